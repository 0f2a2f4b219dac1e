using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>Represents a file that is sent as a part of a <c>multipart/form-data</c> body (RFC 7578).</summary>
/// <remarks>
/// The file is read while it is sent, from the current position of the stream to its end, and is never completely in
/// memory.
/// You own the stream: it is not disposed, and you can dispose it after the call has ended.
/// <code>
/// await using FileStream content = File.OpenRead(path);
/// await client.AddPhotoAsync(new PhotoForm { Photo = new FileUpload(content, "rex.png", "image/png") });
/// </code>
/// </remarks>
public sealed class FileUpload
{
    /// <summary>Initializes a new instance of the <see cref="FileUpload"/> class with a stream.</summary>
    /// <param name="content">
    /// The content of the file. A handler can send it again only if the stream supports seeking.
    /// </param>
    /// <param name="fileName">The file name to send, without a path.</param>
    /// <param name="contentType">
    /// The media type of the file, or <see langword="null"/> to use the one that the document declares, or
    /// <c>application/octet-stream</c> if there is none.
    /// </param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="content"/> or <paramref name="fileName"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// The stream cannot be read, the name is empty, or <paramref name="contentType"/> is not a valid header value.
    /// </exception>
    public FileUpload(Stream content, string fileName, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        if (!content.CanRead)
        {
            throw new ArgumentException(
                "The stream of the file cannot be read. It may have been disposed.",
                nameof(content)
            );
        }

        if (contentType is not null && PartName.FaultOfMediaType(contentType) is { } fault)
        {
            throw new ArgumentException($"The media type of the file {fault}.", nameof(contentType));
        }

        Content = content;
        FileName = fileName;
        ContentType = contentType;
    }

    /// <summary>Gets the content of the file.</summary>
    public Stream Content { get; }

    /// <summary>Gets the file name that is sent.</summary>
    public string FileName { get; }

    /// <summary>
    /// Gets the media type of the file, or <see langword="null"/> to use the one that the document declares.
    /// </summary>
    public string? ContentType { get; }

    /// <summary>Returns the file name.</summary>
    /// <returns>The file name.</returns>
    public override string ToString() => FileName;
}
