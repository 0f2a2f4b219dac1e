namespace CampaignsGen.Runtime;

/// <summary>Takes what is told of each call. No credential is in it, and nothing that a server wrote.</summary>
internal abstract class CallLog
{
    /// <summary>Gets whether anybody wants to know how calls end.</summary>
    internal abstract bool IsWanted { get; }

    /// <summary>A call begins.</summary>
    internal abstract void Begin(ApiOperation operation);

    /// <summary>A call has ended.</summary>
    internal abstract void End(in CallOutcome outcome);
}
