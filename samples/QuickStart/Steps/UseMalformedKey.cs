using CampaignsGen;

namespace QuickStart.Steps;

/// <summary>Uses a malformed API key, which is never sent.</summary>
internal sealed class UseMalformedKey : IStep
{
    public string Title => "Use a malformed key";

    public string Lesson =>
        "Nothing is sent, because the options are validated first. In a host, this happens when it starts.";

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
            throw new StoryException("A request was sent with a malformed key.");
        }
    }
}
