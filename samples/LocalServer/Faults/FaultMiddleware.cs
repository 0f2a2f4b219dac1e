using CampaignsGen.LocalServer.Recording;

namespace CampaignsGen.LocalServer.Faults;

/// <summary>Applies the fault that is selected on the page, or that the Fault function of a test returns for a request.</summary>
internal sealed class FaultMiddleware(RequestDelegate next, LocalCampaignsOptions options, FaultSwitch faults)
{
    public Task InvokeAsync(HttpContext context) =>
        (faults.Next() ?? options.Fault?.Invoke(RecordingMiddleware.Of(context))) is { } fault
            ? fault.HappenAsync(context, next, options.TimeProvider)
            : next(context);
}
