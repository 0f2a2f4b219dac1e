using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes how a model is read from JSON, using a constructor, and written to it.</summary>
internal static class RecordJsonEmitter
{
    /// <summary>The number of properties that one bit mask covers.</summary>
    private const int Bits = 64;

    public static void Emit(SourceWriter writer, RecordPlan record)
    {
        AttributeEmitter.Write(writer);
        writer.Open($"internal static class {record.JsonIdentifier}");
        if (record.Dispatch is { } dispatch)
        {
            DispatchEmitter.WriteNames(writer, dispatch);
            DispatchEmitter.WriteRead(writer, record, dispatch);
        }
        else
        {
            WriteRead(writer, record);
        }

        writer.Line();
        WriteWrite(writer, record);
        writer.Close();
    }

    public static void WriteRead(SourceWriter writer, RecordPlan record) =>
        writer.Line($"internal static {record.Identifier} Read(ref {WellKnown.JsonIn} json) => new(ref json);");

    /// <summary>Writes a static list of names.</summary>
    public static void WriteNames(SourceWriter writer, string identifier, List<string> names) =>
        writer.Filled(
            $"private static readonly PropertyNames {identifier} = new(",
            [.. names.Select(CSharpLiteral.String)],
            ");"
        );

    /// <summary>Writes the constructor that reads the members of an object into the properties.</summary>
    public static void WriteConstructor(SourceWriter writer, RecordPlan record)
    {
        List<PropertyPlan> properties = [.. record.AllProperties];
        WriteNames(writer, "JsonNames", properties.ConvertAll(static property => property.Name));
        writer.Line();
        OpenConstructor(writer, record);
        List<ulong> demands = Demands(properties);
        for (int block = 0; block < demands.Count; block++)
        {
            if (demands[block] != 0)
            {
                writer.Line($"ulong {Missing(block)} = 0x{demands[block].ToString("X")};");
            }
        }

        if (record.AdditionalProperties is { } additional)
        {
            string type = TypeText.Of(additional.Type);
            writer.Line($"{WellKnown.Dictionary}<string, {type}>? additionalProperties = null;");
        }

        writer.Line("int property = -1;");
        writer.Line("json.BeginObject();");
        writer.Open("while (json.NextProperty(JsonNames, ref property))");
        WriteCases(writer, record, properties);
        writer.Close();
        WriteEnd(writer, record, demands);
        writer.Close();
    }

    /// <summary>
    /// Writes the declaration of the constructor that reads JSON. It calls the constructor that sets the discriminators if
    /// there is one.
    /// </summary>
    public static void OpenConstructor(SourceWriter writer, RecordPlan record)
    {
        if (record.HasRequired)
        {
            writer.Line($"[{WellKnown.SetsRequiredMembers}]");
        }

        string first = record.Discriminators.Count == 0 ? "" : " : this()";
        writer.Open($"internal {record.Identifier}(ref {WellKnown.JsonIn} json){first}");
    }

    /// <summary>Returns a statement that reads the current value into its property.</summary>
    public static string ReadInto(PropertyPlan property)
    {
        string name = property.Storage;
        if (property.Presence == Presence.OptionalAndNullable)
        {
            return $"{name} = new({JsonText.ReadOrNull(property.Type)});";
        }

        if (property.Presence == Presence.Required)
        {
            return $"{name} = {JsonText.ReadOrNotNull(property.Type)};";
        }

        return property.Constant is null
            ? $"{name} = {JsonText.ReadOrNull(property.Type)};"
            : $"if (!json.TryReadNull()) {name} = {JsonText.Read(property.Type)};";
    }

    /// <summary>Returns bit masks of the required properties.</summary>
    private static List<ulong> Demands(List<PropertyPlan> properties)
    {
        List<ulong> demands = [];
        for (int index = 0; index < properties.Count; index++)
        {
            if (index % Bits == 0)
            {
                demands.Add(0);
            }

            demands[index / Bits] |= properties[index].Presence == Presence.Required ? 1UL << (index % Bits) : 0;
        }

        return demands;
    }

    private static string Missing(int block) => block == 0 ? "missing" : $"missing{block + 1}";

    private static void WriteCases(SourceWriter writer, RecordPlan record, List<PropertyPlan> properties)
    {
        string otherwise = record.AdditionalProperties is { } additional
            ? $"additionalProperties = json.ReadEntry(additionalProperties, {JsonText.Reader(additional.Type)});"
            : "json.Skip();";
        if (properties.Count == 0)
        {
            writer.Line(otherwise);
            return;
        }

        writer.Open("switch (property)");
        for (int index = 0; index < properties.Count; index++)
        {
            string found =
                properties[index].Presence == Presence.Required
                    ? $" {Missing(index / Bits)} &= ~0x{(1UL << (index % Bits)).ToString("X")}UL;"
                    : "";
            writer.Line($"case {index}: {ReadInto(properties[index])}{found} break;");
        }

        writer.Line($"default: {otherwise} break;");
        writer.Close();
    }

    private static void WriteEnd(SourceWriter writer, RecordPlan record, List<ulong> demands)
    {
        if (demands.Exists(static block => block != 0) || record.AdditionalProperties is not null)
        {
            writer.Line();
        }

        for (int block = 0; block < demands.Count; block++)
        {
            if (demands[block] != 0)
            {
                string start = block == 0 ? "" : $", {block * Bits}";
                writer.Line($"if ({Missing(block)} != 0) throw json.Missing(JsonNames, {Missing(block)}{start});");
            }
        }

        if (record.AdditionalProperties is { } additional)
        {
            writer.Line($"{additional.Identifier} = {WellKnown.JsonIn}.Entries(additionalProperties);");
        }
    }

    private static void WriteWrite(SourceWriter writer, RecordPlan record)
    {
        writer.Open($"internal static void Write({WellKnown.JsonOut} json, {record.Identifier} value)");
        DispatchEmitter.WriteWrite(writer, record);
        writer.Line("json.BeginObject();");
        foreach (PropertyPlan property in record.AllProperties)
        {
            WriteProperty(writer, property);
        }

        if (record.AdditionalProperties is { } additional)
        {
            writer.Line($"json.WriteEntries(value.{additional.Identifier}, {JsonText.Writer(additional.Type)});");
        }

        writer.Line("json.EndObject();");
        writer.Close();
    }

    private static void WriteProperty(SourceWriter writer, PropertyPlan property)
    {
        string json = $"json.Name({CSharpLiteral.Utf8(JsonText.Escape(property.Name))})";
        string value = "value." + property.Storage;
        switch (property.Presence)
        {
            case Presence.Required when property.Type.Nullable:
                writer.Line(JsonText.WriteOrNull(property.Type, json, value) + ";");
                break;
            case Presence.Required or Presence.Assumed:
                writer.Line(JsonText.Write(property.Type, json, value) + ";");
                break;
            case Presence.OptionalAndNullable:
                writer.If($"{value}.HasValue", JsonText.WriteOrNull(property.Type, json, value + ".Value") + ";");
                break;
            default:
                writer.If(
                    $"{value} is {{ }} {property.Local}",
                    JsonText.Write(property.Type, json, property.Local) + ";"
                );
                break;
        }
    }
}
