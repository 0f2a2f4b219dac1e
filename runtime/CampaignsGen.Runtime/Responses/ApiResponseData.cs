using System.ComponentModel;
using System.Net;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>
/// Represents the data of a response, from which an <see cref="ApiResponse"/> is created. Emitted code passes it on.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiResponseData
{
    private readonly Redaction redaction = Redaction.None;
    private readonly bool isCut;
    private string? rawBody;

    /// <summary>
    /// Initializes a new instance of the <see cref="ApiResponseData"/> class. Tests that replace the client can use it too.
    /// </summary>
    /// <param name="statusCode">The status code.</param>
    /// <param name="headers">The headers of the response and of its content.</param>
    /// <param name="body">
    /// The body as the declared type, or <see langword="null"/> if none is declared or it could not be read.
    /// </param>
    /// <param name="rawBody">The body as text.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="headers"/> or <paramref name="rawBody"/> is <see langword="null"/>.
    /// </exception>
    public ApiResponseData(HttpStatusCode statusCode, ApiHeaders headers, object? body, string rawBody)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(rawBody);
        StatusCode = statusCode;
        Headers = headers;
        Body = body;
        RawBytes = Encoding.UTF8.GetBytes(rawBody);
    }

    /// <summary>Creates the data of a response without a server, for tests that replace the client.</summary>
    /// <param name="statusCode">The status code.</param>
    /// <param name="body">The body as the declared type, or <see langword="null"/> if there is none.</param>
    /// <param name="headers">The headers, or <see langword="null"/> if there are none.</param>
    /// <returns>The data, whose raw body is empty.</returns>
    public static ApiResponseData Of(HttpStatusCode statusCode, object? body, ApiHeaders? headers) =>
        new(statusCode, headers ?? new ApiHeaders([]), body, rawBody: "");

    internal ApiResponseData(
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

    /// <summary>Gets the status code.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Gets the headers of the response and of its content.</summary>
    public ApiHeaders Headers { get; }

    /// <summary>
    /// Gets the body as the declared type, or <see langword="null"/> if none is declared or it could not be read.
    /// </summary>
    public object? Body { get; }

    /// <summary>
    /// Gets the reason why the body could not be read, or <see langword="null"/> if it could be read or none is
    /// declared.
    /// </summary>
    public ApiBodyError? BodyError { get; init; }

    /// <summary>Gets the body as received; empty if the body is read as a stream.</summary>
    public ReadOnlyMemory<byte> RawBytes { get; init; }

    /// <summary>
    /// Gets the first 8 KiB of the body as text. Bytes that are not valid UTF-8 are replaced. It is empty if the body
    /// is read as a stream.
    /// </summary>
    public string RawBody => rawBody ??= RawText.Of(RawBytes.Span, isCut, redaction);
}
