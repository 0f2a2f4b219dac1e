namespace CampaignsGen.Runtime;

/// <summary>Represents the state that the calls of a client use while its options do not change.</summary>
/// <param name="httpClient">The client that sends the requests.</param>
/// <param name="handlers">The description of its handlers.</param>
/// <param name="product">The name and version of the client.</param>
/// <param name="configuration">The configuration created from the options.</param>
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

    /// <summary>
    /// Gets the settings of the calls in addition to the options, or <see langword="null"/> if there are none.
    /// </summary>
    internal CallSettings? Settings { get; init; }

    /// <summary>Gets the log of the calls, or <see langword="null"/> if there is none.</summary>
    internal CallLog? Log { get; init; }

    /// <summary>Returns a copy with another configuration and other settings.</summary>
    internal CallContext With(ClientConfiguration other, CallSettings? settings) =>
        new(HttpClient, Handlers, Product, other) { Settings = settings, Log = Log };
}
