using TestKit;

namespace Architecture.Tests.Sources;

/// <summary>The text files of the repository as they are kept, without what builds leave behind.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] Text =
    [
        ".cs",
        ".csproj",
        ".props",
        ".targets",
        ".nuspec",
        ".md",
        ".txt",
        ".json",
        ".yaml",
    ];

    internal static IEnumerable<string> Under(params string[] folders) =>
        folders
            .SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, folder), "*", SearchOption.AllDirectories)
            )
            .Where(file => Text.Contains(Path.GetExtension(file)) && !IsBuildOutput(Shown(file)))
            .Order(StringComparer.Ordinal);

    /// <summary>The file's path from the repository's root, with slashes.</summary>
    internal static string Shown(string file) => Path.GetRelativePath(RepositoryPaths.Root, file).Replace('\\', '/');

    private static bool IsBuildOutput(string path) =>
        path.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or "TestResults");
}
