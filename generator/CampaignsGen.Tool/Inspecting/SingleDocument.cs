using System.Text.RegularExpressions;
using CampaignsGen.Tool.Failures;
using CampaignsGen.Tool.Projects;

namespace CampaignsGen.Tool.Inspecting;

/// <summary>Provides a project for a document that belongs to none.</summary>
internal static class SingleDocument
{
    // In time that is linear, because a document may be one long word. A name with blanks or colons is a URL or a text more often than a file.
    private static readonly Regex DocumentName = new(
        """[^\s"'#:,{}\[\]]+\.(?:ya?ml|json)\b""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    );

    private const string DefaultNamespace = "OpenApi";

    /// <summary>Creates a project with one client, whose document may refer to the files that it names.</summary>
    /// <exception cref="ToolException">The document cannot be read.</exception>
    public static ClientProject Of(string path) =>
        new(path, DefaultNamespace)
        {
            Clients = [new ClientItemText(path, path, static _ => "")],
            Documents = [.. Named(path).Where(named => named != path)],
        };

    /// <summary>Finds a document, and the files that it names, and those that they name.</summary>
    private static HashSet<string> Named(string path)
    {
        HashSet<string> found = [path];
        Queue<string> left = new(found);
        while (left.TryDequeue(out string? next))
        {
            string folder = Path.GetDirectoryName(next)!;
            foreach (Match match in DocumentName.Matches(DocumentFile.Read(next).GetText().ToString()))
            {
                string named = Path.GetFullPath(match.Value, folder);
                if (File.Exists(named) && found.Add(named))
                {
                    left.Enqueue(named);
                }
            }
        }

        return found;
    }
}
