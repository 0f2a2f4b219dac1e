using System.Net;

namespace CampaignsGen;

/// <summary>
/// What is known of an answer that is not a success: the stuff an <see cref="ApiException"/> is made of.
/// </summary>
/// <remarks>
/// The client fills it. Tests that stand in for a client fill it themselves:
/// <c>throw new NotFoundException(new ApiError { StatusCode = HttpStatusCode.NotFound, OperationId = "getPet" })</c>.
/// </remarks>
public sealed class ApiError
{
    private string? reason;

    /// <summary>The status of the answer.</summary>
    public required HttpStatusCode StatusCode { get; init; }

    /// <summary>The operation's id in the OpenAPI document.</summary>
    public required string OperationId { get; init; }

    /// <summary>The method that was sent.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    /// <summary>The URI that was sent; a credential in its query reads <c>***</c>.</summary>
    public Uri? RequestUri { get; init; }

    /// <summary>The headers of the answer and of its body.</summary>
    public ApiHeaders Headers { get; init; } = ApiHeaders.Empty;

    /// <summary>The problem details (RFC 9457), if the body held any.</summary>
    public ApiProblem? Problem { get; init; }

    /// <summary>The body as the type that the document declares for the status, if it could be read.</summary>
    public object? Body { get; init; }

    /// <summary>The first 8 KiB of the body as text; bytes that are not UTF-8 are replaced.</summary>
    public string RawBody { get; init; } = "";

    /// <summary>The body as it came, credentials and all; empty where it was read as it arrived.</summary>
    /// <remarks>It is whole, unless it is larger than the options permit or the connection broke.</remarks>
    public ReadOnlyMemory<byte> RawBytes { get; init; }

    /// <summary>Why <see cref="Body"/> is none; null where it was read, and where the document declares none.</summary>
    public ApiBodyError? BodyError { get; init; }

    /// <summary>What the caller should check, in the order of the document.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];

    /// <summary>What was unexpected about the answer, as the end of a sentence; null where the status says it all.</summary>
    public string? Reason
    {
        get => reason;
        init => reason = value;
    }

    /// <summary>Adds the reason, which is known only when the status has no exception of its own.</summary>
    internal ApiError Because(string? found)
    {
        reason = found;
        return this;
    }
}
