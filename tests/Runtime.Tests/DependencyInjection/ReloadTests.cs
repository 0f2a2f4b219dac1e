using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.DependencyInjection;

/// <summary>Options that change while clients are in use.</summary>
public sealed class ReloadTests
{
    private readonly List<string> log = [];
    private readonly List<string> sent = [];

    private readonly MemoryConfiguration configuration = new([], "Pets") { ["ApiKey"] = "key_old", ["Store"] = "acme" };

    [Fact]
    public async Task A_client_that_is_kept_goes_by_the_options_of_each_call()
    {
        await using ServiceProvider provider = Provider();
        IPetClient client = provider.GetRequiredService<IPetClient>();

        await client.GetPetAsync("1");
        configuration["ApiKey"] = "key_new";
        configuration["UserAgent"] = "Loader/2";
        configuration["BaseAddress"] = "https://other.example.com/v2";
        configuration.Reload();
        await client.GetPetAsync("2");

        Assert.Equal(
            [
                "key_old PetClient/1.0 CampaignsGen/0.1.0 https://api.example.com/eu/pets/v1/pets/1",
                "key_new PetClient/1.0 CampaignsGen/0.1.0 Loader/2 https://other.example.com/v2/pets/2",
            ],
            sent
        );
        Assert.Contains("PetOptions have changed and apply to all new calls.", log);
        Assert.Equal("PetClient/1.0 at https://other.example.com/v2", client.ToString());
    }

    [Fact]
    public async Task Options_that_cannot_work_leave_the_last_good_ones_in_use()
    {
        await using ServiceProvider provider = Provider();
        IPetClient client = provider.GetRequiredService<IPetClient>();
        await client.GetPetAsync("1");

        configuration["ApiKey"] = "sesame";
        // Whoever reloads hears of it as well, as of all options that are checked.
        Assert.Throws<AggregateException>(configuration.Reload);
        await client.GetPetAsync("2");
        await client.GetPetAsync("3");
        configuration["ApiKey"] = "key_new";
        configuration.Reload();
        await client.GetPetAsync("4");

        Assert.Equal(["key_old", "key_old", "key_old", "key_new"], sent.Select(static one => one.Split(' ')[0]));
        string refused = Assert.Single(log, static line => line.Contains("are invalid", StringComparison.Ordinal));
        Assert.Contains("PetOptions.ApiKey is malformed", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", string.Concat(log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_throw_while_they_set_options_is_not_quoted()
    {
        bool throws = false;
        await using ServiceProvider provider = Provider(services =>
            services.PostConfigure<PetOptions>(options =>
            {
                if (throws)
                {
                    throw new InvalidOperationException($"no place for {options.ApiKey}");
                }
            })
        );
        IPetClient client = provider.GetRequiredService<IPetClient>();
        await client.GetPetAsync("1");

        throws = true;
        Assert.Throws<AggregateException>(configuration.Reload);
        await client.GetPetAsync("2");

        string refused = Assert.Single(log, static line => line.Contains("are invalid", StringComparison.Ordinal));
        Assert.EndsWith("System.InvalidOperationException was thrown.", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_without_a_change_are_read_once()
    {
        int read = 0;
        await using ServiceProvider provider = Provider(services => services.PostConfigure<PetOptions>(_ => read++));

        for (int i = 0; i < 5; i++)
        {
            await provider.GetRequiredService<IPetClient>().GetPetAsync("1");
        }

        Assert.Equal(1, read);
    }

    private ServiceProvider Provider(Action<IServiceCollection>? add = null)
    {
        var services = new ServiceCollection();
        services
            .AddPetClient(configuration)
            .ConfigurePrimaryHttpMessageHandler(() =>
                new StubHandler(
                    (request, _) =>
                    {
                        string key = string.Concat(request.Headers.GetValues("X-API-Key"));
                        sent.Add($"{key} {request.Headers.UserAgent} {request.RequestUri}");
                        return Task.FromResult(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""));
                    }
                )
            );
        services.AddSingleton<ILoggerFactory>(new ListLoggerFactory(log));
        add?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
