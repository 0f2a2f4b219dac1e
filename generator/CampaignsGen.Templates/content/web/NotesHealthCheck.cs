using Microsoft.Extensions.Diagnostics.HealthChecks;
using Notes.Project.Api;

namespace Notes.Project;

/// <summary>Reports the application as degraded if a request to the notes API fails.</summary>
internal sealed class NotesHealthCheck(INotesClient notes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await notes.ListNotesAsync(limit: 1, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return HealthCheckResult.Degraded(exception.Message, exception);
        }
    }
}
