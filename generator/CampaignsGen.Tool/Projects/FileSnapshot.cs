using CampaignsGen.Tool.Failures;

namespace CampaignsGen.Tool.Projects;

/// <summary>Saves the content of files, so that they can be restored if a command fails.</summary>
internal sealed class FileSnapshot
{
    private readonly Dictionary<string, byte[]?> contents = [];
    private readonly List<string> newFolders = [];

    private FileSnapshot(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            contents[path] = File.Exists(path) ? File.ReadAllBytes(path) : null;
            string folder = Path.GetDirectoryName(path)!;
            if (!Directory.Exists(folder))
            {
                newFolders.Add(folder);
            }
        }
    }

    /// <summary>Saves the current content of files, or that a file does not exist.</summary>
    /// <exception cref="ToolException">A file cannot be read.</exception>
    public static FileSnapshot Of(IEnumerable<string> paths)
    {
        try
        {
            return new FileSnapshot(paths);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw new ToolException($"A file of the project cannot be read: {exception.Message}");
        }
    }

    /// <summary>Restores the files.</summary>
    /// <exception cref="ToolException">A file cannot be restored.</exception>
    public void Restore()
    {
        try
        {
            foreach ((string path, byte[]? content) in contents)
            {
                Restore(path, content);
            }

            foreach (
                string folder in newFolders.Where(static folder =>
                    Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()
                )
            )
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw new ToolException(
                $"The command failed, and a file that it had changed cannot be restored: {exception.Message}"
            );
        }
    }

    private static void Restore(string path, byte[]? content)
    {
        if (content is null)
        {
            // The path of its folder can be a file, which may be the reason for the failure.
            if (File.Exists(path))
            {
                File.Delete(path);
            }
        }
        else if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
        {
            File.WriteAllBytes(path, content);
        }
    }
}
