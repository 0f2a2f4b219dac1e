using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>
/// Writes the JSON code of a list or a map that is an item of another one. It is a separate class, because the time that the
/// C# compiler needs for nested lambdas doubles with each level.
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
