namespace CampaignsGen.Runtime;

/// <summary>
/// Specifies what ends a stream of events before its connection is closed, according to the document.
/// </summary>
internal sealed class StreamEnd
{
    /// <summary>The data that many servers send after JSON. It is not valid JSON.</summary>
    internal const string Usual = "[DONE]";

    /// <summary>
    /// The data that ends the stream and is not an event itself, or <see langword="null"/> if there is none.
    /// </summary>
    internal string? Data;

    /// <summary>The event types after which no more events follow.</summary>
    internal string[] Events = [];
}
