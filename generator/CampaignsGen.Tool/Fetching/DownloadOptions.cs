using CampaignsGen.Tool.Failures;

namespace CampaignsGen.Tool.Fetching;

/// <summary>Specifies the options of a download.</summary>
internal sealed record DownloadOptions
{
    /// <summary>The default value of <see cref="MaxBytes"/>: 32 MB.</summary>
    public const int DefaultMaxBytes = 32 * 1024 * 1024;

    /// <summary>The default value of <see cref="Timeout"/>, in seconds.</summary>
    public const int DefaultSeconds = 60;

    /// <summary>Gets the maximum number of bytes of a document, after decompression.</summary>
    public int MaxBytes { get; init; } = DefaultMaxBytes;

    /// <summary>Gets the time limit of a download, from the first request to the last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(DefaultSeconds);

    /// <summary>Gets the headers that are sent to the origin of the URL. They are never stored or shown.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Parses a header from the command line.</summary>
    /// <exception cref="ToolException">The text is not a header.</exception>
    public static KeyValuePair<string, string> ParseHeader(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        KeyValuePair<string, string> header =
            colon < 0 ? default : new(text[..colon].Trim(), text[(colon + 1)..].Trim());
        using HttpRequestMessage probe = new();
        try
        {
            if (header.Key is { Length: > 0 })
            {
                probe.Headers.Add(header.Key, header.Value);
                return header;
            }
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            // The value is not shown, because it can be a credential.
        }

        throw new ToolException("A value of --header is not a request header. Write it as \"Name: value\".");
    }
}
