using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes a union whose branches nothing tells apart, and its JSON code: it keeps the JSON and reads it as each branch.</summary>
internal static class RawUnionEmitter
{
    public static Action<SourceWriter> Emit(UnionPlan union, Usings usings)
    {
        usings.Add(
            "System.Diagnostics.CodeAnalysis",
            "System.Text.Json",
            "System.Text.Json.Serialization",
            "CampaignsGen",
            "CampaignsGen.Runtime"
        );
        foreach (BranchPlan branch in union.Branches)
        {
            usings.Add(branch.Type);
        }

        return writer =>
        {
            XmlDoc.Write(writer, union.Doc);
            writer.Line($"[JsonConverter(typeof({union.ConverterIdentifier}))]");
            writer.Open($"public sealed partial class {union.Identifier} : RawUnion<{union.Identifier}>");
            writer.Line($"private {union.Identifier}(JsonElement json)");
            writer.Indented([": base(json) { }"]);
            foreach (BranchPlan branch in union.Branches)
            {
                writer.Line();
                WriteBranch(writer, union, branch.Type);
            }

            writer.Line();
            XmlDoc.Summary(writer, "Holds any JSON.");
            writer.Line($"public static {union.Identifier} FromJson(JsonElement json) => new(json);");
            writer.Close();
        };
    }

    public static Action<SourceWriter> EmitJson(UnionPlan union, Usings usings)
    {
        usings.Add("CampaignsGen.Runtime");
        return writer =>
        {
            XmlDoc.Summary(writer, $"The JSON form of {union.Identifier}.");
            writer.Open($"internal static class {union.JsonIdentifier}");
            writer.Line($"internal static {union.Identifier} Read(ref JsonIn json) =>");
            writer.Indented([$"{union.Identifier}.FromJson(json.ReadElement());"]);
            writer.Line();
            writer.Line(
                $"internal static void Write(JsonOut json, {union.Identifier} value) => json.Write(value.Json);"
            );
            writer.Close();
        };
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
        writer.Line($"public bool TryGet([MaybeNullWhen(false)] out {type} value) =>");
        writer.Indented([$"TryRead({JsonText.Reader(branch)}, out value);"]);
    }
}
