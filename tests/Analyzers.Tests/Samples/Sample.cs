using System.Text.RegularExpressions;
using TestKit;

namespace Analyzers.Tests.Samples;

/// <summary>A small project of somebody's, and what is due in it: nothing, or ids at lines.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is: <c>exe</c>, <c>web</c>, <c>beside</c> (a web application beside the project of the clients), <c>lib</c> or <c>test</c>.</param>
/// <param name="Files">Its files by their paths.</param>
/// <param name="Due">What is to be reported, as <c>Program.cs:3 CGN2001</c>.</param>
public sealed partial record Sample(
    string Name,
    string Kind,
    IReadOnlyDictionary<string, string> Files,
    IReadOnlyList<string> Due
)
{
    /// <summary>Whether it is about the code or the settings.</summary>
    public bool IsOfSettings => Files.Keys.Any(static path => path.EndsWith(".json", StringComparison.Ordinal));

    internal static string Folder => Path.Combine(RepositoryPaths.Root, "tests", "Analyzers.Tests", "Samples", "Cases");

    /// <summary>Samples beside the repository, where somebody keeps them.</summary>
    internal static string Others => Path.Combine(RepositoryPaths.Root, "..", "shared", "cases", "analyzers");

    /// <summary>All samples of a folder; none where there is no such folder.</summary>
    internal static IReadOnlyList<Sample> In(string folder) =>
        Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, "*.txt")
                    .Order(StringComparer.Ordinal)
                    .SelectMany(static path => Read(File.ReadAllText(path).ReplaceLineEndings("\n"))),
            ]
            : [];

    public override string ToString() => Name;

    private static IEnumerable<Sample> Read(string text)
    {
        foreach (string part in Start().Split(text).Where(static part => part.Trim().Length > 0))
        {
            string[] head = part.Split('\n')[0].Split('|', StringSplitOptions.TrimEntries);
            Dictionary<string, string> files = Place()
                .Matches(part)
                .ToDictionary(static file => file.Groups[1].Value, static file => file.Groups[2].Value);
            yield return new Sample(
                head[0],
                Value(head, "kind") ?? "exe",
                files,
                [.. Expected(head), .. Marked(files)]
            );
        }
    }

    private static string? Value(string[] head, string name) =>
        head.FirstOrDefault(field => field.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    /// <summary><c>expect=CGN2003@appsettings.json:1,CGN2006@appsettings.json:2</c>, since JSON has no marks.</summary>
    private static IEnumerable<string> Expected(string[] head) =>
        (Value(head, "expect") ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static due => due.Split('@') is [var id, var place] ? $"{place} {id}" : due);

    private static IEnumerable<string> Marked(Dictionary<string, string> files) =>
        from file in files
        from line in file.Value.Split('\n').Select(static (text, index) => (text, number: index + 1))
        let mark = line.text.IndexOf("//!", StringComparison.Ordinal)
        where mark >= 0
        from id in Id().Matches(line.text[mark..])
        select $"{file.Key}:{line.number} {id.Value}";

    [GeneratedRegex("^=== ", RegexOptions.Multiline)]
    private static partial Regex Start();

    [GeneratedRegex(@"^--- (\S+)\n(.*?)(?=^--- |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Place();

    [GeneratedRegex("CGN[0-9]{4}")]
    private static partial Regex Id();
}
