using Acme.Campaigns;

namespace QuickStart.Steps;

/// <summary>Holds what came against what the story expects.</summary>
internal static class Expected
{
    internal static void State(Campaign campaign, params ReadOnlySpan<CampaignState> expected)
    {
        if (!expected.Contains(campaign.State))
        {
            throw new StoryException($"The campaign should now be {expected[0]}, and is {campaign.State}.");
        }
    }

    /// <returns>The exception.</returns>
    internal static async Task<TException> ThrownByAsync<TException>(Func<Task> call)
        where TException : Exception
    {
        try
        {
            await call();
        }
        catch (TException expected)
        {
            return expected;
        }

        throw new StoryException($"The call should have failed with {typeof(TException).Name}, and it succeeded.");
    }
}
