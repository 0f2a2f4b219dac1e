using System.Net;

namespace CampaignsGen;

/// <summary>
/// The exception that is thrown when no access token could be obtained. The request that needed it was not sent.
/// </summary>
/// <remarks>
/// No member shows the client secret or a token. If the server returned one, it is replaced with <c>***</c>.
/// </remarks>
public sealed class AccessTokenException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="AccessTokenException"/> class.</summary>
    /// <param name="message">The error and what to check.</param>
    /// <param name="tokenUrl">The address of the token endpoint, without its query.</param>
    /// <param name="statusCode">The status code of the response.</param>
    /// <param name="error">The error code (RFC 6749, section 5.2), or <see langword="null"/>.</param>
    /// <param name="description">The server's description of the error, or <see langword="null"/>.</param>
    public AccessTokenException(
        string message,
        Uri tokenUrl,
        HttpStatusCode statusCode,
        string? error = null,
        string? description = null
    )
        : base(message)
    {
        TokenUrl = tokenUrl;
        StatusCode = statusCode;
        Error = error;
        Description = description;
    }

    /// <summary>Gets the address of the token endpoint, without its query.</summary>
    public Uri TokenUrl { get; }

    /// <summary>Gets the status code of the response.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>
    /// Gets the error code (RFC 6749, section 5.2), such as <c>invalid_client</c>, or <see langword="null"/> if the
    /// response contains none.
    /// </summary>
    public string? Error { get; }

    /// <summary>
    /// Gets the server's description of the error (<c>error_description</c>) on one line, or <see langword="null"/> if
    /// the response contains none.
    /// </summary>
    public string? Description { get; }
}
