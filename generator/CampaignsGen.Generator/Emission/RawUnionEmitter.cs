using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes a union whose branches nothing tells apart, and its JSON code: it keeps the JSON and reads it as each branch.</summary>
internal static class RawUnionEmitter
{
    public static void Emit(SourceWriter writer, UnionPlan union)
    {
        XmlDoc.Write(writer, union.Doc);
        writer.Line($"[{WellKnown.JsonConverter}(typeof({union.ConverterIdentifier}))]");
        writer.Open($"public sealed partial class {union.Identifier} : {WellKnown.RawUnion}<{union.Identifier}>");
        writer.Line($"private {union.Identifier}({WellKnown.JsonElement} json)");
        writer.Indented([": base(json) { }"]);
        foreach (BranchPlan branch in union.Branches)
        {
            writer.Line();
            WriteBranch(writer, union, branch.Type);
        }

        writer.Line();
        XmlDoc.Summary(writer, "Holds any JSON.");
        writer.Line($"public static {union.Identifier} FromJson({WellKnown.JsonElement} json) => new(json);");
        writer.Close();
    }

    public static void EmitJson(SourceWriter writer, UnionPlan union)
    {
        writer.Open($"internal static class {union.JsonIdentifier}");
        writer.Line($"internal static {union.Identifier} Read(ref {WellKnown.JsonIn} json) =>");
        writer.Indented([$"{union.Identifier}.FromJson(json.ReadElement());"]);
        writer.Line();
        writer.Line(
            $"internal static void Write({WellKnown.JsonOut} json, {union.Identifier} value) => json.Write(value.Json);"
        );
        writer.Close();
    }

    private static void WriteBranch(SourceWriter writer, UnionPlan union, TypePlan branch)
    {
        string type = TypeText.Of(branch);
        XmlDoc.Summary(writer, "Holds the JSON of the value given.");
        writer.Line($"public static {union.Identifier} From({type} value) =>");
        writer.Indented([$"new(ToJson(value, {JsonText.Writer(branch)}));"]);
        if (branch.Kind is not (TypeKind.List or TypeKind.Map))
        {
            writer.Line();
            XmlDoc.Summary(writer, "Holds the JSON of the value given.");
            writer.Line($"public static implicit operator {union.Identifier}({type} value) =>");
            writer.Indented(["From(value);"]);
        }

        writer.Line();
        XmlDoc.Summary(writer, "Whether the JSON can be read as this type, and the value.");
        writer.Line($"public bool TryGet([{WellKnown.MaybeNullWhen}(false)] out {type} value) =>");
        writer.Indented([$"TryRead({JsonText.Reader(branch)}, out value);"]);
    }
}
