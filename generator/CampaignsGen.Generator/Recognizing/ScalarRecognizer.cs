using System.Text;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Recognizing;

/// <summary>Files that are one text, which stands for a document or holds it in another form.</summary>
internal static class ScalarRecognizer
{
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];
    private static readonly string[] Starts = ["{", "openapi", "swagger"];

    public static FileKind? Find(TreeScalar scalar)
    {
        string text = scalar.Text.Trim();
        bool isOneWord = !text.Any(char.IsWhiteSpace);
        return IsDocument(text) ? new("is a string that holds one", "Unescape the string, and save what it holds")
            : isOneWord && IsAddress(text)
                ? new($"is the address '{text}' alone", "Download what is there, and save that")
            : isOneWord && IsPath(text)
                ? new(
                    $"is the path '{text}' alone, as of a symbolic link where Git makes none",
                    "Name the file itself in the OpenApiClient item, or have Git make the link (core.symlinks)"
                )
            : IsBase64(text) ? new("is base64", "Decode it, and name the result in the OpenApiClient item")
            : null;
    }

    private static bool IsDocument(string text) =>
        text.StartsWith("{", StringComparison.Ordinal)
        && (text.Contains("\"openapi\"") || text.Contains("\"swagger\""));

    private static bool IsAddress(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal);

    private static bool IsPath(string text) =>
        Endings.Any(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool IsBase64(string text)
    {
        try
        {
            string decoded = Encoding.UTF8.GetString(Convert.FromBase64String(text)).Trim();
            return Starts.Any(start => decoded.StartsWith(start, StringComparison.Ordinal));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
