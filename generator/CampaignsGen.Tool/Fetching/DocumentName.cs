using System.Text;

namespace CampaignsGen.Tool.Fetching;

/// <summary>Chooses the file name of a downloaded document.</summary>
internal static class DocumentName
{
    private const string Default = "openapi";
    private const int Longest = 80;

    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <summary>Returns the last segment of the path of a URL, with the extension for the content.</summary>
    public static string Of(Uri url, byte[] content)
    {
        string last = Plain(Uri.UnescapeDataString(url.Segments[^1]));
        string own = Path.GetExtension(last).ToLowerInvariant();
        return Extensions.Contains(own) && own.Length < last.Length
            ? last
            : $"{(last.Length == 0 ? Default : last)}{(IsJson(content) ? ".json" : ".yaml")}";
    }

    /// <summary>Replaces characters that are not allowed in all file systems.</summary>
    private static string Plain(string text)
    {
        StringBuilder plain = new();
        foreach (char c in text.Take(Longest))
        {
            plain.Append(char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-');
        }

        return plain.ToString().Trim('.', '-');
    }

    private static bool IsJson(byte[] content) =>
        Encoding.UTF8.GetString(content, 0, Math.Min(content.Length, 64)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n')
            is ['{', ..];
}
