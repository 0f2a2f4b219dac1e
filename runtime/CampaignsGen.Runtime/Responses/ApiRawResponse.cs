using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// An answer whose body nobody has read, whatever its status and media type. It holds the connection until it is disposed.
/// </summary>
/// <param name="answer">What the transport received.</param>
/// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
public sealed class ApiRawResponse(ApiAnswer answer) : ApiResponse(answer)
{
    /// <summary>
    /// The body, byte by byte as it arrives; empty where there is none. No size is too large, and the time limit of the call
    /// does not cover it.
    /// </summary>
    public Stream Content => Body as Stream ?? Stream.Null;

    /// <summary>Reads what is left of <see cref="Content"/>, as large as it may be, and gives the connection back.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The body.</returns>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
    public async Task<byte[]> ReadBytesAsync(CancellationToken cancellationToken = default)
    {
        using var bytes = new MemoryStream();
        await Content.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        Dispose();
        return bytes.ToArray();
    }
}
