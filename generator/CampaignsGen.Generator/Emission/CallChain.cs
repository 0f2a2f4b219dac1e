using System.Text;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes a member that makes one chained call for each property.</summary>
internal static class CallChain
{
    /// <summary>The maximum number of calls in a statement, because the nesting in compilers grows with the length of the chain.</summary>
    private const int MostCalls = 8;

    /// <param name="writer">The writer.</param>
    /// <param name="head">The text before the body.</param>
    /// <param name="local">The local variable for the receiver if there are many calls.</param>
    /// <param name="start">The expression for the receiver.</param>
    /// <param name="calls">The calls, each with its dot.</param>
    /// <param name="end">The member that returns the result.</param>
    public static void Write(
        SourceWriter writer,
        string head,
        string local,
        string start,
        List<string> calls,
        string end
    )
    {
        if (calls.Count <= MostCalls)
        {
            writer.Line($"{head} =>");
            writer.Indented(() => WriteStatement(writer, start, [.. calls, $".{end}"]));
            return;
        }

        writer.Open(head);
        writer.Line($"var {local} = {start};");
        for (int first = 0; first < calls.Count; first += MostCalls)
        {
            WriteStatement(writer, local, [.. calls.Skip(first).Take(MostCalls)]);
        }

        writer.Line($"return {local}.{end};");
        writer.Close();
    }

    private static void WriteStatement(SourceWriter writer, string start, List<string> calls)
    {
        List<string> lines = [.. Lines(writer, [start, .. calls], "")];
        lines[lines.Count - 1] += ";";
        writer.Line(lines[0]);
        writer.Indented(lines.Skip(1));
    }

    /// <summary>Joins as many of <paramref name="parts"/> on a line as fit at the next indentation.</summary>
    public static IEnumerable<string> Lines(SourceWriter writer, List<string> parts, string separator)
    {
        const int Around = 6;
        StringBuilder line = new(parts[0]);
        for (int index = 1; index < parts.Count; index++)
        {
            if (writer.Fits(line.Length + separator.Length + parts[index].Length + Around))
            {
                line.Append(separator).Append(parts[index]);
            }
            else
            {
                yield return line.ToString();
                line.Clear().Append(separator.TrimStart()).Append(parts[index]);
            }
        }

        yield return line.ToString();
    }
}
