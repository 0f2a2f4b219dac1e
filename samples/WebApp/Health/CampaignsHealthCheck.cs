using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WebApp.Health;

/// <summary>
/// Reports the client as degraded if half of its last calls failed. It does not call the API: each operation changes something, so a check
/// would have an effect and a cost.
/// </summary>
internal sealed class CampaignsHealthCheck(RecentCalls recent) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        (int calls, int failed) = recent.Count();
        string description = $"{failed} of the last {calls} calls failed.";
        return Task.FromResult(
            failed > 0 && failed * 2 >= calls
                ? HealthCheckResult.Degraded(description)
                : HealthCheckResult.Healthy(description)
        );
    }
}
