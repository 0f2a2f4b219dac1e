using CampaignsGen.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Runtime.Tests.Transport;

namespace Runtime.Tests.DependencyInjection;

internal interface IPetClient
{
    Task<Pet> GetPetAsync(string petId, CancellationToken cancellationToken = default);
}

internal sealed class PetClient(ApiTransport transport) : IPetClient
{
    public Task<Pet> GetPetAsync(string petId, CancellationToken cancellationToken = default) =>
        transport.SendAsync<Pet>(PetApi.Get(petId), cancellationToken);

    public override string ToString() => transport.ToString();
}

internal interface IPetClientFactory
{
    IPetClient Get(string name);
}

internal sealed class PetClientFactory(Func<string, IPetClient> create) : IPetClientFactory
{
    public IPetClient Get(string name) => create(name);
}

/// <summary>The extension methods that emitted code would hold.</summary>
internal static class PetRegistration
{
    internal const string Name = "PetClient";

    private static readonly ApiClientRegistration<IPetClient, IPetClientFactory, PetOptions> Registration = new(
        Name,
        "PetClient/1.0",
        Bind,
        static transport => new PetClient(transport),
        static create => new PetClientFactory(create)
    );

    internal static IHttpClientBuilder AddPetClient(this IServiceCollection services, Action<PetOptions> configure) =>
        Registration.Add(services, configure);

    internal static IHttpClientBuilder AddPetClient(this IServiceCollection services, IConfiguration configuration) =>
        Registration.Add(services, configuration);

    internal static IHttpClientBuilder AddPetClient(
        this IServiceCollection services,
        string name,
        Action<PetOptions> configure
    ) => Registration.Add(services, name, configure);

    internal static IHttpClientBuilder AddPetClient(
        this IServiceCollection services,
        string name,
        IConfiguration configuration
    ) => Registration.Add(services, name, configuration);

    internal static IHttpClientBuilder AddPetClientFactory(
        this IServiceCollection services,
        Action<IServiceProvider, string, PetOptions> configure
    ) => Registration.AddFactory(services, configure);

    private static void Bind(IConfiguration configuration, PetOptions options)
    {
        ApiClientBinding.Bind(configuration, options);
        options.ApiKey = configuration["ApiKey"] ?? options.ApiKey;
        options.Store = configuration["Store"] ?? options.Store;
        options.Region = configuration["Region"] ?? options.Region;
        options.Login = ApiClientBinding.BindBasic(configuration.GetSection("Login"), options.Login);
    }
}
