using System.Net;

namespace CampaignsGen;

/// <summary>No access token could be obtained, so the request that needed it was not sent.</summary>
/// <remarks>No member shows the client's secret or a token: where the server sent one back, it reads <c>***</c>.</remarks>
public sealed class AccessTokenException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to check.</param>
    /// <param name="tokenUrl">The address that was asked, without its query.</param>
    /// <param name="statusCode">What it answered.</param>
    /// <param name="error">The code of the refusal (RFC 6749, section 5.2), or null.</param>
    /// <param name="description">The server's own words, or null.</param>
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

    /// <summary>The address that was asked, without its query.</summary>
    public Uri TokenUrl { get; }

    /// <summary>What it answered.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The code of the refusal (RFC 6749, section 5.2), such as <c>invalid_client</c>; null where the answer has none.</summary>
    public string? Error { get; }

    /// <summary>The server's own words (<c>error_description</c>), on one line; null where the answer has none.</summary>
    public string? Description { get; }
}
