using System.Diagnostics;

namespace Fuzz.Running;

/// <summary>Takes lines out of a case, and then octets, as long as it shows the same.</summary>
internal sealed class Reducer(Action<FuzzCase> check, string signature)
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    private readonly Stopwatch watch = Stopwatch.StartNew();

    public FuzzCase Reduce(FuzzCase fuzzCase)
    {
        FuzzCase byLines = Reduce(fuzzCase, Lines(fuzzCase.First.Content));
        return byLines.First.Content.Length > 4000
            ? byLines
            : Reduce(byLines, [.. byLines.First.Content.Select(static octet => new[] { octet })]);
    }

    private FuzzCase Reduce(FuzzCase fuzzCase, List<byte[]> parts)
    {
        if (!Shows(fuzzCase))
        {
            return fuzzCase;
        }

        for (int size = Math.Max(1, parts.Count / 2); size > 0; size /= 2)
        {
            for (int start = 0; start < parts.Count && watch.Elapsed < MostTime; )
            {
                List<byte[]> fewer = [.. parts.Take(start), .. parts.Skip(start + size)];
                FuzzCase smaller = fuzzCase.With([.. fewer.SelectMany(static part => part)]);
                if (Shows(smaller))
                {
                    parts = fewer;
                    fuzzCase = smaller;
                }
                else
                {
                    start += size;
                }
            }
        }

        return fuzzCase;
    }

    private bool Shows(FuzzCase fuzzCase)
    {
        try
        {
            check(fuzzCase);
            return false;
        }
        catch (Exception exception)
        {
            return Findings.Signature(exception) == signature;
        }
    }

    private static List<byte[]> Lines(byte[] content)
    {
        List<byte[]> lines = [];
        for (int start = 0; start < content.Length; )
        {
            int end = Array.IndexOf(content, (byte)'\n', start);
            end = end < 0 ? content.Length : end + 1;
            lines.Add(content[start..end]);
            start = end;
        }

        return lines;
    }
}
