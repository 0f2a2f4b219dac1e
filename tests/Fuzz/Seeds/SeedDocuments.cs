using System.Text.RegularExpressions;
using TestKit;

namespace Fuzz.Seeds;

/// <summary>Documents to begin with: those of the repository, and the small ones of the collections beside it where they exist.</summary>
internal static partial class SeedDocuments
{
    private const int MostBytes = 12_000;

    public static IReadOnlyList<SeedDocument> All { get; } = [.. Find()];

    public static SeedDocument Any(Random random) => All[random.Next(All.Count)];

    private static IEnumerable<SeedDocument> Find()
    {
        string root = RepositoryPaths.Root;
        IEnumerable<SeedDocument> files = new[]
        {
            Path.Combine(root, "spec"),
            Path.Combine(root, "tests"),
            RepositoryPaths.Corpus,
            Path.Combine(RepositoryPaths.Corpus, "..", "cases"),
        }
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(static path => Path.GetExtension(path) is ".yaml" or ".yml" or ".json" && !IsMade(path))
            .Where(static path => new FileInfo(path).Length <= MostBytes)
            .Order(StringComparer.Ordinal)
            .Select(static path => new SeedDocument(IsJson(path), File.ReadAllText(path)))
            .Where(static document => Opening().IsMatch(document.Text));
        return Blocks(Path.Combine(root, "docs")).Concat(files);
    }

    private static IEnumerable<SeedDocument> Blocks(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(static path => Block().Matches(File.ReadAllText(path)))
            .Select(static block => new SeedDocument(IsJson: false, block.Groups[1].Value))
            .Where(static document => Opening().IsMatch(document.Text));

    private static bool IsMade(string path) =>
        path.Contains("/obj/", StringComparison.Ordinal) || path.Contains("/bin/", StringComparison.Ordinal);

    private static bool IsJson(string path) => path.EndsWith(".json", StringComparison.Ordinal);

    [GeneratedRegex("\"?(openapi|swagger)\"?\\s*:")]
    private static partial Regex Opening();

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}

internal sealed record SeedDocument(bool IsJson, string Text)
{
    public string Name => IsJson ? "api.json" : "api.yaml";
}
