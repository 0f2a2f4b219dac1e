using System.Net;

namespace CampaignsGen;

/// <summary>
/// Represents the details of a response that is not successful, from which an <see cref="ApiException"/> is created.
/// </summary>
/// <remarks>
/// The client sets these properties. Tests that replace the client can set them as well: <c>throw new
/// NotFoundException(new ApiError { StatusCode = HttpStatusCode.NotFound, OperationId = "getPet" })</c>.
/// </remarks>
public sealed class ApiError
{
    private string? reason;

    /// <summary>Gets the status code of the response.</summary>
    public required HttpStatusCode StatusCode { get; init; }

    /// <summary>Gets the ID of the operation in the OpenAPI document.</summary>
    public required string OperationId { get; init; }

    /// <summary>Gets the HTTP method of the request.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    /// <summary>Gets the URI of the request. Credentials in its query are replaced with <c>***</c>.</summary>
    public Uri? RequestUri { get; init; }

    /// <summary>Gets the headers of the response and of its content.</summary>
    public ApiHeaders Headers { get; init; } = ApiHeaders.Empty;

    /// <summary>Gets the problem details (RFC 9457), if the body contained any.</summary>
    public ApiProblem? Problem { get; init; }

    /// <summary>
    /// Gets the body as the type that the document declares for the status code, if it could be read.
    /// </summary>
    public object? Body { get; init; }

    /// <summary>Gets the first 8 KiB of the body as text. Bytes that are not valid UTF-8 are replaced.</summary>
    public string RawBody { get; init; } = "";

    /// <summary>Gets the body as received, including any credentials; empty if the body was read as a stream.</summary>
    /// <remarks>
    /// The body is complete unless it is larger than the options allow or the connection was closed early.
    /// </remarks>
    public ReadOnlyMemory<byte> RawBytes { get; init; }

    /// <summary>
    /// Gets the reason why <see cref="Body"/> is <see langword="null"/>, or <see langword="null"/> if the body was read
    /// or the document declares none.
    /// </summary>
    public ApiBodyError? BodyError { get; init; }

    /// <summary>Gets the hints on what the caller should check, in the order of the document.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];

    /// <summary>
    /// Gets the description of what was unexpected about the response, as the end of a sentence, or
    /// <see langword="null"/> if the status code is sufficient.
    /// </summary>
    public string? Reason
    {
        get => reason;
        init => reason = value;
    }

    /// <summary>
    /// Returns a copy with the reason, which is known only for a status code without its own exception.
    /// </summary>
    internal ApiError Because(string? found)
    {
        reason = found;
        return this;
    }
}
