using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the call options: a property for each credential and server variable that a call can override.</summary>
internal static class CallOptionsEmitter
{
    public static void Emit(SourceWriter writer, OptionsFile file)
    {
        ClientNames names = file.Names;
        XmlDoc.Summary(
            writer,
            $"Provides options that override {names.Options} for individual calls. Pass them to {names.Interface}.With."
        );
        AttributeEmitter.Write(writer);
        writer.Open($"public sealed partial class {names.CallOptions} : {WellKnown.ApiCallOptions}");
        foreach (CredentialPlan credential in file.Options.Credentials)
        {
            WriteProperty(
                writer,
                names,
                OptionsEmitter.TypeOf(credential.Kind),
                credential.Identifier,
                credential.Secret
            );
        }

        foreach (VariablePlan variable in file.Options.Variables)
        {
            WriteProperty(writer, names, "string", variable.Identifier, isSecret: false);
        }

        if (file.Options.HasValidation)
        {
            WriteProperty(writer, names, "bool", OptionsPlan.ValidateRequests, isSecret: false);
        }

        WriteChange(writer, file);
        writer.Close();
    }

    private static void WriteProperty(
        SourceWriter writer,
        ClientNames names,
        string type,
        string identifier,
        bool isSecret
    )
    {
        XmlDoc.Summary(
            writer,
            $"Gets or sets the value that overrides {names.Options}.{identifier}, or null to keep it."
        );
        if (isSecret)
        {
            OptionsEmitter.WriteHidden(writer);
        }

        writer.Line($"public {type}? {identifier} {{ get; set; }}");
        writer.Line();
    }

    private static void WriteChange(SourceWriter writer, OptionsFile file)
    {
        string[] identifiers =
        [
            .. file.Options.Credentials.Select(static credential => credential.Identifier),
            .. file.Options.Variables.Select(static variable => variable.Identifier),
            .. file.Options.HasValidation ? [OptionsPlan.ValidateRequests] : Array.Empty<string>(),
        ];
        string head = $"protected override bool Change({WellKnown.ApiClientOptions} options)";
        if (identifiers.Length == 0)
        {
            writer.Line($"{head} => false;");
            return;
        }

        writer.Open(head);
        writer.Line($"var own = ({file.Names.Options})options;");
        foreach (string identifier in identifiers)
        {
            writer.Line($"own.{identifier} = {identifier} ?? own.{identifier};");
        }

        string[] conditions = [.. identifiers.Select(static identifier => $"{identifier} is not null")];
        writer.Line($"return {string.Join(" || ", conditions)};");
        writer.Close();
    }
}
