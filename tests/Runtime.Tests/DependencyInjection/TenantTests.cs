using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.DependencyInjection;

/// <summary>Several clients of one kind: no call of one tenant goes with the credentials of another.</summary>
public sealed class TenantTests
{
    private readonly List<string> sent = [];

    [Fact]
    public void A_second_client_without_a_name_is_refused_where_it_is_registered()
    {
        var services = new ServiceCollection();
        services.AddPetClient(Store("acme"));

        var exception = Assert.Throws<InvalidOperationException>(() => services.AddPetClient(Store("initech")));

        Assert.Equal(
            "PetClient is already registered. To register another one, give it a name: AddPetClient(\"acme\", …). "
                + "To change the options of the existing one, call services.Configure<PetOptions>(…).",
            exception.Message
        );
    }

    [Fact]
    public void A_second_client_of_one_name_is_refused_too()
    {
        var services = new ServiceCollection();
        services.AddPetClient("acme", Store("acme"));

        var exception = Assert.Throws<InvalidOperationException>(() =>
            services.AddPetClient("acme", new MemoryConfiguration([]))
        );

        Assert.Contains("already registered with the name 'acme'", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => services.AddPetClient("", Store("acme")));
    }

    [Fact]
    public async Task Each_name_has_options_of_its_own()
    {
        await using ServiceProvider provider = Provider(services =>
        {
            services.AddPetClient(Store("own")).ConfigurePrimaryHttpMessageHandler(Record);
            services.AddPetClient("acme", Store("acme")).ConfigurePrimaryHttpMessageHandler(Record);
            services
                .AddPetClient(
                    "initech",
                    new MemoryConfiguration([], "Initech") { ["ApiKey"] = PetOptions.Key, ["Store"] = "initech" }
                )
                .ConfigurePrimaryHttpMessageHandler(Record);
        });
        var factory = provider.GetRequiredService<IPetClientFactory>();

        await provider.GetRequiredService<IPetClient>().GetPetAsync("1");
        await provider.GetRequiredKeyedService<IPetClient>("acme").GetPetAsync("2");
        await provider.GetRequiredKeyedService<IPetClient>("initech").GetPetAsync("3");
        await factory.Get("acme").GetPetAsync("4");
        await factory.Get("").GetPetAsync("5");

        Assert.Equal(["own", "acme", "initech", "acme", "own"], sent);
        Assert.Single(provider.GetServices<IPetClient>());
    }

    [Fact]
    public void Options_of_every_name_are_checked_at_start()
    {
        using ServiceProvider provider = Provider(static services =>
        {
            services.AddPetClient("acme", Store("acme"));
            services.AddPetClient("initech", static options => options.ApiKey = PetOptions.Key);
        });

        var exception = Assert.Throws<OptionsValidationException>(() =>
            provider.GetRequiredService<IStartupValidator>().Validate()
        );

        Assert.Equal("initech", exception.OptionsName);
        Assert.Contains("PetOptions.Store is missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_nobody_registered_is_refused_with_those_that_are()
    {
        using ServiceProvider provider = Provider(static services =>
        {
            services.AddPetClient("acme", Store("acme"));
            services.AddPetClient("initech", Store("initech"));
        });
        var factory = provider.GetRequiredService<IPetClientFactory>();

        var exception = Assert.Throws<InvalidOperationException>(() => factory.Get("acne"));

        Assert.StartsWith(
            "No PetClient is registered with the name 'acne'. The registered names are 'acme', 'initech'. To fix this, call ",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentNullException>(() => factory.Get(null!));
        Assert.StartsWith(
            "No PetClient is registered without a name. The registered names are 'acme', 'initech'.",
            Assert.Throws<InvalidOperationException>(() => factory.Get("")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Names_that_only_the_running_program_knows_come_by_a_delegate()
    {
        var stores = new Dictionary<string, string> { ["t-1"] = "one", ["t-2"] = "two" };
        int asked = 0;
        await using ServiceProvider provider = Provider(services =>
        {
            services.AddSingleton(stores);
            services.AddPetClient("acme", Store("acme")).ConfigurePrimaryHttpMessageHandler(Record);
            services
                .AddPetClientFactory(
                    (provider, name, options) =>
                    {
                        asked++;
                        Store(provider.GetRequiredService<Dictionary<string, string>>()[name])(options);
                    }
                )
                .ConfigurePrimaryHttpMessageHandler(Record);
        });
        var factory = provider.GetRequiredService<IPetClientFactory>();

        await factory.Get("t-1").GetPetAsync("1");
        await factory.Get("t-2").GetPetAsync("2");
        IPetClient first = factory.Get("t-1");
        await first.GetPetAsync("3");
        await factory.Get("acme").GetPetAsync("4");
        stores["t-1"] = "moved";
        provider.GetRequiredService<IOptionsMonitorCache<PetOptions>>().TryRemove("t-1");
        await first.GetPetAsync("5");

        Assert.Equal(["one", "two", "one", "acme", "moved"], sent);
        Assert.Equal(3, asked);
        Assert.Throws<KeyNotFoundException>(() => factory.Get("t-3"));
    }

    [Fact]
    public async Task A_tenant_may_be_called_like_the_factory()
    {
        await using ServiceProvider provider = Provider(services =>
        {
            services.AddPetClient("Factory", Store("own")).ConfigurePrimaryHttpMessageHandler(Record);
            services
                .AddPetClientFactory(static (_, name, options) => Store(name)(options))
                .ConfigurePrimaryHttpMessageHandler(static () =>
                    new StubHandler(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Other"}"""))
                );
        });
        var factory = provider.GetRequiredService<IPetClientFactory>();

        Assert.Equal("Rex", (await factory.Get("Factory").GetPetAsync("1")).Name);
        Assert.Equal("Other", (await factory.Get("other").GetPetAsync("2")).Name);
        Assert.Equal(["own"], sent);
    }

    [Fact]
    public void Names_known_at_run_time_are_set_in_one_place()
    {
        var services = new ServiceCollection();
        services.AddPetClientFactory(static (_, _, _) => { });

        Assert.Throws<InvalidOperationException>(() => services.AddPetClientFactory(static (_, _, _) => { }));
    }

    private static Action<PetOptions> Store(string store) =>
        options =>
        {
            options.ApiKey = PetOptions.Key;
            options.Store = store;
        };

    private StubHandler Record() =>
        new(
            (request, _) =>
            {
                sent.Add(string.Concat(request.Headers.GetValues("X-Store")));
                return Task.FromResult(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""));
            }
        );

    private static ServiceProvider Provider(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }
        );
    }
}
