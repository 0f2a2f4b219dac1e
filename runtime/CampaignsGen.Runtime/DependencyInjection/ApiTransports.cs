using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CampaignsGen.Runtime;

/// <summary>
/// Creates the transports of registered clients. Clients with the same options share one configuration.
/// </summary>
internal sealed class ApiTransports<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
>(
    RegisteredClients<TOptions> clients,
    string product,
    IHttpClientFactory httpClients,
    IOptionsMonitor<TOptions> monitor,
    ILogger logger
)
    where TOptions : ApiClientOptions
{
    private readonly ILogger logger = logger;
    private readonly LoggedCalls calls = new(logger);

    // It can be read during a write; a concurrent generic collection would make a small program much larger.
    private readonly Hashtable configurations = new(StringComparer.Ordinal);

    /// <summary>Creates the transport of the client whose options have the specified name.</summary>
    /// <exception cref="InvalidOperationException">No options with this name are registered.</exception>
    /// <exception cref="OptionsValidationException">The options are invalid.</exception>
    internal ApiTransport Create(string name)
    {
        clients.ThrowIfUnknown(name);
        HttpClient httpClient = httpClients.CreateClient(clients.HttpClientOf(name));
        return new ApiTransport(httpClient, ConfigurationOf(name, httpClient.BaseAddress), product, calls);
    }

    private MonitoredConfiguration<TOptions> ConfigurationOf(string name, Uri? given)
    {
        if (configurations[name] is MonitoredConfiguration<TOptions> known && Equals(known.Given, given))
        {
            return known;
        }

        MonitoredConfiguration<TOptions> made = new(monitor, name, given, logger);
        lock (configurations)
        {
            configurations[name] = made;
        }

        return made;
    }
}
