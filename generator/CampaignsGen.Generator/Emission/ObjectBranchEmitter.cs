using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>
/// Writes the criteria that distinguish objects of a union without a discriminator, and arrays by the content of their
/// items.
/// </summary>
internal static class ObjectBranchEmitter
{
    private const int Indentation = 16;

    public static void Write(SourceWriter writer, string field, List<ObjectBranchPlan> branches)
    {
        writer.Line($"private static readonly {field} = new(");
        for (int index = 0; index < branches.Count; index++)
        {
            ObjectBranchPlan branch = branches[index];
            string end = index == branches.Count - 1 ? ");" : ",";
            writer.Indented(() => WriteBranch(writer, branch, Indentation, end));
        }
    }

    /// <summary>Returns the types one by one, by their names in C#.</summary>
    public static IEnumerable<string> Each(JsonKinds kinds) =>
        Enum.GetValues(typeof(JsonKinds))
            .Cast<JsonKinds>()
            .Where(kind => kind != JsonKinds.None && kinds.HasFlag(kind))
            .Select(static kind => $"JsonKinds.{kind}");

    private static void WriteBranch(SourceWriter writer, ObjectBranchPlan branch, int indentation, string end)
    {
        string line = Text(branch) + end;
        if (line.Length + indentation <= Signature.Width)
        {
            writer.Line(line);
            return;
        }

        List<string> before = [.. Calls(branch)];
        List<string> after = branch.IsOpen ? [".Open()"] : [];
        writer.Line("new ObjectBranch()");
        writer.Indented(() =>
        {
            int left = before.Count + branch.Values.Count + after.Count;
            before.ForEach(call => writer.Line(call + End()));
            foreach (PropertyValuePlan value in branch.Values)
            {
                WriteValue(writer, value, indentation, End());
            }

            after.ForEach(call => writer.Line(call + End()));

            string End() => --left == 0 ? end : "";
        });
    }

    private static void WriteValue(SourceWriter writer, PropertyValuePlan value, int indentation, string end)
    {
        string line = Text(value) + end;
        if (line.Length + indentation <= Signature.Width)
        {
            writer.Line(line);
            return;
        }

        writer.Line($".{Begin(value)}");
        writer.Indented(() => WriteBranch(writer, value.Value, indentation + (Indentation / 2), ")" + end));
    }

    private static string Text(ObjectBranchPlan branch) =>
        "new ObjectBranch()"
        + string.Concat(Calls(branch))
        + string.Concat(branch.Values.Select(Text))
        + (branch.IsOpen ? ".Open()" : "");

    private static string Text(PropertyValuePlan value) => $".{Begin(value)} {Text(value.Value)})";

    private static string Begin(PropertyValuePlan value) =>
        $"{(value.IsArray ? "Items" : "Object")}({CSharpLiteral.String(value.Name)},";

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
            );

    /// <summary>Returns as many calls as are needed for the names to fit on their lines.</summary>
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
