using System.Text.RegularExpressions;
using TestKit;

namespace Generator.Tests.Pages;

/// <summary>A page of <c>docs/diagnostics</c>: an example, what is printed of it, and the example mended.</summary>
/// <param name="Id">The id that it is about.</param>
/// <param name="Text">The whole of it.</param>
internal sealed partial record Page(string Id, string Text)
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "docs", "diagnostics");

    /// <summary>The ids that the generator may report: those of the build targets and of the analyzers are tested there.</summary>
    public static IEnumerable<string> Ids =>
        Directory
            .EnumerateFiles(Folder, "CGN*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(id => id.StartsWith("CGN1", StringComparison.Ordinal) || IsOfProject(id))
            .Order(StringComparer.Ordinal);

    /// <summary>The example: a document, or the items of a project.</summary>
    public string Example => Examples.First();

    /// <summary>The last one of the kind.</summary>
    public string Mended => Examples.Last();

    /// <summary>Whether the examples are items of a project.</summary>
    public bool IsAboutProject => Text.Contains("```xml", StringComparison.Ordinal);

    /// <summary>What an item says whose document is the example, where that matters.</summary>
    public Dictionary<string, string> Metadata =>
        Text.Contains("`Validation=\"Requests\"`", StringComparison.Ordinal)
            ? new() { ["Validation"] = "Requests" }
            : [];

    /// <summary>What the page says that the compiler prints.</summary>
    public string Printed => Printing().Match(Text).Groups["text"].Value;

    private IEnumerable<string> Examples =>
        Block()
            .Matches(Text)
            .Where(block => block.Groups["language"].Value is "yaml" or "xml")
            .Select(block => block.Groups["text"].Value);

    public static Page Read(string id) =>
        new(id, File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n"));

    /// <summary>Writes what the compiler prints into the page.</summary>
    public void Write(string printed) =>
        File.WriteAllText(
            Path.Combine(Folder, Id + ".md"),
            Printing().Replace(Text, _ => $"\n\n```\n{printed}```\n", count: 1)
        );

    private static bool IsOfProject(string id) =>
        id.StartsWith("CGN00", StringComparison.Ordinal)
        && id is not ("CGN0001" or "CGN0002" or "CGN0003" or "CGN0014");

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("\n\n```\n(?<text>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Printing();
}
