namespace CampaignsGen.Runtime;

/// <summary>A client's options as they are now, where they may change while the client is in use.</summary>
internal abstract class LiveConfiguration
{
    /// <summary>Gets what the next call goes by.</summary>
    /// <exception cref="ApiOptionsException">The options cannot work, and never could.</exception>
    internal abstract ClientConfiguration Current { get; }
}
