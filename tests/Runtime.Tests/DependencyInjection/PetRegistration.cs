using CampaignsGen.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Runtime.Tests.Transport;

namespace Runtime.Tests.DependencyInjection;

internal interface IPetClient
{
    Task<Pet> GetPetAsync(string petId, CancellationToken cancellationToken = default);
}

internal sealed class PetClient(HttpClient httpClient, PetOptions options) : IPetClient
{
    private readonly ApiTransport transport = new(httpClient, options, "PetClient/1.0");

    internal HttpClient HttpClient { get; } = httpClient;

    public Task<Pet> GetPetAsync(string petId, CancellationToken cancellationToken = default) =>
        transport.SendAsync<Pet>(PetApi.Get(petId), cancellationToken);

    public override string ToString() => transport.ToString();
}

/// <summary>The extension methods that emitted code would hold.</summary>
internal static class PetRegistration
{
    internal const string Name = "PetClient";

    internal static IHttpClientBuilder AddPetClient(this IServiceCollection services, Action<PetOptions> configure) =>
        ApiClientRegistration.Add<IPetClient, PetClient, PetOptions>(services, Name, configure, Create);

    internal static IHttpClientBuilder AddPetClient(this IServiceCollection services, IConfiguration configuration) =>
        ApiClientRegistration.Add<IPetClient, PetClient, PetOptions>(services, Name, configuration, Bind, Create);

    private static PetClient Create(HttpClient httpClient, PetOptions options) => new(httpClient, options);

    private static void Bind(IConfiguration configuration, PetOptions options)
    {
        ApiClientRegistration.Bind(configuration, options);
        options.ApiKey = configuration["ApiKey"] ?? options.ApiKey;
        options.Store = configuration["Store"] ?? options.Store;
        options.Region = configuration["Region"] ?? options.Region;
        options.Login = ApiClientRegistration.BindBasic(configuration.GetSection("Login"), options.Login);
    }
}
