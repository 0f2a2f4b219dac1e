using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>A file to send as a part of a <c>multipart/form-data</c> body (RFC 7578).</summary>
/// <remarks>
/// It is read while it is sent, from where the stream stands to its end, and never held in memory as a whole. The stream
/// stays yours: it is not disposed, and may be disposed once the call has ended.
/// <code>
/// await using FileStream content = File.OpenRead(path);
/// await client.AddPhotoAsync(new PhotoForm { Photo = new FileUpload(content, "rex.png", "image/png") });
/// </code>
/// </remarks>
public sealed class FileUpload
{
    /// <summary>Makes a file of a stream.</summary>
    /// <param name="content">What is in the file. A handler can send it twice only if it can seek.</param>
    /// <param name="fileName">The name that the server is told, without a path.</param>
    /// <param name="contentType">Its media type; null takes the one that the document declares, else
    /// <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> or <paramref name="fileName"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The stream cannot be read, the name is empty, or <paramref name="contentType"/> cannot be the value of a header.
    /// </exception>
    public FileUpload(Stream content, string fileName, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        if (!content.CanRead)
        {
            throw new ArgumentException("The stream of the file cannot be read; was it disposed?", nameof(content));
        }

        if (contentType is not null && PartName.FaultOfMediaType(contentType) is { } fault)
        {
            throw new ArgumentException($"The media type of the file {fault}.", nameof(contentType));
        }

        Content = content;
        FileName = fileName;
        ContentType = contentType;
    }

    /// <summary>What is in the file.</summary>
    public Stream Content { get; }

    /// <summary>The name that the server is told.</summary>
    public string FileName { get; }

    /// <summary>The file's media type; null takes the one that the document declares.</summary>
    public string? ContentType { get; }

    /// <summary>Gives the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => FileName;
}
