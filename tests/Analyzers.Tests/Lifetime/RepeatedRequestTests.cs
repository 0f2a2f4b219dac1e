using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Lifetime;

/// <summary>Standard handlers that repeat what must not be sent twice, and those of which that is not certain (CGN2009).</summary>
public class RepeatedRequestTests
{
    [Theory]
    [InlineData("services.AddPetsClient(A).AddStandardResilienceHandler();")]
    [InlineData("services.AddPetsClient(\"acme\", A).AddStandardResilienceHandler();")]
    [InlineData(
        "services.AddPetsClientFactory((_, _, options) => options.Tenant = \"a\").AddStandardResilienceHandler();"
    )]
    [InlineData("services.AddPetsClient(A).AddStandardHedgingHandler();")]
    [InlineData("services.AddPetsClient(A).AddStandardResilienceHandler(o => o.Retry.MaxRetryAttempts = 5);")]
    [InlineData("services.AddPetsClient(A).ConfigureHttpClient(_ => { }).AddStandardResilienceHandler();")]
    [InlineData("var builder = services.AddPetsClient(A); builder.AddStandardResilienceHandler();")]
    [InlineData("services.AddPetsClient(A).AddStandardResilienceHandler().SelectPipelineByAuthority();")]
    public async Task One_that_repeats_everything_is_reported(string statements)
    {
        Diagnostic diagnostic = Assert.Single(await ReportedAsync(statements));
        Assert.Equal("CGN2009", diagnostic.Id);
        Assert.StartsWith("AddStandard", diagnostic.Code(), StringComparison.Ordinal);
        Assert.Contains("PetsClient", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("services.AddPetsClient(A).AddStandardResilienceHandler(o => o.Retry.DisableForUnsafeOperations());")]
    [InlineData("services.AddPetsClient(A).AddStandardResilienceHandler(o => o.Retry.DisableForUnsafeHttpMethods());")]
    [InlineData(
        "services.AddPetsClient(A).AddStandardResilienceHandler(o => o.Retry.ShouldHandle = _ => new ValueTask<bool>(false));"
    )]
    [InlineData(
        "services.AddPetsClient(A).AddStandardResilienceHandler(Configure); static void Configure(HttpStandardResilienceOptions o) { }"
    )]
    [InlineData(
        "services.AddPetsClient(A).AddStandardResilienceHandler(new ConfigurationBuilder().Build().GetSection(\"Retry\"));"
    )]
    [InlineData("var pipeline = services.AddPetsClient(A).AddStandardResilienceHandler();")]
    [InlineData("services.AddHttpClient(\"other\").AddStandardResilienceHandler();")]
    [InlineData("services.AddPetsClient(A); services.Configure<HttpStandardResilienceOptions>(_ => { });")]
    [InlineData("services.ConfigureHttpClientDefaults(b => b.AddStandardResilienceHandler());")]
    public async Task Others_are_left_alone(string statements) => Assert.Empty(await ReportedAsync(statements));

    private static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(string statements)
    {
        string code = $$"""
            using Microsoft.Extensions.Http.Resilience;

            IServiceCollection services = new ServiceCollection();
            {{statements}}

            static void A(PetsClientOptions options) { options.ApiKey = "eght_a"; options.Tenant = "a"; }
            """;
        return await Analysis.OfAsync(new RepeatedRequestAnalyzer(), UserProject.OfPets(code), []);
    }
}
