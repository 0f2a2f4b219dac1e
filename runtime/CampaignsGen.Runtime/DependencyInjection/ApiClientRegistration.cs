using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace CampaignsGen.Runtime;

/// <summary>
/// Registers a client with <see cref="IHttpClientFactory"/> and its options with the options pattern, by no reflection.
/// Emitted extension methods call it.
/// </summary>
/// <remarks>
/// The options have no name: each client has a type of its own for them. Further <c>Configure</c> and <c>PostConfigure</c> calls
/// compose.
/// They are checked when the host starts. A client reads them when it is resolved, so one that is resolved after a
/// reload of the configuration has the new ones.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ApiClientRegistration
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Registers a client whose options code sets.</summary>
    /// <typeparam name="TClient">The client's interface.</typeparam>
    /// <typeparam name="TImplementation">The client.</typeparam>
    /// <typeparam name="TOptions">The client's options.</typeparam>
    /// <param name="services">Where to register it.</param>
    /// <param name="name">The name of the client and of its HTTP client.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="create">Makes the client.</param>
    /// <returns>The builder of the HTTP client, for handlers such as those of a resilience package.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder Add<
        TClient,
        TImplementation,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
    >(
        IServiceCollection services,
        string name,
        Action<TOptions> configure,
        Func<HttpClient, TOptions, TImplementation> create
    )
        where TClient : class
        where TImplementation : class, TClient
        where TOptions : ApiClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentNullException.ThrowIfNull(create);
        services.AddOptions<TOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<TOptions>, ApiClientOptionsValidation<TOptions>>(provider =>
                new(name, provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>())
            )
        );
        services.TryAddTransient<TClient>(provider =>
            create(
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(name),
                provider.GetRequiredService<IOptionsMonitor<TOptions>>().CurrentValue
            )
        );
        return AddHttpClient(services, name);
    }

    /// <summary>Registers a client whose options the configuration holds.</summary>
    /// <typeparam name="TClient">The client's interface.</typeparam>
    /// <typeparam name="TImplementation">The client.</typeparam>
    /// <typeparam name="TOptions">The client's options.</typeparam>
    /// <param name="services">Where to register it.</param>
    /// <param name="name">The name of the client and of its HTTP client.</param>
    /// <param name="configuration">The section with the options.</param>
    /// <param name="bind">Sets the options from the section.</param>
    /// <param name="create">Makes the client.</param>
    /// <returns>The builder of the HTTP client, for handlers such as those of a resilience package.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder Add<
        TClient,
        TImplementation,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
    >(
        IServiceCollection services,
        string name,
        IConfiguration configuration,
        Action<IConfiguration, TOptions> bind,
        Func<HttpClient, TOptions, TImplementation> create
    )
        where TClient : class
        where TImplementation : class, TClient
        where TOptions : ApiClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(bind);
        services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(
            new ConfigurationChangeTokenSource<TOptions>(configuration)
        );
        return Add<TClient, TImplementation, TOptions>(services, name, options => bind(configuration, options), create);
    }

    private static IHttpClientBuilder AddHttpClient(IServiceCollection services, string name)
    {
        IHttpClientBuilder builder = services
            .AddHttpClient(name)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .RedactLoggedHeaders(static _ => true);
#if !NET9_0_OR_GREATER
        // Before .NET 9 the factory logs the whole query, and a credential may be in it.
        builder.RemoveAllLoggers();
#endif
        return builder;
    }

    private static SocketsHttpHandler CreateHandler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = ConnectionLifetime,
        };
}
