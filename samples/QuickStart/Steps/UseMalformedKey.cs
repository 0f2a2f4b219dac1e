using CampaignsGen;

namespace QuickStart.Steps;

/// <summary>A key that cannot be one never leaves the program.</summary>
internal sealed class UseMalformedKey : IStep
{
    public string Title => "Use a malformed key";

    public string Lesson => "Nothing is sent: the options are checked first. In a host this happens at its start.";

    public async Task RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        int requests = context.Narrator.Requests;
        var options = context.CopyOptions();
        options.ApiKey = "my-key";
        var refused = await Expected.ThrownByAsync<ApiOptionsException>(() =>
            Task.FromResult(context.CreateClient(options))
        );
        context.Narrator.Caught(refused);
        if (context.Narrator.Requests != requests)
        {
            throw new StoryException("A request left this program with a malformed key.");
        }
    }
}
