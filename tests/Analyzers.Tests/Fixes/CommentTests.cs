using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using CampaignsGen.CodeFixes;

namespace Analyzers.Tests.Fixes;

/// <summary>What somebody said behind a line stays behind that line.</summary>
public class CommentTests
{
    private const string Tenant = "System.Environment.GetEnvironmentVariable(\"CAMPAIGNS_TENANT\")";

    [Theory]
    [InlineData("{\n    ApiKey = args[0] // ours\n}", "{\n    ApiKey = args[0], // ours\n    Tenant = TENANT\n}")]
    [InlineData("{\n    ApiKey = args[0], // ours\n}", "{\n    ApiKey = args[0], // ours\n    Tenant = TENANT,\n}")]
    [InlineData(
        "{\n    ApiKey = args[0], // ours\n    // Tenant = \"acme\",\n}",
        "{\n    ApiKey = args[0], // ours\n    Tenant = TENANT,\n    // Tenant = \"acme\",\n}"
    )]
    [InlineData("{ ApiKey = args[0] /* ours */ }", "{ ApiKey = args[0], /* ours */ Tenant = TENANT }")]
    [InlineData("{ ApiKey = args[0] // ours\n}", "{ ApiKey = args[0], // ours\nTenant = TENANT\n}")]
    public async Task Of_a_member(string before, string after) => await AssertAsync(Creation(before), Creation(after));

    [Theory]
    [InlineData(
        "o => o.ApiKey = args[0] // ours\n",
        "o =>\n{\n    o.ApiKey = args[0]; // ours\n    o.Tenant = TENANT;\n}\n"
    )]
    [InlineData(
        "o => // ours\n    o.ApiKey = args[0]",
        "o =>\n{\n    // ours\n    o.ApiKey = args[0];\n    o.Tenant = TENANT;\n}"
    )]
    [InlineData(
        "o =>\n{\n    o.ApiKey = args[0]; // ours\n}",
        "o =>\n{\n    o.ApiKey = args[0]; // ours\n    o.Tenant = TENANT;\n}"
    )]
    public async Task Of_a_statement(string before, string after) =>
        await AssertAsync(Registration(before), Registration(after));

    [Fact]
    public async Task Between_braces()
    {
        string? text = await ApplyAsync(Registration("o => { /* later */ }"));
        Assert.Contains("{ /* later */ o.", text, StringComparison.Ordinal);
    }

    private static string Creation(string initializer) =>
        $"Console.WriteLine(new CampaignsClient(new HttpClient(), new CampaignsClientOptions\n{initializer}));";

    private static string Registration(string lambda) => $"new ServiceCollection().AddCampaignsClient({lambda});";

    private static async Task AssertAsync(string before, string after) =>
        Assert.Equal(after.Replace("TENANT", Tenant, StringComparison.Ordinal), await ApplyAsync(before));

    private static Task<string?> ApplyAsync(string program) =>
        FixRun.ApplyAsync(new RequiredSettingAnalyzer(), new AddMissingSettingFix(), UserProject.OfCampaigns(program));
}
