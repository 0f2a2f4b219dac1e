using Generator.Tests.Planning;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Project;

/// <summary>What the project gives to options once for all, and what it cannot give (CGN0020 to CGN0022).</summary>
public class DefaultsTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        servers:
          - url: https://{site}.pets.example.com/{stage}
            variables:
              site: { default: US1, enum: [ US1, US2 ] }
              stage: { default: v1 }
        security: [ { ApiKey: [], Tenant: [], Account: [], Login: [] } ]
        paths:
          /pets:
            get: { operationId: listPets, responses: { '204': { description: None. } } }
        components:
          securitySchemes:
            ApiKey: { type: apiKey, in: header, name: X-API-Key }
            Tenant: { type: apiKey, in: header, name: X-Tenant, x-secret: false, x-pattern: '^t-' }
            Account: { type: apiKey, in: query, name: account, x-secret: false, x-pattern: '^[0-9]+$' }
            Login: { type: http, scheme: basic }
        """;

    [Theory]
    [InlineData("Tenant=t-acme", "Tenant", "t-acme")]
    [InlineData("Account=12|Tenant=t-acme", "Account", "12")]
    [InlineData("Account=12;Tenant=t-acme", "Tenant", "t-acme")]
    [InlineData(" Tenant = t-acme |", "Tenant", "t-acme")]
    [InlineData("Tenant=t-a=b", "Tenant", "t-a=b")]
    [InlineData("Tenant=t-%231", "Tenant", "t-#1")]
    [InlineData("Tenant=t-\"a", "Tenant", "t-\\\"a")]
    [InlineData("Site=US2", "Site", "US2")]
    [InlineData("Stage=v2", "Stage", "v2")]
    public void A_value_is_what_the_option_begins_with(string defaults, string property, string value)
    {
        GeneratorRun run = Run(defaults);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Contains(
            $"public string? {property} {{ get; set; }} = \"{value}\";",
            OptionsOf(run),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"The default is {value.Replace("\\", "", StringComparison.Ordinal)}, which the project specifies.",
            OptionsOf(run),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_defaults_nothing_changes()
    {
        GeneratorRun run = Run("");
        Assert.Empty(run.Diagnostics);
        Assert.Contains("public string? Tenant { get; set; }\n", OptionsOf(run), StringComparison.Ordinal);
        Assert.Contains("public string? Site { get; set; } = \"US1\";", OptionsOf(run), StringComparison.Ordinal);
        Assert.DoesNotContain("which the project specifies", OptionsOf(run), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Tennant=t-acme",
        "'Tennant' in Defaults of this OpenApiClient item is not a setting of the client. To fix this, use one of Tenant, Account, Site, Stage."
    )]
    [InlineData(
        "stage=v2",
        "'stage' in Defaults of this OpenApiClient item is not a setting of the client. To fix this, use one of Stage, Site, Tenant, Account."
    )]
    [InlineData(
        "Timeout=00:00:05",
        "'Timeout' in Defaults of this OpenApiClient item is not a setting of the client. To fix this, use one of Tenant, Account, Site, Stage."
    )]
    [InlineData(
        "Tenant",
        "'Tenant' in Defaults of this OpenApiClient item has no value. To fix this, write Tenant=VALUE."
    )]
    [InlineData(
        "Tenant=",
        "'Tenant' in Defaults of this OpenApiClient item has no value. To fix this, write Tenant=VALUE."
    )]
    [InlineData(
        "Tenant=t-a|Tenant=t-b",
        "'Tenant' in Defaults of this OpenApiClient item appears more than once. To fix this, keep one of the entries."
    )]
    public void CGN0020_what_is_no_setting(string defaults, string message) =>
        AssertReported(defaults, "CGN0020", message);

    [Theory]
    [InlineData("ApiKey=key_4f1c", "ApiKey")]
    [InlineData("ApiKey=", "ApiKey")]
    [InlineData("Login=me:4f1c", "Login")]
    public void CGN0021_a_secret_is_refused_and_not_written(string defaults, string name)
    {
        GeneratorRun run = AssertReported(
            defaults,
            "CGN0021",
            $"'{name}' in Defaults of this OpenApiClient item is a secret, which everyone with access to the repository could read. "
                + "To fix this, remove it, have the provider revoke and replace it, and supply it from user secrets, an environment variable or a vault."
        );
        Assert.DoesNotContain("4f1c", OptionsOf(run), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Site=US4", "'US4'", "Site. To fix this, use one of US1, US2")]
    [InlineData("Tenant=acme", "'acme'", "Tenant. To fix this, use a value that begins with 't-'")]
    [InlineData("Account=12a", "'12a'", "Account. To fix this, use a value that matches ^[0-9]+$")]
    public void CGN0022_what_the_api_cannot_accept(string defaults, string value, string rest) =>
        AssertReported(
            defaults,
            "CGN0022",
            $"{value} in Defaults of this OpenApiClient item is not a value that the API accepts for {rest}."
        );

    private static GeneratorRun AssertReported(string defaults, string id, string message)
    {
        GeneratorRun run = Run(defaults);
        Reported.Once(run, id, DiagnosticSeverity.Error, 1, message);
        Assert.NotEmpty(run.Sources);
        return run;
    }

    private static string OptionsOf(GeneratorRun run) => run.Sources["Test.Api.TestClientOptions.g.cs"];

    private static GeneratorRun Run(string defaults) =>
        GeneratorRun.Of([
            new TestDocument("pets.yaml", Document)
            {
                Metadata = new Dictionary<string, string> { ["Defaults"] = defaults },
            },
        ]);
}
