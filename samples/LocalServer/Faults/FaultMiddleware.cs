using CampaignsGen.LocalServer.Recording;

namespace CampaignsGen.LocalServer.Faults;

/// <summary>Asks the test's hook what is to go wrong with a request.</summary>
internal sealed class FaultMiddleware(RequestDelegate next, LocalCampaignsOptions options)
{
    public Task InvokeAsync(HttpContext context) =>
        options.Fault?.Invoke(RecordingMiddleware.Of(context)) is { } fault
            ? fault.HappenAsync(context, next, options.TimeProvider)
            : next(context);
}
