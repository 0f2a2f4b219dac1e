using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes how a tuple is read from a JSON array and written to it.</summary>
internal static class TupleJsonEmitter
{
    public static void Emit(SourceWriter writer, RecordPlan tuple)
    {
        AttributeEmitter.Write(writer);
        writer.Open($"internal static class {tuple.JsonIdentifier}");
        RecordJsonEmitter.WriteRead(writer, tuple);
        writer.Line();
        WriteWrite(writer, tuple);
        writer.Close();
    }

    /// <summary>Writes the constructor that reads the items of an array into the properties.</summary>
    public static void WriteConstructor(SourceWriter writer, RecordPlan tuple)
    {
        RecordJsonEmitter.OpenConstructor(writer, tuple);
        writer.Line("json.BeginArray();");
        writer.Line("bool more = json.NextItem();");
        foreach (PropertyPlan item in tuple.Properties)
        {
            WriteRead(writer, item);
        }

        if (tuple.Properties.All(static item => item.Presence != Presence.Rest))
        {
            writer.Open("while (more)");
            writer.Line("json.Skip();");
            writer.Line("more = json.NextItem();");
            writer.Close();
        }

        writer.Close();
    }

    private static void WriteRead(SourceWriter writer, PropertyPlan item)
    {
        switch (item.Presence)
        {
            case Presence.Required:
                writer.Line($"if (!more) throw json.Missing({item.Name});");
                writer.Line(RecordJsonEmitter.ReadInto(item));
                writer.Line("more = json.NextItem();");
                break;
            case Presence.Rest:
                string type = $"{WellKnown.List}<{TypeText.Of(item.Type.Item!)}>";
                writer.Line($"{type}? rest = more ? [] : null;");
                writer.Open("while (more)");
                writer.Line($"rest!.Add({JsonText.ReadOrNotNull(item.Type.Item!)});");
                writer.Line("more = json.NextItem();");
                writer.Close();
                writer.Line($"{item.Identifier} = rest;");
                break;
            default:
                writer.Open("if (more)");
                writer.Line(RecordJsonEmitter.ReadInto(item));
                writer.Line("more = json.NextItem();");
                writer.Close();
                break;
        }
    }

    private static void WriteWrite(SourceWriter writer, RecordPlan tuple)
    {
        writer.Open($"internal static void Write({WellKnown.JsonOut} json, {tuple.Identifier} value)");
        writer.Line("json.BeginArray();");
        int open = 0;
        foreach (PropertyPlan item in tuple.Properties)
        {
            open += WriteItem(writer, item) ? 1 : 0;
        }

        for (; open > 0; open--)
        {
            writer.Close();
        }

        writer.Line("json.EndArray();");
        writer.Close();
    }

    /// <summary>Writes an item. An optional item opens a block for all items after it.</summary>
    private static bool WriteItem(SourceWriter writer, PropertyPlan item)
    {
        string value = $"value.{item.Identifier}";
        switch (item.Presence)
        {
            case Presence.Required:
                writer.Line(
                    (
                        item.Type.Nullable
                            ? JsonText.WriteOrNull(item.Type, "json", value)
                            : JsonText.Write(item.Type, "json", value)
                    ) + ";"
                );
                return false;
            case Presence.OptionalAndNullable:
                writer.Open($"if ({value}.HasValue)");
                writer.Line(JsonText.WriteOrNull(item.Type, "json", value + ".Value") + ";");
                return true;
            case Presence.Rest:
                TypePlan type = item.Type.Item!;
                writer.Open($"foreach ({TypeText.Of(type)} item in {value} ?? [])");
                writer.Line(
                    (type.Nullable ? JsonText.WriteOrNull(type, "json", "item") : JsonText.Write(type, "json", "item"))
                        + ";"
                );
                return true;
            default:
                writer.Open($"if ({value} is {{ }} {item.Local})");
                writer.Line(JsonText.Write(item.Type, "json", item.Local) + ";");
                return true;
        }
    }
}
