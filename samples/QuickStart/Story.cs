using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QuickStart.Steps;

namespace QuickStart;

/// <summary>The steps in their order.</summary>
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

    /// <returns>Whether it was told to the end; false when it was interrupted by Ctrl+C.</returns>
    /// <exception cref="StoryException">A step ended otherwise than it should, or the time ran out.</exception>
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
            narrator.Write($"\nAll {Steps.Length} steps went as they should, with {narrator.Requests} requests.");
            return true;
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            narrator.Write("\nInterrupted. The campaign stays in the state that it is in.");
            return false;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new StoryException($"The story was not over within {service.Limit.TotalSeconds:0} s.");
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

/// <summary>Something went otherwise than the story expects; the message says what.</summary>
internal sealed class StoryException(string message) : Exception(message);
