namespace TestKit;

/// <summary>Where the repository is, found from where the tests run.</summary>
public static class RepositoryPaths
{
    /// <summary>The folder that holds <c>global.json</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of real OpenAPI documents beside the repository; it need not exist.</summary>
    public static string Corpus { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared", "corpus"));

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "global.json")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' holds global.json.");
    }
}
