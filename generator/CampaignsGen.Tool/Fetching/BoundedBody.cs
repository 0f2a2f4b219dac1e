using CampaignsGen.Tool.Failures;

namespace CampaignsGen.Tool.Fetching;

/// <summary>Reads the body of a response up to a limit, so that neither an endless nor a compressed body uses up the memory.</summary>
internal sealed class BoundedBody(Uri url, int maxBytes, Action<long, long?> progress)
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Reads the whole body.</summary>
    /// <exception cref="ToolException">The body is longer than the limit.</exception>
    public async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        long? length = content.Headers.ContentLength;
        if (length > maxBytes)
        {
            throw TooLong($"has {length:#,0} bytes, more");
        }

        await using Stream body = await content.ReadAsStreamAsync(cancellationToken);
        using MemoryStream read = new();
        byte[] buffer = new byte[BufferSize];
        int count;
        while ((count = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (read.Length + count > maxBytes)
            {
                throw TooLong("is longer");
            }

            read.Write(buffer, 0, count);
            progress(read.Length, length);
        }

        return read.ToArray();
    }

    private ToolException TooLong(string length) =>
        new(
            $"'{DocumentAddress.Shown(url)}' {length} than the limit of {maxBytes:#,0} bytes. To allow more, use --max-bytes."
        );
}
