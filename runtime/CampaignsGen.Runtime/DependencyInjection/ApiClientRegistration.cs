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
/// Registers clients of one type with <see cref="IHttpClientFactory"/>, and their options with the options pattern,
/// without reflection. Emitted extension methods call this class.
/// </summary>
/// <remarks>
/// An unnamed client is resolved by its type, a named client as a keyed service, and both through the factory.
/// Additional <c>Configure</c> and <c>PostConfigure</c> calls compose. The options are validated when the host starts,
/// and are read again for the first request after each change. If the changed options are invalid, the last valid
/// options stay in use and a message is logged.
/// </remarks>
/// <typeparam name="TClient">The interface of the client.</typeparam>
/// <typeparam name="TFactory">The interface of the factory that returns clients by name.</typeparam>
/// <typeparam name="TOptions">The type of the client's options.</typeparam>
/// <param name="client">The name of the client's class and of its HTTP client.</param>
/// <param name="product">
/// The product name and version of the client for <c>User-Agent</c>, such as <c>PetClient/1.0</c>.
/// </param>
/// <param name="bind">A delegate that sets options from a configuration section.</param>
/// <param name="create">A delegate that creates a client.</param>
/// <param name="createFactory">
/// A delegate that creates the factory from a delegate that creates a client by name.
/// </param>
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
    /// <summary>Registers the unnamed client with options that are set in code.</summary>
    /// <param name="services">The service collection to add the client to.</param>
    /// <param name="configure">A delegate that sets the options.</param>
    /// <returns>
    /// The builder of the HTTP client, to which you can add handlers such as those of a resilience package.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The client is already registered.</exception>
    public IHttpClientBuilder Add(IServiceCollection services, Action<TOptions> configure) =>
        AddClient(services, Options.DefaultName, configure);

    /// <summary>Registers the unnamed client with options from the configuration.</summary>
    /// <param name="services">The service collection to add the client to.</param>
    /// <param name="configuration">The configuration section that contains the options.</param>
    /// <inheritdoc cref="Add(IServiceCollection, Action{TOptions})"/>
    public IHttpClientBuilder Add(IServiceCollection services, IConfiguration configuration) =>
        AddClient(services, Options.DefaultName, configuration);

    /// <summary>Registers a named client with options that are set in code.</summary>
    /// <param name="services">The service collection to add the client to.</param>
    /// <param name="name">The name of the client's options, which is also its service key.</param>
    /// <param name="configure">A delegate that sets the options.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <inheritdoc cref="Add(IServiceCollection, Action{TOptions})"/>
    public IHttpClientBuilder Add(IServiceCollection services, string name, Action<TOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return AddClient(services, name, configure);
    }

    /// <summary>Registers a named client with options from the configuration.</summary>
    /// <param name="services">The service collection to add the client to.</param>
    /// <param name="name">The name of the client's options, which is also its service key.</param>
    /// <param name="configuration">The configuration section that contains the options.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <inheritdoc cref="Add(IServiceCollection, Action{TOptions})"/>
    public IHttpClientBuilder Add(IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return AddClient(services, name, configuration);
    }

    /// <summary>Registers only the factory, for clients whose names are known at run time.</summary>
    /// <param name="services">The service collection to add the client to.</param>
    /// <param name="configure">A delegate that sets the options of a name when its client is first requested.</param>
    /// <returns>The builder of the HTTP client that all these clients share.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The factory is already registered with such a delegate.</exception>
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

    /// <summary>
    /// Returns the clients that are registered so far. The first call also registers the services that all clients
    /// share.
    /// </summary>
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
        // After all handlers that are added later.
        services.PostConfigure<HttpClientFactoryOptions>(
            name,
            static options =>
                options.HttpMessageHandlerBuilderActions.Add(static handlers =>
                    handlers.AdditionalHandlers.Add(new AddressedHandler())
                )
        );
#if !NET9_0_OR_GREATER
        // Before .NET 9, the factory logs the whole query, which can contain a credential.
        builder.RemoveAllLoggers();
#endif
        return builder;
    }
}
