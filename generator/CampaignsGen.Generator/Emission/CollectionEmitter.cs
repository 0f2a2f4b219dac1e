using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>
/// Writes the JSON code of a list or a map that another one holds. The C# compiler takes a time for a lambda in a lambda
/// that doubles with each more.
/// </summary>
internal static class CollectionEmitter
{
    public static void Emit(SourceWriter writer, TypePlan type)
    {
        TypePlan itself = type with { JsonIdentifier = null };
        string name = TypeText.Of(itself);
        AttributeEmitter.Write(writer);
        writer.Open($"internal static class {type.JsonIdentifier}");
        writer.Member($"internal static {name} Read(ref {WellKnown.JsonIn} json)", JsonText.Read(itself));
        writer.Line();
        writer.Member(
            $"internal static void Write({WellKnown.JsonOut} json, {name} value)",
            JsonText.Write(itself, "json", "value")
        );
        writer.Close();
    }
}
