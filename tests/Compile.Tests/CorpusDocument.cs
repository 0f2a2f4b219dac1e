using TestKit;

namespace Compile.Tests;

/// <summary>A real OpenAPI document, and what a tool other than ours counted in it.</summary>
/// <param name="Name">Its path in the corpus.</param>
/// <param name="Path">Its path on disk.</param>
/// <param name="Operations">How many operations it has.</param>
public sealed record CorpusDocument(string Name, string Path, int Operations)
{
    /// <summary>The documents of the corpus, the largest first so that none runs alone at the end; none where the corpus is not at hand.</summary>
    public static IReadOnlyList<CorpusDocument> All { get; } =
    [.. Load().OrderByDescending(document => new FileInfo(document.Path).Length)];

    /// <summary>The document and, where it is one of several files, the others.</summary>
    public IReadOnlyList<TestDocument> Files()
    {
        TestDocument main = TestDocument.FromFile(Path) with { Namespace = "Corpus.Api", ClientName = "CorpusClient" };
        return Name.StartsWith("multi/", StringComparison.Ordinal)
            ? [main, .. Siblings().Select(path => TestDocument.FromFile(path) with { IsClient = false })]
            : [main];
    }

    private IEnumerable<string> Siblings() =>
        Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(Path)!).Where(path => path != Path);

    private static IEnumerable<CorpusDocument> Load()
    {
        string manifest = System.IO.Path.Combine(RepositoryPaths.Corpus, "manifest.tsv");
        return File.Exists(manifest) ? File.ReadLines(manifest).Skip(1).Select(FromLine) : [];
    }

    private static CorpusDocument FromLine(string line)
    {
        string[] cells = line.Split('\t');
        int operations = int.TryParse(cells[2], out int count) ? count : 0;
        return new CorpusDocument(cells[0], System.IO.Path.Combine(RepositoryPaths.Corpus, cells[0]), operations);
    }
}
