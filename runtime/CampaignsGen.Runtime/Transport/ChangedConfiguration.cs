namespace CampaignsGen.Runtime;

/// <summary>A client's options, as they change, with what some calls do otherwise.</summary>
/// <param name="source">The client's options as they are.</param>
/// <param name="call">What is otherwise.</param>
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

    /// <summary>Gives a configuration that can be used.</summary>
    /// <exception cref="ApiOptionsException">It cannot.</exception>
    internal static ClientConfiguration Checked(ClientConfiguration configuration) =>
        configuration.Failures.Count == 0 ? configuration : throw new ApiOptionsException(configuration.Failures);

    private sealed record Reading(ClientConfiguration Source, ClientConfiguration Changed);
}
