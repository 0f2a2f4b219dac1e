using System.ComponentModel;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Adds the parts of a value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="parts">The parts to add to.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void MultipartWrite<in T>(MultipartParts parts, T value);

/// <summary>
/// Represents the parts of a multipart body, in the order in which they are added. Emitted code adds them. A part with
/// a name is a field of a form (RFC 7578). A part without a name is identified by its position (RFC 2046).
/// </summary>
/// <remarks>
/// In the name of a part or a file, quotation marks and line breaks are percent-encoded and all other characters are
/// UTF-8, as browsers send them (WHATWG HTML, "Multipart form data"). Other control characters are percent-encoded as
/// well.
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

    // 122 bits from a cryptographic source: no content can contain them by accident.
    private readonly string boundary = Guid.NewGuid().ToString("N");

    internal MultipartParts(ApiOperation operation) => this.operation = operation;

    /// <summary>Adds a text part.</summary>
    /// <param name="name">The name, or <see langword="null"/> for a part without a name.</param>
    /// <param name="value">
    /// The value. If there is no value, the part is omitted. A list is one part for each item.
    /// </param>
    /// <param name="mediaType">
    /// The <c>Content-Type</c> of the part, or <see langword="null"/> to omit it, which means plain text (RFC 7578,
    /// section 4.4).
    /// </param>
    /// <exception cref="ArgumentException">
    /// A string contains an unpaired surrogate, or <paramref name="mediaType"/> is not a valid header value.
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

    /// <summary>Adds a JSON part.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name, or <see langword="null"/> for a part without a name.</param>
    /// <param name="value">The value. If it is <see langword="null"/>, the part is omitted.</param>
    /// <param name="write">The delegate that writes the value as JSON.</param>
    /// <param name="mediaType">The <c>Content-Type</c> of the part, which is sent unchanged.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="write"/> or <paramref name="mediaType"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="mediaType"/> is not a valid header value.</exception>
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
    /// <param name="name">The name, or <see langword="null"/> for a part without a name.</param>
    /// <param name="file">The file. If it is <see langword="null"/>, the part is omitted.</param>
    /// <param name="mediaType">
    /// The media type that the document declares. The media type of the file takes precedence. A media type that is
    /// only a range (<c>image/*</c>, or several) is not sent.
    /// </param>
    /// <exception cref="ArgumentException">
    /// <paramref name="mediaType"/> is not a valid header value, or the stream does not support seeking and is already
    /// in another part.
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
    /// <param name="name">The name, or <see langword="null"/> for parts without a name.</param>
    /// <param name="files">The files. If they are <see langword="null"/> or empty, the part is omitted.</param>
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
    /// <param name="value">The value. If there is no value, the header is omitted.</param>
    /// <param name="required">
    /// <see langword="true"/> if a part cannot be sent without the header; otherwise, <see langword="false"/>.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
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

    /// <summary>Returns the buffer of the written text, which will not be sent.</summary>
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
                $"The file of the part '{name}' of {operation.Id} is also the stream of another part, and it cannot seek "
                    + "to be read twice. Nothing was sent.",
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

    /// <summary>Appends the disposition. Without a name, it contains only the file name of a file.</summary>
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
