using System.Net.Http.Headers;

namespace CampaignsGen.Runtime;

/// <summary>Represents a declared response whose body is read as it arrives. It outlives the call.</summary>
internal abstract class LiveResponse(string status, string[]? advice) : DeclaredResponse(status, advice)
{
    internal sealed override bool HasBody => true;

    internal override bool IsLive(HttpContentHeaders headers) => true;

    // For an error, only the beginning of the body is shown.
    internal sealed override object? ReadObject(ReadOnlySpan<byte> body, string? contentType) => null;
}

/// <summary>Represents a declared response whose body is a stream of bytes.</summary>
internal sealed class BinaryResponse(string status, string[]? advice) : LiveResponse(status, advice)
{
    internal override object Open(LiveAnswer answer) => new AnswerStream(answer);
}

/// <summary>Represents a declared response whose body is a stream of events.</summary>
internal sealed class EventResponse<T>(string status, EventRead<T> read, string? end, string[]? advice)
    : LiveResponse(status, advice)
{
    private const string MediaType = "text/event-stream";

    internal override StreamEnd? End { get; } = new() { Data = end };

    // With any other media type, all lines would be skipped, and there would be no events (WHATWG HTML, section 9.2.3).
    internal override bool IsLive(HttpContentHeaders headers) =>
        ContentTypeHeader.Of(headers) is not { } contentType || Matches(contentType);

    internal override ApiBodyError? ErrorOf(bool isEmpty, string? contentType) =>
        contentType is not null && !Matches(contentType) ? MediaTypeText.NotExpected(contentType, MediaType) : null;

    internal override object Open(LiveAnswer answer) => new EventItems<T>(answer, read, End!);

    private static bool Matches(string contentType) =>
        JsonMediaType.WithoutParameters(contentType).Equals(MediaType, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Represents a declared response whose body is a sequence of JSON texts.</summary>
internal sealed class LineResponse<T>(string status, ItemRead<T> read, string[]? advice, ItemRead<bool>? isError = null)
    : LiveResponse(status, advice)
{
    internal override object Open(LiveAnswer answer) => new LineItems<T>(answer, read, isError);
}
