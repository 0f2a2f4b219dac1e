using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>
/// Writes a union whose branches cannot be distinguished, and its JSON code. It keeps the JSON and can read it as each
/// branch.
/// </summary>
internal static class RawUnionEmitter
{
    public static void Emit(SourceWriter writer, UnionPlan union)
    {
        XmlDoc.Write(writer, union.Doc);
        AttributeEmitter.WriteModel(writer, union.ConverterIdentifier);
        writer.Open($"public sealed partial class {union.Identifier} : {WellKnown.RawUnion}<{union.Identifier}>");
        writer.Line($"private {union.Identifier}({WellKnown.JsonElement} json) : base(json) {{ }}");
        writer.Line();
        foreach (BranchPlan branch in union.Branches)
        {
            WriteBranch(writer, union, branch.Type);
        }

        writer.Line($"public static {union.Identifier} FromJson({WellKnown.JsonElement} json) => new(json);");
        writer.Close();
    }

    public static void EmitJson(SourceWriter writer, UnionPlan union)
    {
        AttributeEmitter.Write(writer);
        writer.Open($"internal static class {union.JsonIdentifier}");
        writer.Member(
            $"internal static {union.Identifier} Read(ref {WellKnown.JsonIn} json)",
            $"{union.Identifier}.FromJson(json.ReadElement())"
        );
        writer.Line();
        writer.Member(
            $"internal static void Write({WellKnown.JsonOut} json, {union.Identifier} value)",
            "json.Write(value.Json)"
        );
        writer.Close();
    }

    private static void WriteBranch(SourceWriter writer, UnionPlan union, TypePlan branch)
    {
        string type = TypeText.Of(branch);
        writer.Member(
            $"public static {union.Identifier} From({type} value)",
            $"new(ToJson(value, {JsonText.Writer(branch)}))"
        );
        if (branch.Kind is not (TypeKind.List or TypeKind.Map))
        {
            writer.Member($"public static implicit operator {union.Identifier}({type} value)", "From(value)");
        }

        writer.Member(
            $"public bool TryGet([{WellKnown.MaybeNullWhen}(false)] out {type} value)",
            $"TryRead({JsonText.Reader(branch)}, out value)"
        );
    }
}
