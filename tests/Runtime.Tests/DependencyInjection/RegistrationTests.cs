using System.IO.Compression;
using System.Net;
using System.Text;
using CampaignsGen;
using CampaignsGen.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.DependencyInjection;

public sealed class RegistrationTests
{
    [Fact]
    public async Task A_client_is_resolved_and_calls()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("""{"name":"Rex"}"""));
        await using ServiceProvider provider = Provider(services => services.AddPetClient(Valid(server.Address)));

        Pet pet = await provider.GetRequiredService<IPetClient>().GetPetAsync("7");

        Assert.Equal("Rex", pet.Name);
        string request = Assert.Single(server.Requests);
        Assert.Contains($"\r\nX-API-Key: {PetOptions.Key}\r\n", request, StringComparison.Ordinal);
        Assert.Contains("\r\nAccept-Encoding: gzip, deflate, br\r\n", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_redirect_leaves_the_origin()
    {
        await using var other = new LoopbackServer(LoopbackServer.Ok("""{"name":"Thief"}"""));
        await using var server = new LoopbackServer(LoopbackServer.Redirect(other.Address));
        await using ServiceProvider provider = Provider(services => services.AddPetClient(Valid(server.Address)));

        await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            provider.GetRequiredService<IPetClient>().GetPetAsync("7")
        );

        Assert.Empty(other.Requests);
    }

    [Fact]
    public void The_handler_is_fit_for_credentials()
    {
        using ServiceProvider provider = Provider(services => services.AddPetClient(Valid()));
        using HttpClient client = provider.GetRequiredService<IHttpClientFactory>().CreateClient(PetRegistration.Name);

        HttpMessageHandler handler = provider
            .GetRequiredService<IHttpMessageHandlerFactory>()
            .CreateHandler(PetRegistration.Name);
        while (handler is DelegatingHandler outer)
        {
            handler = outer.InnerHandler!;
        }

        var sockets = Assert.IsType<SocketsHttpHandler>(handler);
        Assert.False(sockets.AllowAutoRedirect);
        Assert.False(sockets.UseCookies);
        Assert.Equal(DecompressionMethods.All, sockets.AutomaticDecompression);
        Assert.Equal(TimeSpan.FromMinutes(5), sockets.PooledConnectionLifetime);
        Assert.Equal(Timeout.InfiniteTimeSpan, client.Timeout);
    }

    [Fact]
    public async Task A_compressed_answer_is_limited_by_what_it_becomes()
    {
        await using var server = new LoopbackServer(Compressed($"{{\"name\":\"{new string('n', 5_000)}\"}}"));
        await using ServiceProvider provider = Provider(services => services.AddPetClient(Valid(server.Address)));
        await using ServiceProvider limited = Provider(services =>
        {
            services.AddPetClient(Valid(server.Address));
            services.PostConfigure<PetOptions>(static options => options.MaxResponseBytes = 4_000);
        });

        Pet pet = await provider.GetRequiredService<IPetClient>().GetPetAsync("7");
        var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            limited.GetRequiredService<IPetClient>().GetPetAsync("7")
        );

        Assert.Equal(5_000, pet.Name.Length);
        Assert.Contains("larger than the 4000 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_answer_that_is_damaged_is_unexpected()
    {
        byte[] answer = Compressed("""{"name":"Rex"}""");
        answer[^6] ^= 0xFF;
        await using var server = new LoopbackServer(answer);
        await using ServiceProvider provider = Provider(services => services.AddPetClient(Valid(server.Address)));

        var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            provider.GetRequiredService<IPetClient>().GetPetAsync("7")
        );

        Assert.IsType<InvalidDataException>(exception.InnerException);
    }

    [Fact]
    public void Every_failure_is_known_at_start()
    {
        using ServiceProvider provider = Provider(services =>
            services.AddPetClient(options =>
            {
                options.ApiKey = "sesame";
                options.Region = "mars";
            })
        );

        var exception = Assert.Throws<OptionsValidationException>(() =>
            provider.GetRequiredService<IStartupValidator>().Validate()
        );

        Assert.Equal(
            [
                "PetOptions.Region is 'mars', which the API does not allow. To fix this, set PetOptions.Region to one of eu, us.",
                "PetOptions.ApiKey is malformed: it must begin with 'key_'. To fix this, set PetOptions.ApiKey to a valid value.",
                "PetOptions.Store is missing or blank, but every request requires it in the header 'X-Store'. "
                    + "To fix this, set PetOptions.Store.",
            ],
            exception.Failures
        );
        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IPetClient>);
        Assert.DoesNotContain("sesame", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Shop:Pets", "'Shop:Pets:Store' in the configuration")]
    [InlineData("", "'Store' in the configuration")]
    public void A_failure_names_the_key_of_the_configuration(string path, string expected)
    {
        var configuration = new MemoryConfiguration([], path) { ["ApiKey"] = PetOptions.Key };
        using ServiceProvider provider = Provider(services => services.AddPetClient(configuration));

        var exception = Assert.Throws<OptionsValidationException>(() =>
            provider.GetRequiredService<IStartupValidator>().Validate()
        );

        Assert.Equal(
            $"PetOptions.Store is missing or blank, but every request requires it in the header 'X-Store'. "
                + $"To fix this, set PetOptions.Store, or {expected}.",
            Assert.Single(exception.Failures)
        );
    }

    [Fact]
    public void A_section_is_bound()
    {
        var configuration = new MemoryConfiguration([], "Pets")
        {
            ["ApiKey"] = PetOptions.Key,
            ["Store"] = "acme",
            ["BaseAddress"] = "http://pets.example.com/v2",
            ["Timeout"] = "00:00:30",
            ["UserAgent"] = "Loader/2.1",
            ["MaxResponseBytes"] = "1024",
            ["AllowInsecureHttp"] = "true",
            ["Login:UserName"] = "ann",
            ["Login:Password"] = "pw",
        };
        using ServiceProvider provider = Provider(services => services.AddPetClient(configuration));

        PetOptions options = provider.GetRequiredService<IOptionsMonitor<PetOptions>>().CurrentValue;

        Assert.Equal(PetOptions.Key, options.ApiKey);
        Assert.Equal("eu", options.Region);
        Assert.Equal(new Uri("http://pets.example.com/v2"), options.BaseAddress);
        Assert.Equal(TimeSpan.FromSeconds(30), options.Timeout);
        Assert.Equal("Loader/2.1", options.UserAgent);
        Assert.Equal(1024, options.MaxResponseBytes);
        Assert.True(options.AllowInsecureHttp);
        Assert.Equal("ann", options.Login!.UserName);
        Assert.Equal("pw", options.Login.Password);
        Assert.Equal(
            "PetClient/1.0 at http://pets.example.com/v2",
            provider.GetRequiredService<IPetClient>().ToString()
        );
    }

    [Theory]
    [InlineData("BaseAddress", "an absolute address such as https://api.example.com/v1")]
    [InlineData("Timeout", "a time such as 00:01:40")]
    [InlineData("MaxResponseBytes", "a number of bytes such as 1048576")]
    [InlineData("AllowInsecureHttp", "true or false")]
    public void A_value_that_cannot_be_read_is_named_and_not_repeated(string key, string form)
    {
        PetOptions options = PetOptions.Valid();

        ApiClientBinding.Bind(new MemoryConfiguration([], "Pets") { [key] = "se same" }, options);

        Assert.Equal(
            [$"'Pets:{key}' in the configuration cannot be read. To fix this, use {form}."],
            options.Validate()
        );
    }

    [Fact]
    public void What_a_section_does_not_hold_stays()
    {
        PetOptions options = PetOptions.Valid(new Uri("https://example.com"));
        options.Timeout = TimeSpan.FromSeconds(5);
        options.UserAgent = "Loader/1";
        var login = new BasicCredential("ann", "pw");

        ApiClientBinding.Bind(new MemoryConfiguration([]) { ["Timeout"] = "" }, options);

        Assert.Equal(new Uri("https://example.com"), options.BaseAddress);
        Assert.Equal(TimeSpan.FromSeconds(5), options.Timeout);
        Assert.Equal("Loader/1", options.UserAgent);
        Assert.Same(login, ApiClientBinding.BindBasic(new MemoryConfiguration([]), login));
        BasicCredential rotated = ApiClientBinding.BindBasic(
            new MemoryConfiguration([]) { ["Password"] = "new" },
            login
        )!;
        Assert.Equal(("ann", "new"), (rotated.UserName, rotated.Password));
    }

    [Fact]
    public async Task A_rotated_key_reaches_the_next_call_of_every_client()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("""{"name":"Rex"}"""));
        var configuration = new MemoryConfiguration([], "Pets")
        {
            ["ApiKey"] = "key_old",
            ["Store"] = "acme",
            ["BaseAddress"] = server.Address.ToString(),
        };
        await using ServiceProvider provider = Provider(services => services.AddPetClient(configuration));
        IPetClient first = provider.GetRequiredService<IPetClient>();
        await first.GetPetAsync("1");

        configuration["ApiKey"] = "key_new";
        configuration.Reload();
        await provider.GetRequiredService<IPetClient>().GetPetAsync("2");
        await first.GetPetAsync("3");

        Assert.Equal(
            ["key_old", "key_new", "key_new"],
            server.Requests.Select(static request => request.Split("X-API-Key: ")[1].Split("\r\n")[0])
        );
    }

    [Fact]
    public void Several_configurations_compose()
    {
        var configuration = new MemoryConfiguration([]) { ["ApiKey"] = PetOptions.Key, ["Store"] = "first" };
        using ServiceProvider provider = Provider(services =>
        {
            services.AddPetClient(configuration);
            services.Configure<PetOptions>(static options => options.Store = "second");
            services.Configure<PetOptions>(static options => options.Region = "us");
            services.PostConfigure<PetOptions>(static options => options.UserAgent = options.Store);
        });

        PetOptions options = provider.GetRequiredService<IOptionsMonitor<PetOptions>>().CurrentValue;

        Assert.Equal(
            (PetOptions.Key, "second", "us", "second"),
            (options.ApiKey, options.Store, options.Region, options.UserAgent)
        );
        Assert.Single(provider.GetServices<IPetClient>());
        Assert.Single(
            provider.GetServices<IValidateOptions<PetOptions>>(),
            static validation => validation.GetType().Name.StartsWith("ApiClient", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Handlers_can_be_added()
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""));
        await using ServiceProvider provider = Provider(services =>
            services.AddPetClient(Valid()).ConfigurePrimaryHttpMessageHandler(() => handler)
        );

        await provider.GetRequiredService<IPetClient>().GetPetAsync("7");

        Assert.Equal(1, handler.Count);
    }

    [Fact]
    public async Task A_log_shows_no_credential()
    {
        var log = new List<string>();
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""));
        await using ServiceProvider provider = Provider(services =>
        {
            services.AddPetClient(Valid()).ConfigurePrimaryHttpMessageHandler(() => handler);
            services.AddSingleton<ILoggerFactory>(new ListLoggerFactory(log));
        });

        await provider.GetRequiredService<IPetClient>().GetPetAsync("7");

        // Before .NET 9 the factory's own log is switched off, because it shows the whole query.
        Assert.Equal(
            Environment.Version.Major > 8,
            log.Exists(static line => line.Contains("X-API-Key", StringComparison.Ordinal))
        );
        Assert.DoesNotContain(log, static line => line.Contains(PetOptions.Key, StringComparison.Ordinal));
    }

    private static Action<PetOptions> Valid(Uri? baseAddress = null) =>
        options =>
        {
            options.ApiKey = PetOptions.Key;
            options.Store = "acme";
            options.BaseAddress = baseAddress;
        };

    private static byte[] Compressed(string body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(body));
        }

        byte[] bytes = compressed.ToArray();
        string head =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
            + $"Content-Length: {bytes.Length}\r\nConnection: close\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. bytes];
    }

    private static ServiceProvider Provider(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
