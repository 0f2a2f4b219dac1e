namespace CampaignsGen;

/// <summary>400 Bad Request or 422 Unprocessable Content: the request breaks the API's rules.</summary>
/// <param name="error">What is known of the answer.</param>
/// <param name="innerException">What went wrong while the body was read, if anything did.</param>
public sealed class BadRequestException(ApiError error, Exception? innerException = null)
    : ApiException(error, innerException);

/// <summary>401 Unauthorized: the credentials are missing, malformed or not known.</summary>
/// <param name="error">What is known of the answer.</param>
/// <param name="innerException">What went wrong while the body was read, if anything did.</param>
public sealed class UnauthorizedException(ApiError error, Exception? innerException = null)
    : ApiException(error, innerException);

/// <summary>403 Forbidden: the credentials are known, and do not permit the operation.</summary>
/// <param name="error">What is known of the answer.</param>
/// <param name="innerException">What went wrong while the body was read, if anything did.</param>
public sealed class ForbiddenException(ApiError error, Exception? innerException = null)
    : ApiException(error, innerException);

/// <summary>404 Not Found: nothing is there, or nothing that the caller may see.</summary>
/// <param name="error">What is known of the answer.</param>
/// <param name="innerException">What went wrong while the body was read, if anything did.</param>
public sealed class NotFoundException(ApiError error, Exception? innerException = null)
    : ApiException(error, innerException);

/// <summary>409 Conflict: the request does not fit the state that the resource is in.</summary>
/// <param name="error">What is known of the answer.</param>
/// <param name="innerException">What went wrong while the body was read, if anything did.</param>
public sealed class ConflictException(ApiError error, Exception? innerException = null)
    : ApiException(error, innerException);

/// <summary>429 Too Many Requests (RFC 6585): the caller has to slow down.</summary>
/// <param name="error">What is known of the answer.</param>
/// <param name="innerException">What went wrong while the body was read, if anything did.</param>
public sealed class TooManyRequestsException(ApiError error, Exception? innerException = null)
    : ApiException(error, innerException)
{
    /// <summary>
    /// How long to wait, from <c>Retry-After</c> (RFC 9110, section 10.2.3): its seconds, or its date less the answer's
    /// <c>Date</c> (less this machine's clock, where the answer has none). Never negative; null when the header is
    /// missing or unreadable.
    /// </summary>
    public TimeSpan? RetryAfter { get; } = RetryAfterHeader.Read(error.Headers, TimeProvider.System);
}

/// <summary>5xx: the server failed. A later try may succeed.</summary>
/// <param name="error">What is known of the answer.</param>
/// <param name="innerException">What went wrong while the body was read, if anything did.</param>
public sealed class ServerErrorException(ApiError error, Exception? innerException = null)
    : ApiException(error, innerException)
{
    /// <inheritdoc cref="TooManyRequestsException.RetryAfter"/>
    public TimeSpan? RetryAfter { get; } = RetryAfterHeader.Read(error.Headers, TimeProvider.System);
}

/// <summary>
/// The answer is none that the OpenAPI document leads one to expect: a status that is neither declared nor of a kind that
/// has an exception of its own, or a success whose body is cut off, too large, of another media type or not readable.
/// </summary>
/// <remarks>After a success status the server has acted: think before the request is sent again.</remarks>
/// <param name="error">What is known of the answer.</param>
/// <param name="innerException">What went wrong while the body was read, if anything did.</param>
public sealed class UnexpectedResponseException(ApiError error, Exception? innerException = null)
    : ApiException(error, innerException);

/// <summary>What an operation began has ended in a state that the OpenAPI document names as a failure; the answers themselves are successes.</summary>
/// <param name="state">The state, as the answer has it.</param>
/// <param name="error">What is known of the answer.</param>
public sealed class OperationFailedException(string state, ApiError error) : ApiException(error)
{
    /// <summary>Gets the state, as the answer has it.</summary>
    public string State { get; } = state;
}
