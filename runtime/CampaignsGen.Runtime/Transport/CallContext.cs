namespace CampaignsGen.Runtime;

/// <summary>What the calls of a client go by while its options stay as they are.</summary>
/// <param name="httpClient">Sends the requests.</param>
/// <param name="handlers">What is known of its handlers.</param>
/// <param name="product">The client and its version.</param>
/// <param name="configuration">What the options came to.</param>
internal sealed class CallContext(
    HttpClient httpClient,
    HandlerChain handlers,
    string product,
    ClientConfiguration configuration
)
{
    internal readonly HttpClient HttpClient = httpClient;

    internal readonly HandlerChain Handlers = handlers;

    internal readonly string Product = product;

    internal readonly ClientConfiguration Configuration = configuration;

    internal readonly string UserAgent = ProductText.UserAgent(product, configuration.UserAgent);

    /// <summary>What the calls do beside what the options say; null for nothing.</summary>
    internal CallSettings? Settings { get; init; }

    /// <summary>Takes what is told of calls; null where nobody listens.</summary>
    internal CallLog? Log { get; init; }

    /// <summary>The same with other options.</summary>
    internal CallContext With(ClientConfiguration other, CallSettings? settings) =>
        new(HttpClient, Handlers, Product, other) { Settings = settings, Log = Log };
}
