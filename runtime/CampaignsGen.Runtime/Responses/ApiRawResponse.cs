using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// Represents a response whose body has not been read, with any status code and media type. It holds the connection
/// until it is disposed.
/// </summary>
/// <param name="data">The data that the transport received.</param>
/// <exception cref="ArgumentNullException"><paramref name="data"/> is <see langword="null"/>.</exception>
public sealed class ApiRawResponse(ApiResponseData data) : ApiResponse(data)
{
    /// <summary>
    /// Gets the body as a stream that is read as it arrives; empty if there is none. Its size is not limited, and the
    /// time limit of the call does not apply to it.
    /// </summary>
    public Stream Content => Body as Stream ?? Stream.Null;

    /// <summary>Reads the rest of <see cref="Content"/>, without a size limit, and releases the connection.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The body.</returns>
    /// <exception cref="IOException">The connection was closed early.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public async Task<byte[]> ReadBytesAsync(CancellationToken cancellationToken = default)
    {
        using var bytes = new MemoryStream();
        await Content.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        Dispose();
        return bytes.ToArray();
    }
}
