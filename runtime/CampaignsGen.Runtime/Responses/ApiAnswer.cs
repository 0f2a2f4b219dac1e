using System.ComponentModel;
using System.Net;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>An answer, from which an <see cref="ApiResponse"/> is made. Emitted code passes it on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiAnswer
{
    private readonly Redaction redaction = Redaction.None;
    private readonly bool isCut;
    private string? rawBody;

    /// <summary>Makes an answer; tests that stand in for a client do this as well.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="headers">The headers of the answer and of its body.</param>
    /// <param name="body">The body as the declared type; null where none is declared or it could not be read.</param>
    /// <param name="rawBody">The body as text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> or <paramref name="rawBody"/> is null.</exception>
    public ApiAnswer(HttpStatusCode statusCode, ApiHeaders headers, object? body, string rawBody)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(rawBody);
        StatusCode = statusCode;
        Headers = headers;
        Body = body;
        RawBytes = Encoding.UTF8.GetBytes(rawBody);
    }

    /// <summary>Makes an answer that no server gave, for tests that stand in for a client.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="body">The body as the declared type; null for none.</param>
    /// <param name="headers">The headers; null for none.</param>
    /// <returns>The answer, whose raw body is empty.</returns>
    public static ApiAnswer Of(HttpStatusCode statusCode, object? body, ApiHeaders? headers) =>
        new(statusCode, headers ?? new ApiHeaders([]), body, rawBody: "");

    internal ApiAnswer(
        HttpStatusCode statusCode,
        ApiHeaders headers,
        object? body,
        ReceivedBody raw,
        Redaction redaction
    )
    {
        StatusCode = statusCode;
        Headers = headers;
        Body = body;
        RawBytes = raw.Bytes.ToArray();
        isCut = raw.IsCut;
        this.redaction = redaction;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers of the answer and of its body.</summary>
    public ApiHeaders Headers { get; }

    /// <summary>The body as the declared type; null where none is declared or it could not be read.</summary>
    public object? Body { get; }

    /// <summary>Why the body could not be read; null where it could, and where none is declared.</summary>
    public ApiBodyError? BodyError { get; init; }

    /// <summary>The body as it came; empty where it is read as it arrives.</summary>
    public ReadOnlyMemory<byte> RawBytes { get; init; }

    /// <summary>
    /// The first 8 KiB of the body as text; bytes that are not UTF-8 are replaced. Empty where the body is read as it arrives.
    /// </summary>
    public string RawBody => rawBody ??= RawText.Of(RawBytes.Span, isCut, redaction);
}
