namespace CampaignsGen;

/// <summary>Determines which status codes have their own exception, whether declared or not.</summary>
internal static class StatusKind
{
    /// <summary>Returns the exception for the status code, or <see langword="null"/> if it has none.</summary>
    internal static ApiException? Own(ApiError error, Exception? innerException) =>
        (int)error.StatusCode switch
        {
            400 or 422 => new BadRequestException(error, innerException),
            401 => new UnauthorizedException(error, innerException),
            403 => new ForbiddenException(error, innerException),
            404 => new NotFoundException(error, innerException),
            409 => new ConflictException(error, innerException),
            429 => new TooManyRequestsException(error, innerException),
            >= 500 and <= 599 => new ServerErrorException(error, innerException),
            _ => null,
        };
}
