using Xunit;

namespace TestKit;

/// <summary>
/// Provides documents for tests: that of the repository and, if the corpus is available next to the repository, real ones from it.
/// </summary>
public static class JudgedDocuments
{
    private const string Own = "spec/campaigns.v1.yaml";

    /// <summary>Returns the names of the documents.</summary>
    /// <param name="corpus">The names of documents in the corpus. If the corpus is available, all of them must exist.</param>
    public static IReadOnlyList<string> Of(params string[] corpus) =>
        [Own, .. Directory.Exists(RepositoryPaths.Corpus) ? corpus : []];

    /// <summary>Returns the file of a document. Fails if it does not exist.</summary>
    public static string PathOf(string document)
    {
        string folder = document == Own ? RepositoryPaths.Root : RepositoryPaths.Corpus;
        string path = Path.Combine(folder, document);
        Assert.True(File.Exists(path), $"The document is not there: {path}");
        return path;
    }
}
