using Generator.Tests.Planning;
using TestKit;
using Xunit;

namespace Generator.Tests.Project;

/// <summary>What an item leaves unsaid, and several items in one project.</summary>
public class SeveralClientsTests
{
    private static readonly TestDocument Pets = Spec.Operation("operationId: getThings") with { Path = "pets.yaml" };

    [Theory]
    [InlineData("Pet Store", "PetStoreClient")]
    [InlineData("Pet Store API", "PetStoreClient")]
    [InlineData("API", "ApiServiceClient")]
    [InlineData("…", "ApiServiceClient")]
    [InlineData("HTTP", "HttpServiceClient")]
    [InlineData("1st choice", "_1stChoiceClient")]
    [InlineData("class", "ClassClient")]
    public void The_title_names_a_client_that_the_item_does_not_name(string title, string client)
    {
        TestDocument document = Pets with
        {
            Text = Pets.Text.Replace("title: Test", $"title: '{title}'", StringComparison.Ordinal),
            ClientName = null,
        };
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        Assert.True(emitted.Type(client).IsClass);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_namespace_that_nobody_names_is_OpenApi(string? @namespace)
    {
        GeneratorRun run = GeneratorRun.Of([Pets with { Namespace = @namespace }]);
        Assert.Contains("OpenApi.TestClient.g.cs", run.Sources.Keys);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Names_are_taken_without_the_blanks_around_them()
    {
        GeneratorRun run = GeneratorRun.Of([Pets with { Namespace = " Acme.Pets ", ClientName = " PetsClient " }]);
        Assert.Contains("Acme.Pets.PetsClient.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Clients_of_their_own_namespaces_stand_side_by_side()
    {
        TestDocument[] documents =
        [
            .. Enumerable
                .Range(1, 3)
                .Select(number =>
                    Pets with
                    {
                        Path = $"api{number}.yaml",
                        Namespace = $"Acme.N{number}",
                        ClientName = $"Client{number}",
                    }
                ),
        ];
        GeneratorRun run = GeneratorRun.Of(documents);
        Assert.Empty(run.Diagnostics);
        using EmittedAssembly emitted = EmittedAssembly.Of(run, "Acme.N2");
        Assert.NotNull(emitted.Type("Client2").GetMethod("GetThingsAsync"));
        Assert.NotNull(emitted.Find("Microsoft.Extensions.DependencyInjection.Client3ServiceCollectionExtensions"));
    }

    [Fact]
    public void An_additional_file_that_is_no_client_gives_none()
    {
        GeneratorRun run = GeneratorRun.Of([Pets with { IsClient = false }]);
        Assert.Empty(run.Sources);
        Assert.Empty(run.Diagnostics);
    }
}
