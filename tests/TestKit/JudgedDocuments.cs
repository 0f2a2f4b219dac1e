using Xunit;

namespace TestKit;

/// <summary>
/// Documents for a test to judge: the repository's own and, where the corpus lies beside the repository, real ones of it.
/// </summary>
public static class JudgedDocuments
{
    private const string Own = "spec/campaigns.v1.yaml";

    /// <summary>The names of the documents.</summary>
    /// <param name="corpus">Names of documents in the corpus; each of them must be there if the corpus is.</param>
    public static IReadOnlyList<string> Of(params string[] corpus) =>
        [Own, .. Directory.Exists(RepositoryPaths.Corpus) ? corpus : []];

    /// <summary>The file of a document; fails where it is not there.</summary>
    public static string PathOf(string document)
    {
        string folder = document == Own ? RepositoryPaths.Root : RepositoryPaths.Corpus;
        string path = Path.Combine(folder, document);
        Assert.True(File.Exists(path), $"The document is not there: {path}");
        return path;
    }
}
