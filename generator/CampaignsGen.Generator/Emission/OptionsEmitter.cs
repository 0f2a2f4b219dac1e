using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the options: a property for each credential and server variable, and their description for the runtime.</summary>
internal static class OptionsEmitter
{
    public static void Emit(SourceWriter writer, OptionsFile file)
    {
        XmlDoc.Summary(writer, $"Provides the options of {file.Names.Client}: the server and the credentials.");
        string isUnsafe = file.Options.HasUnsafeOperations ? ", HasUnsafeOperations = true" : "";
        writer.Line(
            $"[{WellKnown.OptionsOf}(typeof({file.Names.Client}), {CSharpLiteral.String(file.Options.Api)}{isUnsafe})]"
        );
        AttributeEmitter.Write(writer);
        writer.Open($"public sealed partial class {file.Names.Options} : {WellKnown.ApiClientOptions}");
        foreach (CredentialPlan credential in file.Options.Credentials)
        {
            XmlDoc.Write(writer, credential.Doc);
            WriteAttribute(writer, credential);
            writer.Line(
                $"public {TypeOf(credential.Kind)}? {credential.Identifier} {{ get; set; }}{Initial(credential.Default)}"
            );
            writer.Line();
            WriteTokenUrl(writer, credential);
        }

        if (file.Options.HasValidation)
        {
            XmlDoc.Write(
                writer,
                new DocPlan(
                    "Gets or sets a value indicating whether requests are validated against the limits of the document. The default is false.",
                    new[]
                    {
                        "An invalid request is not sent: the call fails with an ApiValidationException that names every invalid value.",
                    }.ToEquatableArray()
                )
            );
            writer.Line($"public bool {OptionsPlan.ValidateRequests} {{ get; set; }}");
            writer.Line();
        }

        ServerEmitter.WriteProperties(writer, file.Names, file.Options);
        WriteDescription(writer, file);
        writer.Close();
        writer.Line();
        CallOptionsEmitter.Emit(writer, file);
    }

    public static string Initial(string? value) => value is null ? "" : $" = {CSharpLiteral.String(value)};";

    /// <summary>Hides a secret from serializers and debuggers.</summary>
    public static void WriteHidden(SourceWriter writer) =>
        writer.Line($"[{WellKnown.JsonIgnore}, {WellKnown.DebuggerBrowsable}(DebuggerBrowsableState.Never)]");

    public static string TypeOf(CredentialKind kind) =>
        kind switch
        {
            CredentialKind.Basic => "BasicCredential",
            CredentialKind.Bearer => "AccessTokenProvider",
            _ => "string",
        };

    private static void WriteTokenUrl(SourceWriter writer, CredentialPlan credential)
    {
        if (credential.TokenUrl is { } url)
        {
            XmlDoc.Summary(
                writer,
                $"Gets the URL from which a ClientCredentialsProvider for {credential.Identifier} obtains its tokens: {url.Url}."
            );
            writer.Line(
                $"public static {WellKnown.Uri} {url.Identifier} {{ get; }} = new({CSharpLiteral.String(url.Url)});"
            );
            writer.Line();
        }
    }

    /// <summary>Writes the attribute from which the analyzers know a credential, because they know no API by name.</summary>
    private static void WriteAttribute(SourceWriter writer, CredentialPlan credential)
    {
        List<string> arguments = [CSharpLiteral.String(credential.ParameterName)];
        // A default in the project supplies the value. A project that references this one cannot see initial values.
        if (credential.Required && credential.Default is null)
        {
            arguments.Add("Required = true");
        }

        if (credential.Secret)
        {
            arguments.Add("Secret = true");
        }

        if (credential.Pattern is { } pattern)
        {
            arguments.Add($"{(pattern.IsPrefix ? "Prefix" : "Pattern")} = {CSharpLiteral.String(pattern.Text)}");
        }

        writer.Line($"[ApiCredential({string.Join(", ", arguments)})]");
        if (credential.Secret)
        {
            WriteHidden(writer);
        }
    }

    private static void WriteDescription(SourceWriter writer, OptionsFile file)
    {
        OptionsPlan options = file.Options;
        writer.Open("protected override void Describe(ApiSettings settings)");
        ServerEmitter.WriteDescription(writer, file.Names, options);
        foreach (CredentialPlan credential in options.Credentials)
        {
            WriteCredential(writer, credential);
        }

        foreach (string scheme in options.LeftToHandler)
        {
            writer.Line($"settings.LeftToHandler({CSharpLiteral.String(scheme)});");
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

        arguments.Add(
            credential.Authentication is { } authentication
                ? CSharpLiteral.String(authentication)
                : $"required: {(credential.Required ? "true" : "false")}"
        );
        if (credential.Kind == CredentialKind.ApiKey)
        {
            arguments.Add($"secret: {(credential.Secret ? "true" : "false")}");
        }

        if (credential.Pattern is { } pattern)
        {
            string kind = pattern.IsPrefix ? "StartsWith" : "Matches";
            arguments.Add($"pattern: CredentialPattern.{kind}({CSharpLiteral.String(pattern.Text)})");
        }

        string method = credential.Authentication is null ? credential.Kind.ToString() : "Http";
        Signature.Write(writer, $"settings.{method}", arguments, ";");
    }
}
