namespace CampaignsGen.Runtime;

/// <summary>Receives information on each call, without credentials and without text from a server.</summary>
internal abstract class CallLog
{
    /// <summary>Gets a value indicating whether the ends of calls are logged.</summary>
    internal abstract bool IsWanted { get; }

    /// <summary>Logs the beginning of a call.</summary>
    internal abstract void Begin(ApiOperation operation);

    /// <summary>Logs the end of a call.</summary>
    internal abstract void End(in CallOutcome outcome);
}
