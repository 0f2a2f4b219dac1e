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
/// The parts of a multipart body, in the order in which they are added. Emitted code adds them. One with a name is a part of a
/// form (RFC 7578), one without stands for itself by its place (RFC 2046).
/// </summary>
/// <remarks>
/// In the name of a part or a file, quotation marks and line breaks are percent-encoded and everything else is UTF-8, as
/// browsers send them (WHATWG HTML, "Multipart form data"); other control characters are percent-encoded as well.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class MultipartParts
{
    private const string AnyFile = "application/octet-stream";
    private const string ContentType = "Content-Type";

    private readonly ApiOperation operation;
    private readonly PooledBuffer buffer = new();
    private readonly List<StreamedPart> files = [];
    private readonly List<RequestParameter> headers = [];

    // 122 bits from a cryptographic source: nothing that is sent can hold them but by design.
    private readonly string boundary = Guid.NewGuid().ToString("N");

    internal MultipartParts(ApiOperation operation) => this.operation = operation;

    /// <summary>Adds a text.</summary>
    /// <param name="name">The name, or null for a part without one.</param>
    /// <param name="value">The value; nothing leaves the part out, a list is a part for each item.</param>
    /// <param name="mediaType">The part's <c>Content-Type</c>; null leaves it out, which says plain text (RFC 7578, section 4.4).</param>
    /// <exception cref="ArgumentException">
    /// A text holds half of a surrogate pair, or <paramref name="mediaType"/> cannot be the value of a header.
    /// </exception>
    public void Text(string? name, ParameterValue value, string? mediaType = null)
    {
        if (value.Items is { } items)
        {
            foreach (string item in items)
            {
                AddText(name, item, mediaType);
            }
        }
        else if (!value.IsNothing)
        {
            AddText(name, value.ToString(), mediaType);
        }

        headers.Clear();
    }

    /// <summary>Adds a JSON text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name, or null for a part without one.</param>
    /// <param name="value">The value; null leaves the part out.</param>
    /// <param name="write">Writes it as JSON.</param>
    /// <param name="mediaType">The part's <c>Content-Type</c>, sent exactly so.</param>
    /// <exception cref="ArgumentNullException"><paramref name="write"/> or <paramref name="mediaType"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="mediaType"/> cannot be the value of a header.</exception>
    public void Json<T>(string? name, T value, JsonWrite<T> write, string mediaType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(mediaType);
        if (value is not null)
        {
            Begin(name, fileName: null, mediaType);
            JsonText.Write(buffer, value, write);
            Append("\r\n");
        }

        headers.Clear();
    }

    /// <summary>Adds a file, which is read while it is sent.</summary>
    /// <param name="name">The name, or null for a part without one.</param>
    /// <param name="file">The file; null leaves the part out.</param>
    /// <param name="mediaType">The media type that the document declares; the file's own goes before it, and one that only
    /// says what is permitted (<c>image/*</c>, or several) is not sent.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="mediaType"/> cannot be the value of a header, or the stream cannot seek and is in another part already.
    /// </exception>
    public void File(string? name, FileUpload? file, string? mediaType = null)
    {
        if (file is not null)
        {
            AddFile(name, file, mediaType);
        }

        headers.Clear();
    }

    /// <summary>Adds files, each as a part of the same name (RFC 7578, section 4.3).</summary>
    /// <param name="name">The name, or null for parts without one.</param>
    /// <param name="files">The files; null or none leaves the part out.</param>
    /// <param name="mediaType">The media type that the document declares.</param>
    /// <inheritdoc cref="File"/>
    public void Files(string? name, IReadOnlyList<FileUpload?>? files, string? mediaType = null)
    {
        for (int i = 0; i < files?.Count; i++)
        {
            if (files[i] is { } file)
            {
                AddFile(name, file, mediaType);
            }
        }

        headers.Clear();
    }

    /// <summary>Sets a header of the parts that the next call adds.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; nothing leaves the header out.</param>
    /// <param name="required">Whether a part cannot be sent without it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public void Header(string name, ParameterValue value, bool required = false)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (required || !value.IsNothing)
        {
            headers.Add(new RequestParameter(name, value, explode: false, plain: null));
        }
    }

    internal StreamedContent ToContent(string mediaType)
    {
        Append($"--{boundary}--\r\n");
        return new StreamedContent(buffer, $"{mediaType}; boundary={boundary}", [.. files], operation);
    }

    /// <summary>Gives back what was written, when it will not be sent.</summary>
    internal void Abandon() => buffer.Dispose();

    private static string Shown(string? name) => name is null ? "A part" : $"The part '{name}'";

    private void AddText(string? name, string text, string? mediaType)
    {
        Begin(name, fileName: null, mediaType);
        Utf8Text.Write(buffer, text, Shown(name), operation);
        Append("\r\n");
    }

    private void AddFile(string? name, FileUpload file, string? mediaType)
    {
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

    private void Begin(string? name, string? fileName, string? mediaType)
    {
        Append($"--{boundary}\r\n");
        AppendDisposition(name, fileName);
        if (mediaType is not null)
        {
            AppendHeader(name, ContentType, mediaType, "media type");
        }

        foreach (RequestParameter header in headers)
        {
            if (header.Value.IsNothing)
            {
                throw new ArgumentException(
                    $"{Shown(name)} of {operation.Id} has no header '{header.Name}', which is required. Nothing was sent.",
                    header.Name
                );
            }

            AppendHeader(
                name,
                header.Name,
                ParameterStyle.Header(header.Value, header.Explode),
                $"header '{header.Name}'"
            );
        }

        Append("\r\n");
    }

    /// <summary>What has no name says no more than the name of its file, where it is one.</summary>
    private void AppendDisposition(string? name, string? fileName)
    {
        if (name is null && fileName is null)
        {
            return;
        }

        Append(name is null ? "Content-Disposition: attachment" : "Content-Disposition: form-data");
        AppendQuoted("; name=\"", name);
        AppendQuoted("; filename=\"", fileName);
        Append("\r\n");
    }

    private void AppendQuoted(string parameter, string? text)
    {
        if (text is null)
        {
            return;
        }

        Append(parameter);
        Utf8Text.Write(buffer, PartName.Escape(text), "The name of a part", operation);
        Append("\"");
    }

    private void AppendHeader(string? part, string name, string value, string what)
    {
        string? fault = name == ContentType ? PartName.FaultOfMediaType(value) : HeaderText.FaultOf(value);
        if (fault is not null)
        {
            throw new ArgumentException(
                $"The {what} of {(part is null ? "a part" : $"the part '{part}'")} of {operation.Id} {fault}. Nothing was sent.",
                name
            );
        }

        Append($"{name}: {value}\r\n");
    }

    private void Append(string ascii) => buffer.Advance(Encoding.ASCII.GetBytes(ascii, buffer.GetSpan(ascii.Length)));
}
