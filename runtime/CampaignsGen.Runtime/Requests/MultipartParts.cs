using System.ComponentModel;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Gives the parts of a value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="parts">Takes the parts.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void MultipartWrite<in T>(MultipartParts parts, T value);

/// <summary>
/// The parts of a <c>multipart/form-data</c> body (RFC 7578), in the order in which they are added. Emitted code adds them.
/// </summary>
/// <remarks>
/// In the name of a part or a file, quotation marks and line breaks are percent-encoded and everything else is UTF-8, as
/// browsers send them (WHATWG HTML, "Multipart form data").
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartParts
{
    private const string AnyFile = "application/octet-stream";

    private readonly ApiOperation operation;
    private readonly PooledBuffer buffer = new();
    private readonly List<StreamedPart> files = [];

    // 122 bits from a cryptographic source: nothing that is sent can hold them but by design.
    private readonly string boundary = Guid.NewGuid().ToString("N");

    internal MultipartParts(ApiOperation operation) => this.operation = operation;

    /// <summary>Adds a text, without a media type of its own (RFC 7578, section 4.4).</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; nothing leaves the part out, a list is a part for each item.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">A text holds half of a surrogate pair.</exception>
    public void Text(string name, ParameterValue value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (value.Items is { } items)
        {
            foreach (string item in items)
            {
                AddText(name, item);
            }
        }
        else if (!value.IsNothing)
        {
            AddText(name, value.ToString());
        }
    }

    /// <summary>Adds a JSON text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the part out.</param>
    /// <param name="write">Writes it as JSON.</param>
    /// <param name="mediaType">The part's <c>Content-Type</c>, sent exactly so.</param>
    /// <exception cref="ArgumentNullException">Another argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="mediaType"/> cannot be the value of a header.</exception>
    public void Json<T>(string name, T value, JsonWrite<T> write, string mediaType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(mediaType);
        if (value is null)
        {
            return;
        }

        Begin(name, fileName: null, mediaType);
        JsonText.Write(buffer, value, write);
        Append("\r\n");
    }

    /// <summary>Adds a file, which is read while it is sent.</summary>
    /// <param name="name">The name.</param>
    /// <param name="file">The file; null leaves the part out.</param>
    /// <param name="mediaType">The media type that the document declares; the file's own goes before it, and one that only
    /// says what is permitted (<c>image/*</c>, or several) is not sent.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="mediaType"/> cannot be the value of a header, or the stream cannot seek and is in another part already.
    /// </exception>
    public void File(string name, FileUpload? file, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (file is null)
        {
            return;
        }

        if (!file.Content.CanSeek && files.Exists(other => ReferenceEquals(other.Stream, file.Content)))
        {
            throw new ArgumentException(
                $"The file of the part '{name}' of {operation.Id} is the stream of another part too, and it cannot seek back to "
                    + "be read twice. Nothing was sent.",
                nameof(file)
            );
        }

        bool isOne = mediaType is not null && !mediaType.AsSpan().ContainsAny('*', ',');
        Begin(name, file.FileName, file.ContentType ?? (isOne ? mediaType : AnyFile));
        files.Add(new StreamedPart(buffer.Length, file.Content, operation));
        Append("\r\n");
    }

    /// <summary>Adds files, each as a part of the same name (RFC 7578, section 4.3).</summary>
    /// <param name="name">The name.</param>
    /// <param name="files">The files; null or none leaves the part out.</param>
    /// <param name="mediaType">The media type that the document declares.</param>
    /// <inheritdoc cref="File"/>
    public void Files(string name, IReadOnlyList<FileUpload>? files, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (int i = 0; i < files?.Count; i++)
        {
            File(name, files[i], mediaType);
        }
    }

    internal StreamedContent ToContent(string mediaType)
    {
        Append($"--{boundary}--\r\n");
        return new StreamedContent(buffer, $"{mediaType}; boundary={boundary}", [.. files], operation);
    }

    /// <summary>Gives back what was written, when it will not be sent.</summary>
    internal void Abandon() => buffer.Dispose();

    private void AddText(string name, string text)
    {
        Begin(name, fileName: null, mediaType: null);
        Utf8Text.Write(buffer, text, $"The part '{name}'", operation);
        Append("\r\n");
    }

    private void Begin(string name, string? fileName, string? mediaType)
    {
        if (mediaType is not null && HeaderText.FaultOf(mediaType) is { } fault)
        {
            throw new ArgumentException(
                $"The media type of the part '{name}' of {operation.Id} {fault}. Nothing was sent.",
                nameof(mediaType)
            );
        }

        Append($"--{boundary}\r\nContent-Disposition: form-data; name=\"");
        AppendName(name);
        if (fileName is not null)
        {
            Append("\"; filename=\"");
            AppendName(fileName);
        }

        Append("\"\r\n");
        if (mediaType is not null)
        {
            Append($"Content-Type: {mediaType}\r\n");
        }

        Append("\r\n");
    }

    private void AppendName(string name)
    {
        string escaped = name.Replace("\"", "%22", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
        Utf8Text.Write(buffer, escaped, "The name of a part", operation);
    }

    private void Append(string ascii) => buffer.Advance(Encoding.ASCII.GetBytes(ascii, buffer.GetSpan(ascii.Length)));
}
