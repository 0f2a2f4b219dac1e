using Generator.Tests.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestKit;
using Xunit;

namespace Generator.Tests.Project;

/// <summary>What CGN0004 to CGN0008 say of the project, and that no client is written then.</summary>
public class ProjectRulesTests
{
    private static readonly TestDocument Pets = Spec.Operation("operationId: getThings") with { Path = "pets.yaml" };

    [Fact]
    public void CGN0004_the_runtime_is_not_referenced()
    {
        GeneratorRun run = GeneratorRun.Of(GeneratorRun.Project(withRuntime: false), [Pets]);
        string message =
            "The project does not reference the package CampaignsGen.Runtime, which the client requires. To fix this, reference it, or remove ExcludeAssets from the reference to the package CampaignsGen, which depends on it.";
        Reported.Once(run, "CGN0004", DiagnosticSeverity.Error, 1, message);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void CGN0005_the_language_is_too_old()
    {
        GeneratorRun run = GeneratorRun.Of(GeneratorRun.Project(languageVersion: LanguageVersion.CSharp11), [Pets]);
        string message =
            "The client requires C# 12, but this project is compiled as C# 11.0. To fix this, target net8.0 or later, or set LangVersion to 12 or later.";
        Reported.Once(run, "CGN0005", DiagnosticSeverity.Error, 1, message);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void CSharp12_is_new_enough()
    {
        GeneratorRun run = GeneratorRun.Of(GeneratorRun.Project(languageVersion: LanguageVersion.CSharp12), [Pets]);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.NotEmpty(run.Sources);
    }

    [Theory]
    [InlineData("Acme.Api", "Acme.Api")]
    [InlineData("Acme.Api", "acme.api")]
    public void CGN0006_two_clients_share_a_namespace(string first, string second)
    {
        TestDocument orders = Pets with { Path = "orders.yaml", Namespace = second, ClientName = "OrdersClient" };
        GeneratorRun run = GeneratorRun.Of([Pets with { Namespace = first }, orders]);
        string message =
            $"The clients of 'pets.yaml' and 'orders.yaml' are both generated into the namespace '{second}', where their models would conflict. To fix this, give each OpenApiClient item its own Namespace.";
        Reported.Once(run, "CGN0006", DiagnosticSeverity.Error, 1, message);
        AssertOnly(run, "pets.yaml", "Acme.Api.");
    }

    [Fact]
    public void CGN0006_two_clients_say_the_same_of_files_of_the_same_name()
    {
        GeneratorRun run = GeneratorRun.Of([Pets with { Path = "a/api.yaml" }, Pets with { Path = "b/api.yaml" }]);
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("CGN0006", diagnostic.Id);
        Assert.Equal("b/api.yaml", diagnostic.Location.GetLineSpan().Path);
        AssertOnly(run, "api.yaml", "Test.Api.");
    }

    [Theory]
    [InlineData("Namespace", "1Acme", null)]
    [InlineData("Namespace", "Acme..Api", null)]
    [InlineData("Namespace", "Acme.class", null)]
    [InlineData("Namespace", "Acme;using System", null)]
    [InlineData("ClientName", "My Client", "OrdersClient")]
    [InlineData("ClientName", "class", "OrdersClient")]
    [InlineData("ClientName", "A{}class B", "OrdersClient")]
    public void CGN0007_a_name_that_is_none(string what, string name, string? example)
    {
        TestDocument document = what == "Namespace" ? Pets with { Namespace = name } : Pets with { ClientName = name };
        GeneratorRun run = GeneratorRun.Of([document]);
        string message =
            $"{what} '{name}' of this OpenApiClient item is not a valid name in C#. To fix this, use a valid name, for example {what}=\"{example ?? "Acme.Orders"}\".";
        Reported.Once(run, "CGN0007", DiagnosticSeverity.Error, 1, message);
        Assert.Empty(run.Sources);
    }

    [Theory]
    [InlineData("HttpClient", "HttpClient")]
    [InlineData("ApiClient", "ApiClientOptions")]
    [InlineData("Task", "Task")]
    public void CGN0009_a_client_named_like_a_type_that_it_stands_on(string name, string type)
    {
        GeneratorRun run = GeneratorRun.Of([Pets with { ClientName = name }]);
        string message =
            $"ClientName '{name}' of this OpenApiClient item adds the type '{type}', which would hide the type of that name that the client uses. To fix this, use another name, for example ClientName=\"{name}Client\".";
        Reported.Once(run, "CGN0009", DiagnosticSeverity.Error, 1, message);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void CGN0008_two_clients_are_named_by_equal_titles()
    {
        TestDocument first = Pets with { ClientName = null, Namespace = "Acme.Pets" };
        TestDocument second = Pets with { Path = "more.yaml", ClientName = null, Namespace = "Acme.More" };
        GeneratorRun run = GeneratorRun.Of([first, second]);
        string message =
            "The clients of 'pets.yaml' and 'more.yaml' are both named 'TestClient'. To fix this, set another ClientName for one of them.";
        Reported.Once(run, "CGN0008", DiagnosticSeverity.Error, 1, message);
        Assert.Equal("more.yaml", Assert.Single(run.Diagnostics).Location.GetLineSpan().Path);
        AssertOnly(run, "pets.yaml", "Acme.Pets.");
    }

    [Fact]
    public void CGN0008_a_client_that_is_not_written_holds_no_name()
    {
        TestDocument broken = Pets with { Path = "broken.yaml", Text = "openapi: 9.9.9", Namespace = "Acme.Broken" };
        GeneratorRun run = GeneratorRun.Of([broken, Pets]);
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id == "CGN0008");
        AssertOnly(run, "pets.yaml", "Test.Api.");
    }

    [Fact]
    public void CGN0008_goes_away_with_the_first_client_s_new_name()
    {
        TestDocument second = Pets with { Path = "more.yaml", Namespace = "Acme.More" };
        TestDocument renamed = Pets with
        {
            Text = Pets.Text.Replace("title: Test", "title: Pets", StringComparison.Ordinal),
            ClientName = null,
        };
        TestDocument first = Pets with { ClientName = null };
        GeneratorRun run = GeneratorRun.Of([first, second]);
        Assert.Equal("CGN0008", Assert.Single(run.Diagnostics).Id);
        run = GeneratorRun.Of(
            run.Driver.ReplaceAdditionalText(first.AdditionalText, renamed.AdditionalText),
            GeneratorRun.Project()
        );
        Assert.Empty(run.Diagnostics);
        Assert.Contains("Test.Api.PetsClient.g.cs", run.Sources.Keys);
        Assert.Contains("Acme.More.TestClient.g.cs", run.Sources.Keys);
    }

    private static void AssertOnly(GeneratorRun run, string source, string prefix)
    {
        Assert.NotEmpty(run.Sources);
        Assert.All(run.Sources, pair => Assert.StartsWith(prefix, pair.Key, StringComparison.Ordinal));
        Assert.All(run.Sources, pair => Assert.Contains($"from {source}.<", pair.Value, StringComparison.Ordinal));
        Assert.Empty(run.CompilerDiagnostics);
    }
}
