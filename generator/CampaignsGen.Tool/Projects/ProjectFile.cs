using CampaignsGen.Tool.Failures;

namespace CampaignsGen.Tool.Projects;

/// <summary>Finds the project for a command.</summary>
internal static class ProjectFile
{
    private const string Pattern = "*.csproj";

    /// <summary>Finds the project file.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="project">A project file or its folder, or <see langword="null"/> for the project in the current folder.</param>
    /// <exception cref="ToolException">There is no project, or there are several.</exception>
    public static string Find(string folder, string? project)
    {
        string path = Path.GetFullPath(project ?? ".", folder);
        if (File.Exists(path))
        {
            return path;
        }

        if (!Directory.Exists(path))
        {
            throw new ToolException($"The project '{path}' does not exist.");
        }

        string[] found = [.. Directory.GetFiles(path, Pattern).Order(StringComparer.Ordinal)];
        return found switch
        {
            [var only] => only,
            [] => throw new ToolException(
                $"The folder '{path}' has no project file ({Pattern}). To name one, use --project."
            ),
            _ => throw new ToolException(
                $"The folder '{path}' has several project files: {string.Join(", ", found.Select(Path.GetFileName))}. To choose one, use --project."
            ),
        };
    }
}
