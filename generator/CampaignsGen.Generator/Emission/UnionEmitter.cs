using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes a union.</summary>
internal static class UnionEmitter
{
    public static void Emit(SourceWriter writer, UnionPlan union)
    {
        XmlDoc.Write(writer, union.Doc);
        writer.Line($"[{WellKnown.JsonConverter}(typeof({union.ConverterIdentifier}))]");
        writer.Open($"public sealed partial class {union.Identifier} : {WellKnown.Union}<{union.Identifier}>");
        WriteConstructor(writer, union);
        foreach (BranchPlan branch in union.Branches)
        {
            writer.Line();
            WriteBranch(writer, union, branch);
        }

        writer.Line();
        WriteOtherwise(writer, union);
        if (union.KeepsDiscriminator)
        {
            writer.Line();
            WriteKept(writer, union);
        }

        writer.Line();
        WriteMatch(writer, union);
        writer.Close();
    }

    private static void WriteConstructor(SourceWriter writer, UnionPlan union)
    {
        string whole = union.MayBeSeveral ? $", {WellKnown.ObjectMatch}? whole = null" : "";
        writer.Line($"private {union.Identifier}(object value{whole})");
        writer.Indented([$": base(value{(union.MayBeSeveral ? ", whole" : "")}) {{ }}"]);
        if (union.MayBeSeveral)
        {
            writer.Line();
            XmlDoc.Summary(writer, "The JSON of an object that is of several types.");
            writer.Line("internal ObjectMatch? Whole => WholeObject;");
            writer.Line();
            XmlDoc.Summary(writer, "The same with the JSON that it was read from, where that is of several types.");
            writer.Line($"internal {union.Identifier} With({WellKnown.ObjectMatch}? whole) =>");
            writer.Indented(["whole is null ? this : new(Value, whole);"]);
        }
    }

    /// <summary>The index of a branch among those that are told apart by their properties.</summary>
    private static int IndexOf(UnionPlan union, BranchPlan branch) =>
        union.Branches.Where(static other => other.Object is not null).ToList().IndexOf(branch);

    private static void WriteBranch(SourceWriter writer, UnionPlan union, BranchPlan branch)
    {
        string type = TypeText.Of(branch.Type);
        XmlDoc.Summary(writer, "Holds the value given.");
        writer.Line($"public static {union.Identifier} From({type} value) => new(value);");
        if (branch.Type.Kind is not (TypeKind.List or TypeKind.Map))
        {
            writer.Line();
            XmlDoc.Summary(writer, "Holds the value given.");
            writer.Line($"public static implicit operator {union.Identifier}({type} value) => new(value);");
        }

        writer.Line();
        XmlDoc.Summary(writer, "Whether it holds a value of this type, and the value.");
        string held = branch.Object is null ? "" : $"{IndexOf(union, branch)}, {JsonText.Reader(branch.Type)}, ";
        writer.Line(
            $"public bool TryGet([{WellKnown.MaybeNullWhen}(false)] out {type} value) => Holds({held}out value);"
        );
    }

    private static void WriteOtherwise(SourceWriter writer, UnionPlan union)
    {
        XmlDoc.Summary(writer, "Holds JSON that is of none of the types, as it came.");
        writer.Line($"public static {union.Identifier} FromJson({WellKnown.JsonElement} value) => new(value);");
    }

    private static void WriteKept(SourceWriter writer, UnionPlan union)
    {
        XmlDoc.Summary(
            writer,
            $"The {union.Discriminator} with which it was read, where that is not the one that is written by itself."
        );
        writer.Line("internal string? Discriminator { get; private init; }");
        writer.Line();
        XmlDoc.Summary(writer, $"The same with another {union.Discriminator}.");
        writer.Line($"internal {union.Identifier} As(string discriminator) =>");
        writer.Indented(["new(Value) { Discriminator = discriminator };"]);
    }

    private static void WriteMatch(SourceWriter writer, UnionPlan union)
    {
        XmlDoc.Summary(
            writer,
            "Gives the value to the function for its type; what is of none of them goes to the last."
        );
        List<string> parameters =
        [
            .. union.Branches.Select(static branch =>
                $"{WellKnown.Func}<{TypeText.Of(branch.Type)}, T> {branch.Local}"
            ),
            $"{WellKnown.Func}<{WellKnown.JsonElement}, T> otherwise",
        ];
        Signature.Write(writer, "public T Match<T>", parameters, " =>");
        writer.Line("    Value switch");
        writer.Line("    {");
        foreach (BranchPlan branch in union.Branches)
        {
            writer.Line($"        {TypeText.Of(branch.Type)} value => {branch.Local}(value),");
        }

        writer.Line("        _ => otherwise((JsonElement)Value),");
        writer.Line("    };");
    }
}
