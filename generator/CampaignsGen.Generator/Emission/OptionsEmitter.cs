using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the options: a property for each credential and server variable, and what the runtime must know of them.</summary>
internal static class OptionsEmitter
{
    public static Action<SourceWriter> Emit(OptionsFile file, Usings usings)
    {
        usings.Add("CampaignsGen", "CampaignsGen.Runtime");
        return writer =>
        {
            XmlDoc.Summary(writer, $"What {file.Names.Client} must know: the server and the credentials.");
            writer.Open($"public sealed partial class {file.Names.Options} : ApiClientOptions");
            foreach (CredentialPlan credential in file.Options.Credentials)
            {
                XmlDoc.Write(writer, credential.Doc);
                string type = credential.Kind == CredentialKind.Basic ? "BasicCredential" : "string";
                writer.Line($"public {type}? {credential.Identifier} {{ get; set; }}");
                writer.Line();
            }

            foreach (VariablePlan variable in file.Options.Variables)
            {
                XmlDoc.Write(writer, variable.Doc);
                writer.Line(
                    $"public string? {variable.Identifier} {{ get; set; }} = {CSharpLiteral.String(variable.Default)};"
                );
                writer.Line();
            }

            WriteDescription(writer, file.Options);
            writer.Close();
        };
    }

    private static void WriteDescription(SourceWriter writer, OptionsPlan options)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Open("protected override void Describe(ApiSettings settings)");
        writer.Line($"settings.Server({(options.Server is { } server ? CSharpLiteral.String(server) : "null")});");
        foreach (VariablePlan variable in options.Variables)
        {
            string allowed = string.Join(", ", variable.Allowed.Select(CSharpLiteral.String));
            writer.Line(
                $"settings.Variable({CSharpLiteral.String(variable.Name)}, nameof({variable.Identifier}), {variable.Identifier}, [{allowed}]);"
            );
        }

        foreach (CredentialPlan credential in options.Credentials)
        {
            WriteCredential(writer, credential);
        }

        writer.Close();
    }

    private static void WriteCredential(SourceWriter writer, CredentialPlan credential)
    {
        List<string> arguments =
        [
            CSharpLiteral.String(credential.Scheme),
            $"nameof({credential.Identifier})",
            credential.Identifier,
        ];
        if (credential.Kind == CredentialKind.ApiKey)
        {
            arguments.Add($"ParameterLocation.{credential.Location}");
            arguments.Add(CSharpLiteral.String(credential.ParameterName));
        }

        arguments.Add($"required: {(credential.Required ? "true" : "false")}");
        if (credential.Kind == CredentialKind.ApiKey)
        {
            arguments.Add($"secret: {(credential.Secret ? "true" : "false")}");
        }

        if (credential.Pattern is { } pattern)
        {
            string kind = pattern.IsPrefix ? "StartsWith" : "Matches";
            arguments.Add($"pattern: CredentialPattern.{kind}({CSharpLiteral.String(pattern.Text)})");
        }

        Signature.Write(writer, $"settings.{credential.Kind}", arguments, ";");
    }
}
