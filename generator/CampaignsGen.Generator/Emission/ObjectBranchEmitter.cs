using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes what tells the objects of a union apart that have no discriminator, and arrays by what their items hold.</summary>
internal static class ObjectBranchEmitter
{
    private const int Indentation = 16;

    public static void Write(SourceWriter writer, string field, List<ObjectBranchPlan> branches)
    {
        writer.Line($"private static readonly {field} = new(");
        for (int index = 0; index < branches.Count; index++)
        {
            List<string> calls = [.. Calls(branches[index])];
            string end = index == branches.Count - 1 ? ");" : ",";
            writer.Indented(() => WriteBranch(writer, calls, end));
        }
    }

    /// <summary>The types one by one, as C# names them.</summary>
    public static IEnumerable<string> Each(JsonKinds kinds) =>
        Enum.GetValues(typeof(JsonKinds))
            .Cast<JsonKinds>()
            .Where(kind => kind != JsonKinds.None && kinds.HasFlag(kind))
            .Select(static kind => $"JsonKinds.{kind}");

    private static void WriteBranch(SourceWriter writer, List<string> calls, string end)
    {
        string line = "new ObjectBranch()" + string.Concat(calls) + end;
        if (line.Length + Indentation <= Signature.Width || calls.Count == 0)
        {
            writer.Line(line);
            return;
        }

        writer.Line("new ObjectBranch()");
        writer.Indented(calls.Select((call, index) => index == calls.Count - 1 ? call + end : call));
    }

    private static IEnumerable<string> Calls(ObjectBranchPlan branch) =>
        Names("Required", branch.Required)
            .Concat(Names("Optional", branch.Optional))
            .Concat(
                branch.Kinds.Select(static kinds =>
                    $".Kinds({CSharpLiteral.String(kinds.Name)}, {string.Join(" | ", Each(kinds.Kinds))})"
                )
            )
            .Concat(
                branch.Constants.Select(static constants =>
                    $".Constants({string.Join(", ", constants.Values.Prepend(constants.Name).Select(CSharpLiteral.String))})"
                )
            )
            .Concat(branch.Values.Select(Value))
            .Concat(branch.IsOpen ? [".Open()"] : []);

    private static string Value(PropertyValuePlan value) =>
        $".{(value.IsArray ? "Items" : "Object")}({CSharpLiteral.String(value.Name)}, new ObjectBranch(){string.Concat(Calls(value.Value))})";

    /// <summary>Names in as many calls as they need lines.</summary>
    private static IEnumerable<string> Names(string method, EquatableArray<string> names)
    {
        List<string> literals = [];
        int length = 0;
        foreach (string literal in names.Select(CSharpLiteral.String))
        {
            if (literals.Count > 0 && length + literal.Length > Signature.Width - 2 * Indentation)
            {
                yield return $".{method}({string.Join(", ", literals)})";
                literals.Clear();
                length = 0;
            }

            literals.Add(literal);
            length += literal.Length + 2;
        }

        if (literals.Count > 0)
        {
            yield return $".{method}({string.Join(", ", literals)})";
        }
    }
}
