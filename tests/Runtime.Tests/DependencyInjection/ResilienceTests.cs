using System.Net;
using CampaignsGen;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.DependencyInjection;

/// <summary>The handlers of Microsoft.Extensions.Http.Resilience around a registered client.</summary>
public sealed class ResilienceTests
{
    private readonly List<string> sent = [];

    [Fact]
    public async Task Hedging_may_send_a_request_to_another_region()
    {
        Pet pet = await CallAsync(static builder =>
            builder.AddStandardHedgingHandler(static routing =>
                routing.ConfigureOrderedGroups(static options =>
                {
                    options.Groups.Add(GroupOf("https://eu.example.com"));
                    options.Groups.Add(GroupOf("https://us.example.com"));
                })
            )
        );

        Assert.Equal("Rex", pet.Name);
        Assert.Equal(
            [
                $"https://eu.example.com/eu/pets/v1/pets/7 {PetOptions.Key} getPet",
                $"https://us.example.com/eu/pets/v1/pets/7 {PetOptions.Key} getPet",
            ],
            sent
        );
    }

    [Fact]
    public async Task A_retry_sends_the_same_request_again()
    {
        Pet pet = await CallAsync(static builder =>
            builder.AddStandardResilienceHandler(static options => options.Retry.Delay = TimeSpan.FromMilliseconds(1))
        );

        Assert.Equal("Rex", pet.Name);
        Assert.Equal(2, sent.Count);
        Assert.Single(sent.Distinct());
    }

    private async Task<Pet> CallAsync(Action<IHttpClientBuilder> configure)
    {
        ServiceCollection services = new();
        IHttpClientBuilder builder = services.AddPetClient(static options =>
        {
            options.ApiKey = PetOptions.Key;
            options.Store = "acme";
        });
        builder.ConfigurePrimaryHttpMessageHandler(() =>
            new StubHandler((request, _) => Task.FromResult(Answer(request)))
        );
        configure(builder);
        await using ServiceProvider provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<IPetClient>().GetPetAsync("7");
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        request.Options.TryGetValue(ApiRequestOptions.OperationId, out string? operation);
        sent.Add($"{request.RequestUri} {string.Join(',', request.Headers.GetValues("X-API-Key"))} {operation}");
        return sent.Count == 1
            ? StubHandler.Answer(HttpStatusCode.ServiceUnavailable)
            : StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}""");
    }

    private static UriEndpointGroup GroupOf(string address) =>
        new() { Endpoints = { new WeightedUriEndpoint { Uri = new Uri(address) } } };
}
