namespace CampaignsGen.Runtime;

/// <summary>Provides the current options of a client with the overrides of some calls.</summary>
/// <param name="source">The current options of the client.</param>
/// <param name="call">The overrides.</param>
internal sealed class ChangedConfiguration(LiveConfiguration source, ApiCallOptions call) : LiveConfiguration
{
    private volatile Reading? last;

    internal override ClientConfiguration Current
    {
        get
        {
            ClientConfiguration current = source.Current;
            Reading? known = last;
            if (!ReferenceEquals(current, known?.Source))
            {
                last = known = new Reading(current, Checked(current.With(call)));
            }

            return known!.Changed;
        }
    }

    /// <summary>Returns a valid configuration.</summary>
    /// <exception cref="ApiOptionsException">The options are invalid.</exception>
    internal static ClientConfiguration Checked(ClientConfiguration configuration) =>
        configuration.Failures.Count == 0 ? configuration : throw new ApiOptionsException(configuration.Failures);

    private sealed record Reading(ClientConfiguration Source, ClientConfiguration Changed);
}
