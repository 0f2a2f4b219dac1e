using Acme.Campaigns;

namespace QuickStart.Steps;

/// <summary>Compares results with the expected ones.</summary>
internal static class Expected
{
    internal static void State(Campaign campaign, params ReadOnlySpan<CampaignState> expected)
    {
        if (!expected.Contains(campaign.State))
        {
            throw new StoryException($"The campaign should be {expected[0]}, but is {campaign.State}.");
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

        throw new StoryException($"The call should have thrown a {typeof(TException).Name}, but it succeeded.");
    }
}
