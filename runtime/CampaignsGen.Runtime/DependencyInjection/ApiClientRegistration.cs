using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CampaignsGen.Runtime;

/// <summary>
/// Registers clients of one kind with <see cref="IHttpClientFactory"/> and their options with the options pattern, by no
/// reflection. Emitted extension methods call it.
/// </summary>
/// <remarks>
/// A client without a name is resolved as itself, one with a name as a keyed service, and every one through the factory.
/// Further <c>Configure</c> and <c>PostConfigure</c> calls compose. Options are checked when the host starts, and read again
/// for the call after each change; those that cannot work leave the last good ones in use, which the log says.
/// </remarks>
/// <typeparam name="TClient">The client's interface.</typeparam>
/// <typeparam name="TFactory">The interface that gives clients by name.</typeparam>
/// <typeparam name="TOptions">The client's options.</typeparam>
/// <param name="client">The name of the client's class and of its HTTP client.</param>
/// <param name="product">The client and its version for <c>User-Agent</c>: <c>PetClient/1.0</c>.</param>
/// <param name="bind">Sets options from a section of the configuration.</param>
/// <param name="create">Makes a client.</param>
/// <param name="createFactory">Makes the factory of what makes a client by name.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiClientRegistration<
    TClient,
    TFactory,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
>(
    string client,
    string product,
    Action<IConfiguration, TOptions> bind,
    Func<ApiTransport, TClient> create,
    Func<Func<string, TClient>, TFactory> createFactory
)
    where TClient : class
    where TFactory : class
    where TOptions : ApiClientOptions, new()
{
    /// <summary>Registers the client without a name, whose options code sets.</summary>
    /// <param name="services">Where to register it.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the HTTP client, for handlers such as those of a resilience package.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">There is such a client already.</exception>
    public IHttpClientBuilder Add(IServiceCollection services, Action<TOptions> configure) =>
        AddClient(services, Options.DefaultName, configure);

    /// <summary>Registers the client without a name, whose options the configuration holds.</summary>
    /// <param name="services">Where to register it.</param>
    /// <param name="configuration">The section with the options.</param>
    /// <inheritdoc cref="Add(IServiceCollection, Action{TOptions})"/>
    public IHttpClientBuilder Add(IServiceCollection services, IConfiguration configuration) =>
        AddClient(services, Options.DefaultName, configuration);

    /// <summary>Registers a client with a name, whose options code sets.</summary>
    /// <param name="services">Where to register it.</param>
    /// <param name="name">The name of its options, and its key as a service.</param>
    /// <param name="configure">Sets the options.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <inheritdoc cref="Add(IServiceCollection, Action{TOptions})"/>
    public IHttpClientBuilder Add(IServiceCollection services, string name, Action<TOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return AddClient(services, name, configure);
    }

    /// <summary>Registers a client with a name, whose options the configuration holds.</summary>
    /// <param name="services">Where to register it.</param>
    /// <param name="name">The name of its options, and its key as a service.</param>
    /// <param name="configuration">The section with the options.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <inheritdoc cref="Add(IServiceCollection, Action{TOptions})"/>
    public IHttpClientBuilder Add(IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return AddClient(services, name, configuration);
    }

    /// <summary>Registers the factory alone, for clients of names that only the running program knows.</summary>
    /// <param name="services">Where to register it.</param>
    /// <param name="configure">Sets the options of a name, when its client is asked for first.</param>
    /// <returns>The builder of the one HTTP client of them all.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">It was registered already.</exception>
    public IHttpClientBuilder AddFactory(
        IServiceCollection services,
        Action<IServiceProvider, string, TOptions> configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        RegisteredClients<TOptions> clients = ClientsIn(services);
        clients.AddOthers(configure);
        services.AddSingleton<IConfigureOptions<TOptions>>(provider => new OtherOptions<TOptions>(provider, clients));
        return AddHttpClient(services, clients.OthersHttpClient);
    }

    private IHttpClientBuilder AddClient(IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        IHttpClientBuilder builder = AddClient(services, name, (TOptions options) => bind(configuration, options));
        services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(
            new ConfigurationChangeTokenSource<TOptions>(name, configuration)
        );
        return builder;
    }

    private IHttpClientBuilder AddClient(IServiceCollection services, string name, Action<TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        RegisteredClients<TOptions> clients = ClientsIn(services);
        clients.Add(name);
        services.AddOptions<TOptions>(name).Configure(configure).ValidateOnStart();
        if (name == Options.DefaultName)
        {
            services.TryAddTransient(provider => Create(provider, name));
        }
        else
        {
            services.TryAddKeyedTransient(name, (provider, _) => Create(provider, name));
        }

        return AddHttpClient(services, clients.HttpClientOf(name));
    }

    /// <summary>What is registered already; with the first registration comes what all of them share.</summary>
    private RegisteredClients<TOptions> ClientsIn(IServiceCollection services)
    {
        foreach (ServiceDescriptor service in services)
        {
            if (service is { IsKeyedService: false, ImplementationInstance: RegisteredClients<TOptions> known })
            {
                return known;
            }
        }

        RegisteredClients<TOptions> clients = new(client);
        services.AddSingleton(clients);
        services.AddSingleton<IValidateOptions<TOptions>>(provider => new ApiClientOptionsValidation<TOptions>(
            clients,
            provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>()
        ));
        services.AddSingleton(provider => new ApiTransports<TOptions>(
            clients,
            product,
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<IOptionsMonitor<TOptions>>(),
            provider.GetRequiredService<ILoggerFactory>().CreateLogger($"{nameof(CampaignsGen)}.{client}")
        ));
        services.TryAddSingleton(provider => createFactory(name => Create(provider, name)));
        return clients;
    }

    private TClient Create(IServiceProvider provider, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return create(provider.GetRequiredService<ApiTransports<TOptions>>().Create(name));
    }

    private static IHttpClientBuilder AddHttpClient(IServiceCollection services, string name)
    {
        IHttpClientBuilder builder = services
            .AddHttpClient(name)
            .ConfigureHttpClient(static http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(OwnHandler.Create)
            .RedactLoggedHeaders(LoggedHeaders.IsHidden);
        // Behind all handlers that are added later.
        services.PostConfigure<HttpClientFactoryOptions>(
            name,
            static options =>
                options.HttpMessageHandlerBuilderActions.Add(static handlers =>
                    handlers.AdditionalHandlers.Add(new AddressedHandler())
                )
        );
#if !NET9_0_OR_GREATER
        // Before .NET 9 the factory logs the whole query, and a credential may be in it.
        builder.RemoveAllLoggers();
#endif
        return builder;
    }
}
