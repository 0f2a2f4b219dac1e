using System.Text;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Recognizing;

/// <summary>Recognizes files that consist of one string, which refers to a document or contains it in encoded form.</summary>
internal static class ScalarRecognizer
{
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];
    private static readonly string[] Starts = ["{", "openapi", "swagger"];

    public static FileKind? Find(TreeScalar scalar)
    {
        string text = scalar.Text.Trim();
        bool isOneWord = !text.Any(char.IsWhiteSpace);
        return IsDocument(text) ? new("is a string that contains one", "unescape the string and save its content")
            : isOneWord && IsAddress(text)
                ? new($"contains only the URL '{text}'", "download the document from that URL and save it")
            : isOneWord && IsPath(text)
                ? new(
                    $"contains only the path '{text}', as Git writes for a symbolic link that it cannot create",
                    "specify the file itself in the OpenApiClient item, or let Git create the link (core.symlinks)"
                )
            : IsBase64(text) ? new("is Base64-encoded", "decode it and specify the result in the OpenApiClient item")
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
