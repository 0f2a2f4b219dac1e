using System.ComponentModel;
using System.Net;

namespace CampaignsGen.Runtime;

/// <summary>An answer with a declared status, from which an <see cref="ApiResponse"/> is made. Emitted code passes it on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiAnswer
{
    /// <summary>Makes an answer; tests that stand in for a client do this as well.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="headers">The headers of the answer and of its body.</param>
    /// <param name="body">The body as the declared type; null where none is declared or it could not be read.</param>
    /// <param name="rawBody">The first 8 KiB of the body as text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> or <paramref name="rawBody"/> is null.</exception>
    public ApiAnswer(HttpStatusCode statusCode, ApiHeaders headers, object? body, string rawBody)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(rawBody);
        StatusCode = statusCode;
        Headers = headers;
        Body = body;
        RawBody = rawBody;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers of the answer and of its body.</summary>
    public ApiHeaders Headers { get; }

    /// <summary>The body as the declared type; null where none is declared or it could not be read.</summary>
    public object? Body { get; }

    /// <summary>
    /// The first 8 KiB of the body as text; bytes that are not UTF-8 are replaced. Empty where the body is read as it arrives.
    /// </summary>
    public string RawBody { get; }
}
