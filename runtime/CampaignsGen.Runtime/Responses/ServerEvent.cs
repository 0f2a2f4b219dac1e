namespace CampaignsGen;

/// <summary>An event of a <c>text/event-stream</c> (WHATWG HTML, section 9.2, "Server-sent events").</summary>
/// <typeparam name="T">What its data is read as.</typeparam>
/// <param name="Data">The data; several <c>data</c> lines are joined by line feeds.</param>
public sealed record ServerEvent<T>(T Data)
{
    /// <summary>The event's type; <c>message</c> where the server names none.</summary>
    public string Event { get; init; } = "message";

    /// <summary>
    /// The last event ID that the stream has named up to this event; empty where it has named none. To go on after this
    /// event, an API takes it as the header <c>Last-Event-ID</c>.
    /// </summary>
    public string Id { get; init; } = "";

    /// <summary>How long the server asks to wait before connecting again, as last said; null where it has not.</summary>
    public TimeSpan? Retry { get; init; }
}
