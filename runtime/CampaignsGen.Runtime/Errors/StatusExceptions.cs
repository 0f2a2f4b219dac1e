namespace CampaignsGen;

/// <summary>
/// The exception that is thrown for 400 Bad Request and 422 Unprocessable Content: the request violates the rules of
/// the API.
/// </summary>
/// <param name="error">The details of the response.</param>
/// <param name="innerException">
/// The exception that occurred while the body was read, or <see langword="null"/> if there is none.
/// </param>
public sealed class BadRequestException(ApiError error, Exception? innerException = null)
    : ApiException(error, innerException);

/// <summary>
/// The exception that is thrown for 401 Unauthorized: the credentials are missing, malformed or unknown.
/// </summary>
/// <param name="error">The details of the response.</param>
/// <param name="innerException">
/// The exception that occurred while the body was read, or <see langword="null"/> if there is none.
/// </param>
public sealed class UnauthorizedException(ApiError error, Exception? innerException = null)
    : ApiException(error, innerException);

/// <summary>
/// The exception that is thrown for 403 Forbidden: the credentials are known but do not permit the operation.
/// </summary>
/// <param name="error">The details of the response.</param>
/// <param name="innerException">
/// The exception that occurred while the body was read, or <see langword="null"/> if there is none.
/// </param>
public sealed class ForbiddenException(ApiError error, Exception? innerException = null)
    : ApiException(error, innerException);

/// <summary>
/// The exception that is thrown for 404 Not Found: the resource does not exist, or the caller is not allowed to see it.
/// </summary>
/// <param name="error">The details of the response.</param>
/// <param name="innerException">
/// The exception that occurred while the body was read, or <see langword="null"/> if there is none.
/// </param>
public sealed class NotFoundException(ApiError error, Exception? innerException = null)
    : ApiException(error, innerException);

/// <summary>
/// The exception that is thrown for 409 Conflict: the request conflicts with the current state of the resource.
/// </summary>
/// <param name="error">The details of the response.</param>
/// <param name="innerException">
/// The exception that occurred while the body was read, or <see langword="null"/> if there is none.
/// </param>
public sealed class ConflictException(ApiError error, Exception? innerException = null)
    : ApiException(error, innerException);

/// <summary>
/// The exception that is thrown for 429 Too Many Requests (RFC 6585): the caller has exceeded a rate limit.
/// </summary>
/// <param name="error">The details of the response.</param>
/// <param name="innerException">
/// The exception that occurred while the body was read, or <see langword="null"/> if there is none.
/// </param>
public sealed class TooManyRequestsException(ApiError error, Exception? innerException = null)
    : ApiException(error, innerException)
{
    /// <summary>
    /// Gets the time to wait, from <c>Retry-After</c> (RFC 9110, section 10.2.3): its number of seconds, or its date
    /// minus the <c>Date</c> of the response (or the local time if the response has none). It is never negative, and
    /// <see langword="null"/> if the header is missing or unreadable.
    /// </summary>
    public TimeSpan? RetryAfter { get; } = RetryAfterHeader.Read(error.Headers, TimeProvider.System);
}

/// <summary>
/// The exception that is thrown for a 5xx status code: the server failed. A later attempt may succeed.
/// </summary>
/// <param name="error">The details of the response.</param>
/// <param name="innerException">
/// The exception that occurred while the body was read, or <see langword="null"/> if there is none.
/// </param>
public sealed class ServerErrorException(ApiError error, Exception? innerException = null)
    : ApiException(error, innerException)
{
    /// <inheritdoc cref="TooManyRequestsException.RetryAfter"/>
    public TimeSpan? RetryAfter { get; } = RetryAfterHeader.Read(error.Headers, TimeProvider.System);
}

/// <summary>
/// The exception that is thrown when the response is not one that the OpenAPI document describes: its status code is
/// neither declared nor one with its own exception, or the body of a successful response is truncated, too large,
/// unreadable or of another media type.
/// </summary>
/// <remarks>
/// If the status code indicates success, the server has processed the request. Consider this before you send it again.
/// </remarks>
/// <param name="error">The details of the response.</param>
/// <param name="innerException">
/// The exception that occurred while the body was read, or <see langword="null"/> if there is none.
/// </param>
public sealed class UnexpectedResponseException(ApiError error, Exception? innerException = null)
    : ApiException(error, innerException);

/// <summary>
/// The exception that is thrown when a started operation ends in a state that the OpenAPI document declares as a
/// failure. The response itself is successful.
/// </summary>
/// <param name="state">The state as it appears in the response.</param>
/// <param name="error">The details of the response.</param>
public sealed class OperationFailedException(string state, ApiError error) : ApiException(error)
{
    /// <summary>Gets the state as it appears in the response.</summary>
    public string State { get; } = state;
}
