namespace CampaignsGen;

/// <summary>Which exception a status becomes.</summary>
internal static class StatusKind
{
    internal static ApiException Create(ApiError error, bool isDeclared, Exception? innerException) =>
        (int)error.StatusCode switch
        {
            400 or 422 => new BadRequestException(error, innerException),
            401 => new UnauthorizedException(error, innerException),
            403 => new ForbiddenException(error, innerException),
            404 => new NotFoundException(error, innerException),
            409 => new ConflictException(error, innerException),
            429 => new TooManyRequestsException(error, innerException),
            >= 500 and <= 599 => new ServerErrorException(error, innerException),
            >= 200 and <= 299 => new UnexpectedResponseException(error, innerException),
            _ => isDeclared
                ? new ApiException(error, innerException)
                : new UnexpectedResponseException(error, innerException),
        };

    /// <summary>Whether the status has an exception of its own, declared or not.</summary>
    internal static bool HasOwn(int status) =>
        status is 400 or 401 or 403 or 404 or 409 or 422 or 429 or (>= 500 and <= 599);
}
