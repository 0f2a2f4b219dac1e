using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes how a model is read from JSON and written to it.</summary>
internal static class RecordJsonEmitter
{
    public static void Emit(SourceWriter writer, RecordPlan record)
    {
        writer.Open($"internal static class {record.JsonIdentifier}");
        if (record.Dispatch is { } values)
        {
            DispatchEmitter.WriteNames(writer, values);
        }

        WriteNames(writer, "Names", [.. record.AllProperties.Select(static property => property.Name)]);
        writer.Line();
        if (record.Dispatch is { } dispatch)
        {
            DispatchEmitter.WriteRead(writer, record, dispatch);
            writer.Line();
        }

        WriteRead(writer, record);
        writer.Line();
        WriteWrite(writer, record);
        writer.Close();
    }

    /// <summary>Writes a static list of names.</summary>
    public static void WriteNames(SourceWriter writer, string identifier, List<string> names)
    {
        List<string> literals = [.. names.Select(CSharpLiteral.String)];
        string field = $"private static readonly PropertyNames {identifier} = new(";
        if (literals.Sum(static literal => literal.Length + 2) + field.Length <= Signature.Width)
        {
            writer.Line($"{field}{string.Join(", ", literals)});");
            return;
        }

        writer.Line(field);
        writer.Filled(literals, ");");
    }

    private static void WriteRead(SourceWriter writer, RecordPlan record)
    {
        string access = record.Dispatch is null ? "internal" : "private";
        writer.Open(
            $"{access} static {record.Identifier} {DispatchEmitter.ReaderOf(record)}(ref {WellKnown.JsonIn} json)"
        );
        foreach (PropertyPlan property in record.AllProperties)
        {
            writer.Line(Declaration(property));
        }

        if (record.AdditionalProperties is { } additional)
        {
            writer.Line($"{WellKnown.Dictionary}<string, {TypeText.Of(additional.Type)}>? {additional.Local} = null;");
        }

        if (record.AllProperties.Any() || record.AdditionalProperties is not null)
        {
            writer.Line();
        }

        writer.Line("json.BeginObject();");
        writer.Line("int property = -1;");
        writer.Open("while (json.NextProperty(Names, ref property))");
        WriteCases(writer, record);
        writer.Close();
        writer.Line();
        WriteResult(writer, record);
        writer.Close();
    }

    private static void WriteCases(SourceWriter writer, RecordPlan record)
    {
        string otherwise = record.AdditionalProperties is { } additional
            ? $"{additional.Local} = json.ReadEntry({additional.Local}, {JsonText.Reader(additional.Type)});"
            : "json.Skip();";
        List<PropertyPlan> properties = [.. record.AllProperties];
        if (properties.Count == 0)
        {
            writer.Line(otherwise);
            return;
        }

        writer.Open("switch (property)");
        for (int index = 0; index < properties.Count; index++)
        {
            writer.Line($"case {index}: {ReadInto(properties[index])} break;");
        }

        writer.Line($"default: {otherwise} break;");
        writer.Close();
    }

    /// <summary>The local in which a property waits until all have been read.</summary>
    public static string Declaration(PropertyPlan property) =>
        IsWrapped(property)
            ? $"{WellKnown.Optional}<{TypeText.Of(property.Type)}> {property.Local} = default;"
            : $"{TypeText.NotNull(property.Type)}? {property.Local} = null;";

    public static string ReadInto(PropertyPlan property)
    {
        if (IsWrapped(property))
        {
            return $"{property.Local} = new({JsonText.ReadOrNull(property.Type)});";
        }

        string value =
            property.Presence == Presence.Required ? JsonText.Read(property.Type) : JsonText.ReadOrNull(property.Type);
        return $"{property.Local} = {value};";
    }

    private static void WriteResult(SourceWriter writer, RecordPlan record)
    {
        if (!record.AllProperties.Any() && record.AdditionalProperties is null)
        {
            writer.Line($"return new {record.Identifier}();");
            return;
        }

        writer.Open($"return new {record.Identifier}");
        foreach (PropertyPlan property in record.AllProperties)
        {
            writer.Line($"{property.Storage} = {Result(property, CSharpLiteral.String(property.Name))},");
        }

        if (record.AdditionalProperties is { } additional)
        {
            writer.Line($"{additional.Identifier} = JsonIn.Entries({additional.Local}),");
        }

        writer.Close(";");
    }

    /// <summary>The value of a property that was read, or the fault of its absence.</summary>
    public static string Result(PropertyPlan property, string key)
    {
        if (property.Presence is Presence.Assumed or Presence.Optional && property.Constant is { } constant)
        {
            return $"{property.Local} ?? {ValueText.Of(constant)}";
        }

        if (property.Presence != Presence.Required)
        {
            return property.Local;
        }

        string missing = $"throw json.Missing({key})";
        return property.Type.Nullable
            ? $"{property.Local}.HasValue ? {property.Local}.Value : {missing}"
            : $"{property.Local} ?? {missing}";
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
        string value = $"value.{property.Storage}";
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

    /// <summary>Whether absent and <c>null</c> must be told apart while it is read.</summary>
    public static bool IsWrapped(PropertyPlan property) =>
        property.Presence == Presence.OptionalAndNullable
        || (property.Presence == Presence.Required && property.Type.Nullable);
}
