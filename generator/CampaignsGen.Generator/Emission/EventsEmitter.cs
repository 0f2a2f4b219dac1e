using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes how the data of events is read according to the types of the events.</summary>
internal static class EventsEmitter
{
    /// <summary>Writes how data is read without its event. Its type is unknown, so it is kept as JSON.</summary>
    public static void WriteRead(SourceWriter writer, UnionPlan union) =>
        writer.Member(
            $"internal static {union.Identifier} Read(ref {WellKnown.JsonIn} json)",
            $"{union.Identifier}.FromJson(json.ReadElement())"
        );

    public static void WriteReadEvent(SourceWriter writer, UnionPlan union)
    {
        writer.Line(
            $"internal static {union.Identifier} ReadEvent(string type, {WellKnown.ReadOnlySpan}<byte> data) =>"
        );
        writer.Line("    type switch");
        writer.Line("    {");
        foreach (EventPlan one in union.Events.Where(static one => one.Types.Count > 0))
        {
            string types = string.Join(" or ", one.Types.Select(CSharpLiteral.String));
            writer.Line($"        {types} => {Value(union, one)},");
        }

        EventPlan? other = union.Events.FirstOrDefault(static one => one.Types.Count == 0);
        writer.Line($"        _ => {(other is null ? Undeclared(union) : Value(union, other))},");
        writer.Line("    };");
    }

    private static string Value(UnionPlan union, EventPlan one) =>
        one.IsText ? $"{union.Identifier}.From(EventData.Text(data))"
        : one.Data.Kind == TypeKind.Element ? Undeclared(union)
        : one.Data.Identifier == union.Identifier ? ReadJson(one.Data, "data")
        : $"{union.Identifier}.From({ReadJson(one.Data, "data")})";

    private static string Undeclared(UnionPlan union) => $"{union.Identifier}.FromJson(EventData.Other(data))";

    /// <summary>Returns an expression that parses JSON text.</summary>
    public static string ReadJson(TypePlan type, string text) =>
        $"{WellKnown.EventData}.Json{TypeArgument(type)}({text}, {JsonText.Reader(type)})";

    /// <summary>Returns the type argument if it cannot be inferred from a lambda.</summary>
    private static string TypeArgument(TypePlan type) =>
        type.Kind is TypeKind.List or TypeKind.Map ? $"<{TypeText.Of(type)}>" : "";
}
