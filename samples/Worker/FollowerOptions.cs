namespace Worker;

/// <summary>Represents the settings of the follower.</summary>
internal sealed class FollowerOptions
{
    /// <summary>Gets or sets the path of the checkpoint file.</summary>
    public string Checkpoint { get; set; } = "checkpoint.json";

    /// <summary>Gets or sets the pause before the first reconnect. It doubles each time, until an event is handled.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets the longest pause.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(1);
}
