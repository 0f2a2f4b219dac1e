namespace CampaignsGen;

/// <summary>
/// Represents an event of a <c>text/event-stream</c> (WHATWG HTML, section 9.2, "Server-sent events").
/// </summary>
/// <typeparam name="T">The type of the data.</typeparam>
/// <param name="Data">The data. Several <c>data</c> lines are separated by line feeds.</param>
public sealed record ServerEvent<T>(T Data)
{
    /// <summary>Gets the event type, or <c>message</c> if the server specifies none.</summary>
    public string Event { get; init; } = "message";

    /// <summary>
    /// Gets the last event ID of the stream up to this event; empty if there is none. To continue after this event,
    /// send it in the <c>Last-Event-ID</c> header.
    /// </summary>
    public string Id { get; init; } = "";

    /// <summary>
    /// Gets the last time to wait before reconnecting that the server specified, or <see langword="null"/> if there is
    /// none.
    /// </summary>
    public TimeSpan? Retry { get; init; }
}
