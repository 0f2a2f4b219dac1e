namespace CampaignsGen.Generator.Emission;

/// <summary>Writes a member that calls something once for each property.</summary>
internal static class CallChain
{
    /// <summary>How many calls one statement has: compilers nest as deep as a chain is long.</summary>
    private const int MostCalls = 8;

    /// <param name="writer">Where it goes.</param>
    /// <param name="head">What stands before the body.</param>
    /// <param name="local">The local in which what is called stands where there are many calls.</param>
    /// <param name="start">What is called.</param>
    /// <param name="calls">The calls, each with its dot.</param>
    /// <param name="end">The member that says the result.</param>
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

    /// <summary>As many of <paramref name="parts"/> on a line as fit one step further in.</summary>
    public static IEnumerable<string> Lines(SourceWriter writer, List<string> parts, string separator)
    {
        string line = parts[0];
        foreach (string part in parts.Skip(1))
        {
            if (writer.Fits($"    {line}{separator}{part});"))
            {
                line += separator + part;
            }
            else
            {
                yield return line;
                line = separator.TrimStart() + part;
            }
        }

        yield return line;
    }
}
