namespace TestKit;

/// <summary>Provides the paths of the repository, based on the location of the running tests.</summary>
public static class RepositoryPaths
{
    /// <summary>Gets the folder that contains <c>global.json</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Gets the folder with real OpenAPI documents next to the repository, which does not have to exist.</summary>
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
