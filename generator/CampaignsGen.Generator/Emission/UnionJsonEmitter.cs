using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes how a union is read from JSON, by what tells its branches apart, and written to it.</summary>
internal static class UnionJsonEmitter
{
    public static Action<SourceWriter> Emit(UnionPlan union, Usings usings)
    {
        usings.Add("System.Text.Json", "CampaignsGen.Runtime");
        foreach (BranchPlan branch in union.Branches)
        {
            usings.Add(branch.Type);
        }

        return writer =>
        {
            XmlDoc.Summary(writer, $"The JSON form of {union.Identifier}.");
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
        };
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

        foreach (BranchPlan branch in union.Branches.Where(static branch => branch.OwnProperties.Count > 0))
        {
            RecordJsonEmitter.WriteNames(writer, NamesOf(union, branch), [.. branch.OwnProperties]);
            writer.Line();
        }
    }

    private static string NamesOf(UnionPlan union, BranchPlan branch) =>
        $"OwnProperties{union.Branches.ToList().IndexOf(branch) + 1}";

    private static void WriteRead(SourceWriter writer, UnionPlan union)
    {
        writer.Open($"internal static {union.Identifier} Read(ref JsonIn json)");
        writer.Open("switch (json.Kind)");
        foreach (IGrouping<BranchKind, BranchPlan> kind in union.Branches.GroupBy(static branch => branch.Kind))
        {
            bool isPlain = kind.Count() == 1 && (kind.Key != BranchKind.Object || union.Discriminator is null);
            if (isPlain)
            {
                writer.Line($"case JsonKind.{kind.Key.ToString()}: return {Value(union, kind.First())};");
            }
            else
            {
                writer.Line($"case JsonKind.{kind.Key.ToString()}: return ReadObject(ref json);");
            }
        }

        bool hasText = union.Branches.Any(static branch => branch.Kind == BranchKind.String);
        if (!hasText && union.Branches.FirstOrDefault(static branch => branch.TakesNumberText) is { } number)
        {
            writer.Line($"case JsonKind.String when json.IsNumberText: return {Value(union, number)};");
        }

        writer.Line($"default: return {Otherwise(union)};");
        writer.Close();
        writer.Close();
        List<BranchPlan> objects = [.. union.Branches.Where(static branch => branch.Kind == BranchKind.Object)];
        if (objects.Count > 1 || (objects.Count == 1 && union.Discriminator is not null))
        {
            writer.Line();
            WriteReadObject(writer, union, objects);
        }
    }

    private static void WriteReadObject(SourceWriter writer, UnionPlan union, List<BranchPlan> objects)
    {
        writer.Open($"private static {union.Identifier} ReadObject(ref JsonIn json)");
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

        writer.Line($"default: return {Otherwise(union)};");
        writer.Close();
    }

    private static void WriteByProperties(SourceWriter writer, UnionPlan union, List<BranchPlan> objects)
    {
        foreach (BranchPlan branch in objects.Where(static branch => branch.OwnProperties.Count > 0))
        {
            writer.Open($"if (json.Has({NamesOf(union, branch)}))");
            writer.Line($"return {Value(union, branch)};");
            writer.Close();
        }

        BranchPlan? rest = objects.FirstOrDefault(static branch => branch.OwnProperties.Count == 0);
        writer.Line($"return {(rest is null ? Otherwise(union) : Value(union, rest))};");
    }

    private static string Value(UnionPlan union, BranchPlan branch) =>
        $"{union.Identifier}.From({JsonText.Read(branch.Type)})";

    private static string Otherwise(UnionPlan union) => $"{union.Identifier}.FromJson(json.ReadElement())";

    private static void WriteWrite(SourceWriter writer, UnionPlan union)
    {
        writer.Open($"internal static void Write(JsonOut json, {union.Identifier} value)");
        writer.Open("switch (value.Value)");
        foreach (BranchPlan branch in union.Branches)
        {
            string write = $"{JsonText.Write(branch.Type, "json", branch.Local)};";
            writer.Line($"case {TypeText.Of(branch.Type)} {branch.Local}: {Begin(union, branch)}{write} break;");
        }

        writer.Line("default: json.Write((JsonElement)value.Value); break;");
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
