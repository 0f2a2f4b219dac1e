namespace CampaignsGen.Runtime;

/// <summary>What ends a stream of events before its connection ends, by the document's word.</summary>
internal sealed class StreamEnd
{
    /// <summary>What servers send that go by the example of others, after JSON; no JSON text can be that.</summary>
    internal const string Usual = "[DONE]";

    /// <summary>The data that ends it and is no event itself; null for none.</summary>
    internal string? Data;

    /// <summary>The types of events after which nothing comes.</summary>
    internal string[] Events = [];
}
