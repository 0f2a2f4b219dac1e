using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes how an open enum is read from JSON and written to it.</summary>
internal static class EnumJsonEmitter
{
    public static Action<SourceWriter> Emit(EnumPlan @enum, Usings usings)
    {
        usings.Add("CampaignsGen.Runtime");
        return writer =>
        {
            string name = @enum.Identifier;
            XmlDoc.Summary(writer, $"The JSON form of {name}.");
            writer.Open($"internal static class {@enum.JsonIdentifier}");
            string read = @enum switch
            {
                { Form: not JsonForm.Usual } =>
                    $"{name}.FromValue(JsonRead.{(@enum.IsInteger ? "Int64" : "String")}{@enum.Form}(ref json));",
                { IsInteger: true } => $"{name}.FromValue(json.ReadInt64());",
                _ => $"json.ReadKnown({name}.Known) ?? {name}.FromValue(json.ReadString());",
            };
            writer.Line($"internal static {name} Read(ref JsonIn json) =>");
            writer.Indented([read]);
            writer.Line();
            writer.Line($"internal static void Write(JsonOut json, {name} value) => json.Write(value.Value);");
            writer.Close();
        };
    }
}
