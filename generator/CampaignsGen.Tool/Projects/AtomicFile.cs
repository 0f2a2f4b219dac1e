using CampaignsGen.Tool.Failures;

namespace CampaignsGen.Tool.Projects;

/// <summary>Writes files atomically.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a temporary file in the same folder and renames it. Creates the folder if it does not exist.</summary>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        string? temporary = null;
        try
        {
            string target = Target(path);
            string folder = Path.GetDirectoryName(target)!;
            Directory.CreateDirectory(folder);
            temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
            await using (FileStream file = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(content, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw FileFailure.Write(path, exception);
        }
        finally
        {
            Delete(temporary);
        }
    }

    /// <summary>Returns the path to write. For a symbolic link, the target of the link is replaced.</summary>
    private static string Target(string path) =>
        (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null)
        ?? Path.GetFullPath(path);

    private static void Delete(string? temporary)
    {
        try
        {
            // After the move, the temporary file no longer exists, which is not an error.
            if (temporary is not null)
            {
                File.Delete(temporary);
            }
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            // The file could not be written either, which is reported to the caller.
        }
    }
}
