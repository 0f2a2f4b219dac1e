using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QuickStart.Steps;

namespace QuickStart;

/// <summary>Runs the steps in order.</summary>
internal static class Story
{
    private static readonly IStep[] Steps =
    [
        new BuildCampaign(),
        new StartCampaign(),
        new AddRecords(),
        new AddOneTwice(),
        new AskAsAnotherTenant(),
        new UseMalformedKey(),
        new PauseCampaign(),
    ];

    /// <returns><see langword="true"/> if all steps ran; <see langword="false"/> if Ctrl+C interrupted them.</returns>
    /// <exception cref="StoryException">A step had an unexpected result, or the time limit was exceeded.</exception>
    internal static async Task<bool> TellAsync(IServiceProvider services, CampaignsService service)
    {
        var narrator = services.GetRequiredService<Narrator>();
        var interrupted = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(interrupted);
        limit.CancelAfter(service.Limit);
        try
        {
            narrator.Write($"The Campaigns API, step by step, with {service.Description}");
            await TellAsync(new StepContext(services, service.CampaignId), limit.Token);
            narrator.Write($"\nAll {Steps.Length} steps completed as expected, with {narrator.Requests} requests.");
            return true;
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            narrator.Write("\nInterrupted. The campaign remains in its current state.");
            return false;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new StoryException($"The steps did not complete within {service.Limit.TotalSeconds:0} s.");
        }
    }

    private static async Task TellAsync(StepContext context, CancellationToken cancellationToken)
    {
        foreach (var step in Steps)
        {
            context.Narrator.Title(step.Title, step.Lesson);
            await step.RunAsync(context, cancellationToken);
        }
    }
}

/// <summary>The exception that is thrown when a step has an unexpected result, which the message describes.</summary>
internal sealed class StoryException(string message) : Exception(message);
