using System.Net;

namespace CampaignsGen.Runtime;

/// <summary>Represents a body that reports the progress of sending it.</summary>
internal sealed class WatchedContent : HttpContent
{
    private readonly HttpContent inner;
    private readonly IProgress<ApiProgress> progress;

    internal WatchedContent(HttpContent inner, IProgress<ApiProgress> progress)
    {
        this.inner = inner;
        this.progress = progress;
        foreach ((string name, IEnumerable<string> values) in inner.Headers)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    ) => inner.CopyToAsync(Watch(stream), context, cancellationToken);

    protected override void SerializeToStream(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    ) => inner.CopyTo(Watch(stream), context, cancellationToken);

    protected override Task<Stream> CreateContentReadStreamAsync() =>
        CreateContentReadStreamAsync(CancellationToken.None);

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        Watch(await inner.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) =>
        Watch(inner.ReadAsStream(cancellationToken));

    protected override bool TryComputeLength(out long length)
    {
        length = inner.Headers.ContentLength ?? 0;
        return inner.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private WatchedStream Watch(Stream stream) => new(stream, progress, inner.Headers.ContentLength);
}
