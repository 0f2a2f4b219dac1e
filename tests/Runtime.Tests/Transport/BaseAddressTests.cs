using CampaignsGen;
using CampaignsGen.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Runtime.Tests.DependencyInjection;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>The base address of the <see cref="HttpClient"/> is used, or refused; it is never passed over.</summary>
public sealed class BaseAddressTests
{
    [Theory]
    [InlineData("https://elsewhere.example.com", "https://elsewhere.example.com/pets/7")]
    [InlineData("https://elsewhere.example.com/base/", "https://elsewhere.example.com/base/pets/7")]
    [InlineData("https://elsewhere.example.com/base", "https://elsewhere.example.com/base/pets/7")]
    [InlineData("https+http://catalog/base", "https+http://catalog/base/pets/7")]
    [InlineData("https+http://_dashboard.catalog", "https+http://_dashboard.catalog/pets/7")]
    public async Task It_stands_in_place_of_the_documents_server(string address, string expected)
    {
        var handler = new StubHandler(Rex());

        await Transport(handler, address, PetOptions.Valid()).SendAsync<Pet>(PetApi.Get(), CancellationToken.None);

        Assert.Equal(expected, handler.Uri!.OriginalString);
    }

    [Fact]
    public async Task It_serves_where_the_document_names_no_server()
    {
        var handler = new StubHandler(Rex());
        var options = new PetOptions
        {
            ApiKey = PetOptions.Key,
            Store = "acme",
            Server = "/v1",
        };

        await Transport(handler, "https://api.example.com/v1", options)
            .SendAsync<Pet>(PetApi.Get(), CancellationToken.None);

        Assert.Equal("https://api.example.com/v1/pets/7", handler.Uri!.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://mine.example.com")]
    [InlineData("https://MINE.example.com/")]
    public async Task The_same_address_in_both_places_is_one(string address)
    {
        var handler = new StubHandler(Rex());

        await Transport(handler, address, PetOptions.Valid(new Uri("https://mine.example.com/")))
            .SendAsync<Pet>(PetApi.Get(), CancellationToken.None);

        Assert.Equal("mine.example.com", handler.Uri!.Host);
    }

    [Fact]
    public void Another_one_beside_that_of_the_options_is_refused()
    {
        var exception = Assert.Throws<ApiOptionsException>(() =>
            Transport(new StubHandler(Rex()), "https://a.example", PetOptions.Valid(new Uri("https://b.example/v1")))
        );

        Assert.Equal(
            "PetOptions.BaseAddress is 'https://b.example/v1', but the BaseAddress of the HttpClient is "
                + "'https://a.example/'. To fix this, set only one of them.",
            Assert.Single(exception.Failures)
        );
    }

    [Theory]
    [InlineData("https://a.example/?key=sesame", "The BaseAddress of the HttpClient has a query or a fragment")]
    [InlineData("https://me:sesame@a.example/", "The BaseAddress of the HttpClient contains a user name or password")]
    [InlineData("http://a.example/", "The credentials would be sent to http://a.example over unencrypted http")]
    public void It_is_judged_as_that_of_the_options(string address, string fault)
    {
        var exception = Assert.Throws<ApiOptionsException>(() =>
            Transport(new StubHandler(Rex()), address, PetOptions.Valid())
        );

        Assert.StartsWith(fault, Assert.Single(exception.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_of_a_registered_client_is_used()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("""{"name":"Rex"}"""));
        await using ServiceProvider provider = Provider(services =>
            services.AddPetClient(WithoutServer).ConfigureHttpClient(client => client.BaseAddress = server.Address)
        );
        provider.GetRequiredService<IStartupValidator>().Validate();

        await provider.GetRequiredService<IPetClient>().GetPetAsync("7");

        Assert.StartsWith("GET /pets/7 ", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_configures_the_client_a_missing_address_is_said_at_the_start()
    {
        using ServiceProvider provider = Provider(services => services.AddPetClient(WithoutServer));

        var exception = Assert.Throws<OptionsValidationException>(() =>
            provider.GetRequiredService<IStartupValidator>().Validate()
        );

        Assert.Contains("PetOptions.BaseAddress is missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_others_configure_it_and_give_none_the_client_is_not_made()
    {
        using ServiceProvider provider = Provider(services =>
            services
                .AddPetClient(WithoutServer)
                .ConfigureHttpClient(static client => client.MaxResponseContentBufferSize = 9)
        );
        provider.GetRequiredService<IStartupValidator>().Validate();

        var exception = Assert.Throws<ApiOptionsException>(() => provider.GetRequiredService<IPetClient>());

        Assert.Contains("PetOptions.BaseAddress is missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_discovery_may_answer_from_an_origin_of_its_own()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("""{"name":"Rex"}"""));
        var httpClient = new HttpClient(new Discovery(server.Address) { InnerHandler = new SocketsHttpHandler() })
        {
            BaseAddress = new Uri("https+http://pets"),
        };

        Pet pet = await new ApiTransport(httpClient, PetOptions.Valid(), "PetClient/1.0").SendAsync<Pet>(
            PetApi.Get(),
            CancellationToken.None
        );

        Assert.Equal("Rex", pet.Name);
    }

    private static void WithoutServer(PetOptions options)
    {
        options.ApiKey = PetOptions.Key;
        options.Store = "acme";
        options.NamesNoServer = true;
    }

    private static ServiceProvider Provider(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider();
    }

    private static ApiTransport Transport(HttpMessageHandler handler, string address, PetOptions options) =>
        new(new HttpClient(handler) { BaseAddress = new Uri(address) }, options, "PetClient/1.0");

    private static HttpResponseMessage Rex() => StubHandler.Answer(System.Net.HttpStatusCode.OK, """{"name":"Rex"}""");

    private sealed class Discovery(Uri found) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.RequestUri = new Uri(found, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
