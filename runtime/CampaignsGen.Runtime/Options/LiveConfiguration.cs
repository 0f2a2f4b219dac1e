namespace CampaignsGen.Runtime;

/// <summary>Provides the current options of a client, which can change while the client is in use.</summary>
internal abstract class LiveConfiguration
{
    /// <summary>Gets the configuration for the next call.</summary>
    /// <exception cref="ApiOptionsException">The options are invalid and were never valid.</exception>
    internal abstract ClientConfiguration Current { get; }
}
