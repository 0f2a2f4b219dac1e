using Acme.Campaigns;
using EndToEnd.Tests.World;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EndToEnd.Tests.Hosting;

/// <summary>The client in a host, with its options from the configuration, checked at start.</summary>
public class RegistrationTests : CampaignsTest
{
    private const string Key = "eght_only_for_this_test";

    [Fact]
    public async Task A_host_gives_a_client_that_works()
    {
        var world = await StartAsync();
        var wanted = world.Options(options => options.UserAgent = "Loader/2.1");
        using var host = HostWith(
            ("ApiKey", wanted.ApiKey),
            ("Tenant", wanted.Tenant),
            ("CustomerSite", wanted.CustomerSite),
            ("BaseAddress", wanted.BaseAddress!.AbsoluteUri),
            ("UserAgent", wanted.UserAgent),
            ("Timeout", "00:00:30")
        );
        await host.StartAsync();
        var client = host.Services.GetRequiredService<ICampaignsClient>();
        var build = new ModifyCampaignRequest { Action = CampaignAction.Build };
        Assert.Same(CampaignState.Building, (await client.ModifyCampaignAsync(world.CampaignId, build)).State);
        Assert.Equal($"{WireCheck.UserAgent} Loader/2.1", world.LastExchange.Request.Headers["User-Agent"]);
        Assert.Equal(wanted.ApiKey, world.LastExchange.Request.Headers["X-API-Key"]);
        world.RememberOnly(wanted);
        await host.StopAsync();
    }

    [Theory]
    [InlineData("ApiKey", null, "ApiKey is missing or blank", "X-API-Key")]
    [InlineData("ApiKey", " ", "ApiKey is missing or blank", "X-API-Key")]
    [InlineData("ApiKey", "only_for_this_test", "ApiKey is malformed", "must begin with 'eght_'")]
    [InlineData("ApiKey", "EGHT_only_for_this_test", "ApiKey is malformed", "must begin with 'eght_'")]
    [InlineData("ApiKey", "eght_only_for_this_test\r\nX-Evil: 1", "ApiKey ", "line break")]
    [InlineData("ApiKey", "eght_only_for_this_test\n", "ApiKey ", "line break")]
    [InlineData("ApiKey", "eght_only_for_this_test ", "ApiKey ", "space")]
    [InlineData("Tenant", null, "Tenant is missing or blank", "X-8x8-Tenant")]
    [InlineData("Tenant", "  ", "Tenant is missing or blank", "X-8x8-Tenant")]
    [InlineData("Tenant", "acme\r\nX-Evil: 1", "Tenant ", "line break")]
    [InlineData("CustomerSite", "EU9", "CustomerSite is 'EU9'", "US1, US2")]
    [InlineData("BaseAddress", "nowhere", "BaseAddress", "absolute")]
    [InlineData("BaseAddress", "http://api.example.com/cc/US1", "unencrypted http", "https")]
    [InlineData("Timeout", "soon", "Timeout", "00:01:40")]
    public async Task An_option_that_cannot_work_stops_the_host_at_its_start(
        string option,
        string? value,
        string fault,
        string hint
    )
    {
        using var host = HostWith(("ApiKey", Key), ("Tenant", "acme"), (option, value));
        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        string failure = Assert.Single(thrown.Failures);
        Assert.Contains(fault, failure, StringComparison.Ordinal);
        Assert.Contains(hint, failure, StringComparison.Ordinal);
        Assert.Contains("To fix this, ", failure, StringComparison.Ordinal);
        Assert.Contains($"'Campaigns:{option}'", failure, StringComparison.Ordinal);
        AssertNoKey(thrown);
    }

    [Fact]
    public async Task All_that_is_wrong_is_named_at_once()
    {
        using var host = HostWith(("ApiKey", "only_for_this_test"), ("CustomerSite", "EU9"));
        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Equal(3, thrown.Failures.Count());
        foreach (string name in (string[])["ApiKey", "Tenant", "CustomerSite"])
        {
            Assert.Contains(
                thrown.Failures,
                failure => failure.Contains($"'Campaigns:{name}'", StringComparison.Ordinal)
            );
        }

        AssertNoKey(thrown);
    }

    [Fact]
    public async Task Options_may_be_set_in_code()
    {
        var world = await StartAsync();
        var wanted = world.Options();
        var services = new ServiceCollection();
        services.AddCampaignsClient(options =>
        {
            options.ApiKey = wanted.ApiKey;
            options.Tenant = wanted.Tenant;
            options.BaseAddress = wanted.BaseAddress;
        });
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ICampaignsClient>();
        Assert.Single((await client.AddRecordsAsync(world.CampaignId, CampaignsWorld.Records("C-1"))).Records);
    }

    private static IHost HostWith(params (string Name, string? Value)[] options)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        var values = new Dictionary<string, string?>();
        foreach (var (name, value) in options)
        {
            values[$"Campaigns:{name}"] = value;
        }

        builder.Configuration.AddInMemoryCollection(values);
        builder.Services.AddCampaignsClient(builder.Configuration.GetSection("Campaigns"));
        return builder.Build();
    }

    private static void AssertNoKey(Exception thrown) =>
        Assert.DoesNotContain("only_for_this_test", thrown.ToString(), StringComparison.Ordinal);
}
