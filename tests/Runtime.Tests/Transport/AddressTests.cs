using System.Net;
using CampaignsGen.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Runtime.Tests.DependencyInjection;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>Handlers that send a request elsewhere follow no redirect: what they do is the user's own will.</summary>
public sealed class AddressTests
{
    [Fact]
    public async Task A_handler_may_give_a_request_another_address()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("""{"name":"Rex"}"""));
        await using ServiceProvider provider = Provider(services =>
            services.AddPetClient(Valid).AddHttpMessageHandler(() => new Rewriting(server.Address, copies: false))
        );

        Assert.Equal("Rex", (await provider.GetRequiredService<IPetClient>().GetPetAsync("1")).Name);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task So_may_one_before_a_handler_that_nobody_knows(bool copies)
    {
        await using ServiceProvider provider = Provider(services =>
            services
                .AddPetClient(Valid)
                .ConfigurePrimaryHttpMessageHandler(static () =>
                    new StubHandler(
                        static (request, _) =>
                        {
                            HttpResponseMessage answer = StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}""");
                            answer.RequestMessage = request;
                            return Task.FromResult(answer);
                        }
                    )
                )
                .AddHttpMessageHandler(() => new Rewriting(new Uri("https://us.example.com"), copies))
        );

        Assert.Equal("Rex", (await provider.GetRequiredService<IPetClient>().GetPetAsync("1")).Name);
    }

    [Fact]
    public async Task So_may_one_of_a_given_client()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("""{"name":"Rex"}"""));
        using var handler = new Rewriting(server.Address, copies: false) { InnerHandler = new SocketsHttpHandler() };
        using var httpClient = new HttpClient(handler);
        var transport = new ApiTransport(httpClient, PetOptions.Valid(), "PetClient/1.0");

        Assert.Equal("Rex", (await transport.SendAsync<Pet>(PetApi.Get(), CancellationToken.None)).Name);
    }

    [Fact]
    public async Task A_redirect_that_an_unknown_handler_follows_is_noticed_all_the_same()
    {
        await using ServiceProvider provider = Provider(services =>
            services
                .AddPetClient(Valid)
                .ConfigurePrimaryHttpMessageHandler(static () =>
                    new StubHandler(
                        static (request, _) =>
                        {
                            HttpResponseMessage answer = StubHandler.Answer(HttpStatusCode.OK, """{"name":"Thief"}""");
                            request.RequestUri = new Uri("https://thief.example.com/");
                            answer.RequestMessage = request;
                            return Task.FromResult(answer);
                        }
                    )
                )
                .AddHttpMessageHandler(static () => new Rewriting(new Uri("https://us.example.com"), copies: false))
        );

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            provider.GetRequiredService<IPetClient>().GetPetAsync("1")
        );

        Assert.Contains("https://thief.example.com", exception.Message, StringComparison.Ordinal);
    }

    private static void Valid(PetOptions options)
    {
        options.ApiKey = PetOptions.Key;
        options.Store = "acme";
    }

    private static ServiceProvider Provider(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider();
    }

    /// <summary>Sends each request to another origin, as gateways and hedging do.</summary>
    private sealed class Rewriting(Uri origin, bool copies) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            HttpRequestMessage sent = copies ? new HttpRequestMessage(request.Method, request.RequestUri) : request;
            sent.RequestUri = new Uri(origin, request.RequestUri!.PathAndQuery);
            return base.SendAsync(sent, cancellationToken);
        }
    }
}
