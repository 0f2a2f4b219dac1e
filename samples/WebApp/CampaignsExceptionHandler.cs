using System.Globalization;
using CampaignsGen;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Polly;
using Polly.Timeout;

namespace WebApp;

/// <summary>Converts the exceptions of calls to the Campaigns API to problem details for the callers of this application.</summary>
internal sealed partial class CampaignsExceptionHandler(
    IProblemDetailsService problems,
    ILogger<CampaignsExceptionHandler> logger
) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (Describe(exception) is not { } problem)
        {
            return false;
        }

        if (problem.Status == StatusCodes.Status502BadGateway)
        {
            CallFailed(exception.Message);
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        if (exception is TooManyRequestsException { RetryAfter: { } pause })
        {
            httpContext.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds)
                .ToString(CultureInfo.InvariantCulture);
        }

        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem });
    }

    private static ProblemDetails? Describe(Exception exception) =>
        exception switch
        {
            BadRequestException refusal => Refused(refusal, StatusCodes.Status400BadRequest),
            NotFoundException refusal => Refused(refusal, StatusCodes.Status404NotFound),
            ConflictException refusal => Refused(refusal, StatusCodes.Status409Conflict),
            TooManyRequestsException => Failed(StatusCodes.Status503ServiceUnavailable, "The Campaigns API is busy."),
            ApiTimeoutException or TimeoutRejectedException => Failed(
                StatusCodes.Status504GatewayTimeout,
                "The Campaigns API did not respond in time. The request may have been carried out."
            ),
            ExecutionRejectedException => Failed(
                StatusCodes.Status503ServiceUnavailable,
                "The Campaigns API is not called for a while, because many calls failed."
            ),
            // Includes 401 and 403: the key is the operator's responsibility. The log contains the details.
            ApiException or HttpRequestException => Failed(
                StatusCodes.Status502BadGateway,
                "The Campaigns API did not respond as expected."
            ),
            _ => null,
        };

    /// <summary>Returns the problem details for an invalid request, with the reason.</summary>
    private static ProblemDetails Refused(ApiException refusal, int status)
    {
        ProblemDetails problem = Failed(status, refusal.Problem?.Detail);
        if (refusal.Problem is { Errors: { Count: > 0 } errors })
        {
            problem.Extensions["errors"] = errors;
        }

        return problem;
    }

    private static ProblemDetails Failed(int status, string? detail) => new() { Status = status, Detail = detail };

    // The message contains the operation and the reason, but never a credential.
    [LoggerMessage(LogLevel.Error, "{Message}")]
    private partial void CallFailed(string message);
}
