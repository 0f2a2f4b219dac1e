using System.Text.RegularExpressions;
using CampaignsGen.Tool.Failures;
using CampaignsGen.Tool.Projects;

namespace CampaignsGen.Tool.Inspecting;

/// <summary>Creates a project for a document that is not in one.</summary>
internal static class SingleDocument
{
    // The expression runs in linear time, because a document can be one long word. A name with white space or a colon is usually a URL or
    // text rather than a file.
    private static readonly Regex DocumentName = new(
        """[^\s"'#:,{}\[\]]+\.(?:ya?ml|json)\b""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    );

    private const string DefaultNamespace = "OpenApi";

    /// <summary>Creates a project with one client, whose document can refer to the files that it mentions.</summary>
    /// <exception cref="ToolException">The document cannot be read.</exception>
    public static ClientProject Of(string path) =>
        new(path, DefaultNamespace)
        {
            Clients = [new ClientItemText(path, path, static _ => "")],
            Documents = [.. Named(path).Where(named => named != path)],
        };

    /// <summary>Returns a document and the files that it mentions, directly or indirectly.</summary>
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
