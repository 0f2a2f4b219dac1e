using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes a union.</summary>
internal static class UnionEmitter
{
    public static void Emit(SourceWriter writer, UnionPlan union)
    {
        XmlDoc.Write(writer, union.Doc);
        AttributeEmitter.WriteModel(writer, union.ConverterIdentifier);
        writer.Open(
            $"public sealed partial class {union.Identifier} : {WellKnown.Union}<{union.Identifier}>{(union.IsChecked ? ", " + WellKnown.IApiValidatable : "")}"
        );
        WriteConstructor(writer, union);
        writer.Line();
        if (union.IsChecked)
        {
            CheckEmitter.WriteUnion(writer, union);
            writer.Line();
        }

        foreach (BranchPlan branch in union.Branches)
        {
            WriteBranch(writer, union, branch);
        }

        writer.Line($"public static {union.Identifier} FromJson({WellKnown.JsonElement} value) => new(value);");
        writer.Line();
        WriteMatch(writer, union);
        writer.Close();
    }

    private static void WriteConstructor(SourceWriter writer, UnionPlan union)
    {
        string head = $"private {union.Identifier}(object value";
        if (!union.MayBeSeveral)
        {
            writer.Line($"{head}) : base(value) {{ }}");
        }
        else
        {
            writer.Line($"{head}, {WellKnown.ObjectMatch}? whole = null) : base(value, whole) {{ }}");
            writer.Line("internal ObjectMatch? Whole => WholeObject;");
            writer.Member(
                $"internal {union.Identifier} With(ObjectMatch? whole)",
                "whole is null ? this : new(Value, whole)"
            );
        }

        if (union.KeepsDiscriminator)
        {
            writer.Line("internal string? Discriminator { get; private init; }");
            writer.Member(
                $"internal {union.Identifier} As(string discriminator)",
                "new(Value) { Discriminator = discriminator }"
            );
        }
    }

    /// <summary>Returns the index of a branch among those of its type that are distinguished by their content.</summary>
    private static int IndexOf(UnionPlan union, BranchPlan branch) => union.Told(branch.Kind).ToList().IndexOf(branch);

    private static void WriteBranch(SourceWriter writer, UnionPlan union, BranchPlan branch)
    {
        string type = TypeText.Of(branch.Type);
        writer.Line($"public static {union.Identifier} From({type} value) => new(value);");
        if (branch.Type.Kind is not (TypeKind.List or TypeKind.Map))
        {
            writer.Line($"public static implicit operator {union.Identifier}({type} value) => new(value);");
        }

        string held = branch.Object is null ? "" : $"{IndexOf(union, branch)}, {JsonText.Reader(branch.Type)}, ";
        writer.Member(
            $"public bool TryGet([{WellKnown.MaybeNullWhen}(false)] out {type} value)",
            $"Holds({held}out value)"
        );
    }

    private static void WriteMatch(SourceWriter writer, UnionPlan union)
    {
        writer.Filled(
            "public T Match<T>(",
            [
                .. union.Branches.Select(static branch =>
                    $"{WellKnown.Func}<{TypeText.Of(branch.Type)}, T> {branch.Local}"
                ),
                $"{WellKnown.Func}<{WellKnown.JsonElement}, T> otherwise",
            ],
            ") =>"
        );
        writer.Indented(() =>
        {
            writer.Open("Value switch");
            foreach (BranchPlan branch in union.Branches)
            {
                writer.Line($"{TypeText.Of(branch.Type)} value => {branch.Local}(value),");
            }

            writer.Line("_ => otherwise((JsonElement)Value),");
            writer.Close(";");
        });
    }
}
