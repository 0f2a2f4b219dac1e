using System.Globalization;
using TestKit;

namespace Fuzz.Running;

/// <summary>What was found: each thing once, with the smallest case that shows it, in <c>tests/Fuzz/obj/findings</c>.</summary>
internal sealed class Findings(string kind, int seed)
{
    private readonly Dictionary<string, int> counts = [];

    public static string Folder { get; } = Path.Combine(RepositoryPaths.Root, "tests", "Fuzz", "obj", "findings");

    /// <summary>How many different things were found.</summary>
    public int Count => counts.Count;

    /// <summary>What tells a finding from others.</summary>
    public static string Signature(Exception exception) =>
        exception is FindingException
            ? exception.Message
            : $"{exception.GetType().Name} {string.Join(" < ", Frames(exception).Take(3))}";

    /// <summary>Takes one down, and prints it where it is new.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="number">The number of the case.</param>
    /// <param name="fuzzCase">The case.</param>
    /// <param name="again">What throws for a smaller case as for this one; null where none is looked for.</param>
    public void Add(Exception exception, long number, FuzzCase fuzzCase, Action<FuzzCase>? again)
    {
        string signature = Signature(exception);
        counts[signature] = counts.GetValueOrDefault(signature) + 1;
        if (counts[signature] > 1)
        {
            return;
        }

        FuzzCase small = again is null ? fuzzCase : new Reducer(again, signature).Reduce(fuzzCase);
        string detail = exception is FindingException finding ? finding.Detail : exception.Message;
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"FINDING {kind} #{number}: {signature}\n    {detail}")
        );
        Console.WriteLine($"    {Write(small, number, "reduced")}");
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"    again: {kind} --seed {seed} --from {number} --count 1")
        );
        Write(fuzzCase, number, "whole");
    }

    private string Write(FuzzCase fuzzCase, long number, string form)
    {
        string folder = Path.Combine(
            Folder,
            string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}-{counts.Count}"),
            form
        );
        Directory.CreateDirectory(folder);
        foreach (FuzzFile file in fuzzCase.Files)
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Content);
        }

        return folder;
    }

    private static IEnumerable<string> Frames(Exception exception) =>
        (exception.StackTrace ?? "")
            .Split('\n')
            .Select(static line => line.Trim())
            .Where(static line => line.StartsWith("at CampaignsGen", StringComparison.Ordinal))
            .Select(static line => line.Split('(')[0][3..]);
}
