using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes how a union is read from JSON, by the criteria that distinguish its branches, and written to it.</summary>
internal static class UnionJsonEmitter
{
    public static void Emit(SourceWriter writer, UnionPlan union)
    {
        AttributeEmitter.Write(writer);
        writer.Open($"internal static class {union.JsonIdentifier}");
        WriteNames(writer, union);
        if (union.IsSelectedByEvent)
        {
            EventsEmitter.WriteRead(writer, union);
        }
        else
        {
            WriteRead(writer, union);
        }

        if (union.Events.Count > 0)
        {
            writer.Line();
            EventsEmitter.WriteReadEvent(writer, union);
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
            RecordJsonEmitter.WriteNames(
                writer,
                "DiscriminatorValues",
                [.. union.Branches.SelectMany(static branch => branch.DiscriminatorValues)]
            );
            writer.Line();
        }

        WriteTold(writer, union, BranchKind.Object, "ObjectBranches Objects");
        WriteTold(writer, union, BranchKind.Array, "ArrayBranches Arrays");
    }

    private static void WriteTold(SourceWriter writer, UnionPlan union, BranchKind kind, string field)
    {
        List<ObjectBranchPlan> told = [.. union.Told(kind).Select(static branch => branch.Object!)];
        if (told.Count > 0)
        {
            ObjectBranchEmitter.Write(writer, field, told);
            writer.Line();
        }
    }

    private static void WriteRead(SourceWriter writer, UnionPlan union)
    {
        List<BranchPlan> objects = [.. union.Branches.Where(static branch => branch.Kind == BranchKind.Object)];
        List<BranchPlan> arrays = [.. union.Branches.Where(static branch => branch.Kind == BranchKind.Array)];
        bool hasObjects = objects.Count > 1 || (objects.Count == 1 && union.Discriminator is not null);
        List<string> arms = [];
        foreach (IGrouping<BranchKind, BranchPlan> kind in union.Branches.GroupBy(static branch => branch.Kind))
        {
            string read =
                kind.Key == BranchKind.Object && hasObjects ? "ReadObject(ref json)"
                : kind.Key == BranchKind.Array && arrays.Count > 1 ? "ReadArray(ref json)"
                : Value(union, kind.First());
            arms.Add($"JsonKind.{kind.Key} => {read}");
        }

        bool hasText = union.Branches.Any(static branch => branch.Kind == BranchKind.String);
        if (!hasText && union.Branches.FirstOrDefault(static branch => branch.TakesNumberText) is { } number)
        {
            arms.Add($"JsonKind.String when json.IsNumberText => {Value(union, number)}");
        }

        if (union.Branches.FirstOrDefault(static branch => branch.TakesBare) is { } text)
        {
            IEnumerable<string> kinds = new[] { BranchKind.Number, BranchKind.Boolean }
                .Except(union.Branches.Select(static branch => branch.Kind))
                .Select(static kind => $"JsonKind.{kind}");
            string bare = string.Join(" or ", kinds);
            arms.AddRange(bare.Length > 0 ? [$"{bare} => {Value(union, text)}"] : []);
        }

        arms.Add($"_ => {Otherwise(union)}");
        writer.Switch($"internal static {union.Identifier} Read(ref {WellKnown.JsonIn} json)", "json.Kind", arms);
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

    /// <summary>Writes how arrays are read. An empty array belongs to the first branch.</summary>
    private static void WriteReadArray(SourceWriter writer, UnionPlan union, List<BranchPlan> arrays)
    {
        if (arrays[0].Object is not null)
        {
            writer.Switch(
                $"private static {union.Identifier} ReadArray(ref {WellKnown.JsonIn} json)",
                "json.Peek(Arrays, out ObjectMatch? whole)",
                ByContent(union, arrays)
            );
            return;
        }

        List<string> arms = [];
        foreach (BranchPlan array in arrays)
        {
            IEnumerable<string> kinds = ObjectBranchEmitter.Each(array.ItemKinds);
            kinds = array == arrays[0] ? kinds.Prepend("JsonKinds.None") : kinds;
            arms.Add($"{string.Join(" or ", kinds)} => {Value(union, array)}");
        }

        arms.Add($"_ => {Otherwise(union)}");
        writer.Switch(
            $"private static {union.Identifier} ReadArray(ref {WellKnown.JsonIn} json)",
            "json.PeekItem()",
            arms
        );
    }

    private static void WriteReadObject(SourceWriter writer, UnionPlan union, List<BranchPlan> objects) =>
        writer.Switch(
            $"private static {union.Identifier} ReadObject(ref {WellKnown.JsonIn} json)",
            union.Discriminator is null
                ? "json.Peek(Objects, out ObjectMatch? whole)"
                : "json.Peek(Discriminator, DiscriminatorValues)",
            union.Discriminator is null ? ByContent(union, objects) : ByDiscriminator(union, objects)
        );

    private static List<string> ByDiscriminator(UnionPlan union, List<BranchPlan> objects)
    {
        List<string> arms = [];
        int index = 0;
        foreach (BranchPlan branch in objects)
        {
            bool isKept = union.KeepsDiscriminator && branch is { WrittenValue: not null, KeptIn: null };
            List<string> cases = branch.IsAlone ? ["JsonIn.Absent"] : [];
            foreach (string value in branch.DiscriminatorValues)
            {
                if (isKept && value != branch.WrittenValue)
                {
                    arms.Add($"{index++} => {Value(union, branch)}.As({CSharpLiteral.String(value)})");
                }
                else
                {
                    cases.Add($"{index++}");
                }
            }

            if (cases.Count > 0 && !branch.IsDefault)
            {
                arms.Add($"{string.Join(" or ", cases)} => {Value(union, branch)}");
            }
        }

        BranchPlan? standard = objects.Find(static branch => branch.IsDefault);
        if (standard is { RequiresDiscriminator: true })
        {
            arms.Add($"JsonIn.Absent => {Otherwise(union)}");
        }

        arms.Add($"_ => {(standard is null ? Otherwise(union) : Value(union, standard))}");
        return arms;
    }

    private static List<string> ByContent(UnionPlan union, List<BranchPlan> branches) =>
        [
            .. branches.Select((branch, index) => $"{index} => {Value(union, branch)}.With(whole)"),
            $"_ => {Otherwise(union)}",
        ];

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
            string write = $"{JsonText.Write(branch.Type, "json", "v")};";
            writer.Line($"case {TypeText.Of(branch.Type)} v: {Begin(union, branch)}{write} break;");
        }

        writer.Line($"default: json.Write(({WellKnown.JsonElement})value.Value); break;");
        writer.Close();
        writer.Close();
    }

    /// <summary>
    /// Returns a call that starts the object of a branch with the discriminator, unless the properties that it keeps contain
    /// the discriminator.
    /// </summary>
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
        return branch.KeptIn is { } kept ? $"if (!v.{kept}.ContainsKey({name})) {begin}" : begin;
    }
}
