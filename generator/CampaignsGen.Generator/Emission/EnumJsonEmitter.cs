using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes how an open enum is read from JSON and written to it.</summary>
internal static class EnumJsonEmitter
{
    public static void Emit(SourceWriter writer, EnumPlan @enum)
    {
        string name = @enum.Identifier;
        writer.Open($"internal static class {@enum.JsonIdentifier}");
        string read = @enum switch
        {
            { Form: not JsonForm.Usual } =>
                $"{name}.FromValue(JsonRead.{(@enum.IsInteger ? "Int64" : "String")}{@enum.Form}(ref json));",
            { IsInteger: true } => $"{name}.FromValue(json.ReadInt64());",
            _ => $"json.ReadKnown({name}.Known) ?? {name}.FromValue(json.ReadString());",
        };
        writer.Line($"internal static {name} Read(ref {WellKnown.JsonIn} json) =>");
        writer.Indented([read]);
        writer.Line();
        writer.Line($"internal static void Write({WellKnown.JsonOut} json, {name} value) => json.Write(value.Value);");
        writer.Close();
    }
}
