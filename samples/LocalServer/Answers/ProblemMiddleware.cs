using CampaignsGen.LocalServer.Faults;
using Microsoft.AspNetCore.WebUtilities;

namespace CampaignsGen.LocalServer.Answers;

/// <summary>Turns a refusal, and any answer that would have no body, into a problem.</summary>
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
            // A defect of this server or of a test's hook: whoever debugs it should see all of it.
            await WriteAsync(context, StatusCodes.Status500InternalServerError, $"The local server failed: {defect}");
        }
    }

    /// <summary>An address or a method that the API does not have: ASP.NET Core sets the status and writes nothing.</summary>
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
