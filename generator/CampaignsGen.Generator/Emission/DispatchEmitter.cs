using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes how the JSON code of a base record selects the code of a derived record.</summary>
internal static class DispatchEmitter
{
    public static void WriteNames(SourceWriter writer, DispatchPlan dispatch)
    {
        RecordJsonEmitter.WriteNames(writer, "Discriminator", [dispatch.Property]);
        RecordJsonEmitter.WriteNames(
            writer,
            "DiscriminatorValues",
            [.. dispatch.Cases.Select(static @case => @case.Value)]
        );
        writer.Line();
    }

    public static void WriteRead(SourceWriter writer, RecordPlan record, DispatchPlan dispatch)
    {
        writer.Open($"internal static {record.Identifier} Read(ref {WellKnown.JsonIn} json)");
        writer.Open("switch (json.Peek(Discriminator, DiscriminatorValues))");
        for (int index = 0; index < dispatch.Cases.Count; index++)
        {
            writer.Line($"case {index}: return {dispatch.Cases[index].JsonIdentifier}.Read(ref json);");
        }

        string otherwise = dispatch.Default is { } reader ? $"{reader}.Read" : $"new {record.Identifier}";
        writer.Line($"default: return {otherwise}(ref json);");
        writer.Close();
        writer.Close();
    }

    /// <summary>Writes the selection by type, so that an instance of a derived record is always written completely.</summary>
    public static void WriteWrite(SourceWriter writer, RecordPlan record)
    {
        if (record.Derived.Count == 0)
        {
            return;
        }

        writer.Open("switch (value)");
        foreach (DerivedPlan derived in record.Derived)
        {
            writer.Line($"case {derived.Identifier} derived: {derived.JsonIdentifier}.Write(json, derived); return;");
        }

        writer.Close();
        writer.Line();
    }
}
