using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes how a union is read from JSON, by what tells its branches apart, and written to it.</summary>
internal static class UnionJsonEmitter
{
    public static void Emit(SourceWriter writer, UnionPlan union)
    {
        writer.Open($"internal static class {union.JsonIdentifier}");
        WriteNames(writer, union);
        if (union.Events.Count > 0)
        {
            EventsEmitter.WriteRead(writer, union);
        }
        else
        {
            WriteRead(writer, union);
        }

        writer.Line();
        WriteWrite(writer, union);
        writer.Close();
    }

    private static void WriteNames(SourceWriter writer, UnionPlan union)
    {
        if (union.Discriminator is { } discriminator)
        {
            RecordJsonEmitter.WriteNames(writer, "Discriminator", [discriminator]);
            writer.Line();
            RecordJsonEmitter.WriteNames(
                writer,
                "DiscriminatorValues",
                [.. union.Branches.SelectMany(static branch => branch.DiscriminatorValues)]
            );
            writer.Line();
        }

        List<ObjectBranchPlan> told =
        [
            .. union.Branches.Select(static branch => branch.Object).OfType<ObjectBranchPlan>(),
        ];
        if (told.Count > 0)
        {
            ObjectBranchEmitter.Write(writer, told);
            writer.Line();
        }
    }

    private static void WriteRead(SourceWriter writer, UnionPlan union)
    {
        writer.Open($"internal static {union.Identifier} Read(ref {WellKnown.JsonIn} json)");
        writer.Open("switch (json.Kind)");
        List<BranchPlan> objects = [.. union.Branches.Where(static branch => branch.Kind == BranchKind.Object)];
        List<BranchPlan> arrays = [.. union.Branches.Where(static branch => branch.Kind == BranchKind.Array)];
        bool hasObjects = objects.Count > 1 || (objects.Count == 1 && union.Discriminator is not null);
        foreach (IGrouping<BranchKind, BranchPlan> kind in union.Branches.GroupBy(static branch => branch.Kind))
        {
            string read =
                kind.Key == BranchKind.Object && hasObjects ? "ReadObject(ref json)"
                : kind.Key == BranchKind.Array && arrays.Count > 1 ? "ReadArray(ref json)"
                : Value(union, kind.First());
            writer.Line($"case JsonKind.{kind.Key.ToString()}: return {read};");
        }

        bool hasText = union.Branches.Any(static branch => branch.Kind == BranchKind.String);
        if (!hasText && union.Branches.FirstOrDefault(static branch => branch.TakesNumberText) is { } number)
        {
            writer.Line($"case JsonKind.String when json.IsNumberText: return {Value(union, number)};");
        }

        writer.Line($"default: return {Otherwise(union)};");
        writer.Close();
        writer.Close();
        if (hasObjects)
        {
            writer.Line();
            WriteReadObject(writer, union, objects);
        }

        if (arrays.Count > 1)
        {
            writer.Line();
            WriteReadArray(writer, union, arrays);
        }
    }

    /// <summary>An empty array is of the first branch.</summary>
    private static void WriteReadArray(SourceWriter writer, UnionPlan union, List<BranchPlan> arrays)
    {
        writer.Open($"private static {union.Identifier} ReadArray(ref {WellKnown.JsonIn} json)");
        writer.Open("switch (json.PeekItem())");
        foreach (BranchPlan array in arrays)
        {
            string empty = array == arrays[0] ? "case JsonKinds.None: " : "";
            string cases = string.Join(
                " ",
                ObjectBranchEmitter.Each(array.ItemKinds).Select(static kind => $"case {kind}:")
            );
            writer.Line($"{empty}{cases} return {Value(union, array)};");
        }

        writer.Line($"default: return {Otherwise(union)};");
        writer.Close();
        writer.Close();
    }

    private static void WriteReadObject(SourceWriter writer, UnionPlan union, List<BranchPlan> objects)
    {
        writer.Open($"private static {union.Identifier} ReadObject(ref {WellKnown.JsonIn} json)");
        if (union.Discriminator is not null)
        {
            WriteByDiscriminator(writer, union, objects);
        }
        else
        {
            WriteByProperties(writer, union, objects);
        }

        writer.Close();
    }

    private static void WriteByDiscriminator(SourceWriter writer, UnionPlan union, List<BranchPlan> objects)
    {
        writer.Open("switch (json.Peek(Discriminator, DiscriminatorValues))");
        int index = 0;
        foreach (BranchPlan branch in objects)
        {
            bool isKept = union.KeepsDiscriminator && branch is { WrittenValue: not null, KeptIn: null };
            List<string> cases = branch.IsAlone ? ["case JsonIn.Absent:"] : [];
            cases.AddRange(branch.IsDefault ? ["default:"] : []);
            foreach (string value in branch.DiscriminatorValues)
            {
                if (isKept && value != branch.WrittenValue)
                {
                    string literal = CSharpLiteral.String(value);
                    writer.Line($"case {index++}: return {Value(union, branch)}.As({literal});");
                }
                else
                {
                    cases.Add($"case {index++}:");
                }
            }

            if (cases.Count > 0)
            {
                writer.Line($"{string.Join(" ", cases)} return {Value(union, branch)};");
            }
        }

        BranchPlan? standard = objects.Find(static branch => branch.IsDefault);
        if (standard is null || standard.RequiresDiscriminator)
        {
            string rest = standard is null ? "default:" : "case JsonIn.Absent:";
            writer.Line($"{rest} return {Otherwise(union)};");
        }

        writer.Close();
    }

    private static void WriteByProperties(SourceWriter writer, UnionPlan union, List<BranchPlan> objects)
    {
        writer.Open("switch (json.Peek(Objects, out ObjectMatch? whole))");
        for (int index = 0; index < objects.Count; index++)
        {
            writer.Line($"case {index}: return {Value(union, objects[index])}.With(whole);");
        }

        writer.Line($"default: return {Otherwise(union)};");
        writer.Close();
    }

    private static string Value(UnionPlan union, BranchPlan branch) =>
        $"{union.Identifier}.From({JsonText.Read(branch.Type)})";

    private static string Otherwise(UnionPlan union) => $"{union.Identifier}.FromJson(json.ReadElement())";

    private static void WriteWrite(SourceWriter writer, UnionPlan union)
    {
        writer.Open($"internal static void Write({WellKnown.JsonOut} json, {union.Identifier} value)");
        if (union.MayBeSeveral)
        {
            writer.Open("if (value.Whole is { } whole)");
            writer.Line("json.Write(whole.Json);");
            writer.Line("return;");
            writer.Close();
            writer.Line();
        }

        writer.Open("switch (value.Value)");
        foreach (BranchPlan branch in union.Branches)
        {
            string write = $"{JsonText.Write(branch.Type, "json", branch.Local)};";
            writer.Line($"case {TypeText.Of(branch.Type)} {branch.Local}: {Begin(union, branch)}{write} break;");
        }

        writer.Line($"default: json.Write(({WellKnown.JsonElement})value.Value); break;");
        writer.Close();
        writer.Close();
    }

    /// <summary>Begins the object of a branch with the discriminator, unless that stands among the properties that it keeps.</summary>
    private static string Begin(UnionPlan union, BranchPlan branch)
    {
        if (branch.WrittenValue is not { } value)
        {
            return "";
        }

        string name = CSharpLiteral.String(union.Discriminator!);
        string text = CSharpLiteral.String(value);
        bool isKept = union.KeepsDiscriminator && branch.KeptIn is null;
        string begin = $"json.BeginObject({name}, {(isKept ? "value.Discriminator ?? " : "")}{text}); ";
        return branch.KeptIn is { } kept ? $"if (!{branch.Local}.{kept}.ContainsKey({name})) {begin}" : begin;
    }
}
