using CampaignsGen.LocalServer.Faults;
using Microsoft.AspNetCore.WebUtilities;

namespace CampaignsGen.LocalServer.Answers;

/// <summary>Converts a rejected request, and any response without a body, to a problem response.</summary>
internal sealed class ProblemMiddleware(RequestDelegate next, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            await DescribeBareErrorAsync(context);
        }
        catch (RefusedException refused)
        {
            await WriteAsync(context, refused.Status, refused.Message, refused.Errors);
        }
        catch (Exception defect) when (defect is not (OperationCanceledException or BrokenConnectionException))
        {
            // A bug in this server or in the Fault function of a test: the response contains all details for debugging.
            await WriteAsync(context, StatusCodes.Status500InternalServerError, $"The local server failed: {defect}");
        }
    }

    /// <summary>Handles an unknown address or method, for which ASP.NET Core sets the status code and writes no body.</summary>
    private Task DescribeBareErrorAsync(HttpContext context)
    {
        var response = context.Response;
        return response is { HasStarted: false, StatusCode: >= 400, ContentType: null }
            ? WriteAsync(context, response.StatusCode, "The API has no such operation at this address.")
            : Task.CompletedTask;
    }

    private Task WriteAsync(HttpContext context, int status, string detail, IReadOnlyList<FieldError>? errors = null)
    {
        var problem = new ProblemAnswer(
            ReasonPhrases.GetReasonPhrase(status),
            status,
            detail,
            context.Request.Path.ToUriComponent(),
            clock.GetUtcNow(),
            errors
        );
        return VendorJson.WriteAsync(context.Response, status, problem);
    }
}
