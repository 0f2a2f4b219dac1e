using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Producers.App;

/// <summary>Tells the caller what the server bound, beside the answer itself: as JSON, encoded for a header.</summary>
internal static class Received
{
    private const string Header = "X-Received";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Says what was bound, by the names that the arguments have in a request.</summary>
    public static void Say(HttpContext context, object bound) =>
        context.Response.Headers[Header] = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(bound, Json));

    /// <summary>An uploaded file as it is told of: what it is called, of what type it is, and what is in it.</summary>
    public static async Task<FileSeen?> FileAsync(IFormFile? file)
    {
        if (file is null)
        {
            return null;
        }

        using StreamReader reader = new(file.OpenReadStream());
        return new FileSeen(file.FileName, file.ContentType, await reader.ReadToEndAsync());
    }

    /// <summary>Files of one field.</summary>
    public static async Task<FileSeen[]?> FilesAsync(IEnumerable<IFormFile>? files)
    {
        List<FileSeen> seen = [];
        foreach (IFormFile file in files ?? [])
        {
            seen.Add((await FileAsync(file))!);
        }

        return seen.Count == 0 ? null : [.. seen];
    }
}

/// <summary>An uploaded file.</summary>
internal sealed record FileSeen(string Name, string? Type, string Text);
