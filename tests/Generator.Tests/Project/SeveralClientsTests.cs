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

    [Fact]
    public void A_reference_leads_into_the_document_of_another_client()
    {
        TestDocument common = new(
            "/project/common/types.yaml",
            "Money: { type: object, properties: { amount: { type: number } } }"
        )
        {
            IsClient = false,
        };
        TestDocument shop = Spec.Schemas(
            """
            Order: { type: object, properties: { total: { $ref: '../common/types.yaml#/Money' }, broken: { $ref: '#/nowhere' } } }
            """
        ) with
        {
            Path = "/project/shop/api.yaml",
            Namespace = "Acme.Shop",
            ClientName = "ShopClient",
        };
        TestDocument bills = Spec.Schemas(
            "Bill: { type: object, properties: { order: { $ref: '../shop/api.yaml#/components/schemas/Order' } } }"
        ) with
        {
            Path = "/project/bills/api.yaml",
            Namespace = "Acme.Bills",
            ClientName = "BillsClient",
        };
        GeneratorRun run = GeneratorRun.Of([bills, shop, common]);
        Assert.Equal("CGN1101", Assert.Single(run.Diagnostics).Id);
        using EmittedAssembly emitted = EmittedAssembly.Of(run, "Acme.Bills");
        const string Json = """{"order":{"total":{"amount":1.5}}}""";
        Assert.Equal(Json, emitted.RoundTrip("Bill", Json));
        Assert.NotNull(emitted.Type("Money"));
        Assert.NotNull(emitted.Find("Acme.Shop.Money"));
    }

    [Fact]
    public void Documents_that_refer_to_each_other_are_read()
    {
        TestDocument a = Spec.Schemas(
            "A: { type: object, properties: { b: { $ref: 'b.yaml#/components/schemas/B' } } }"
        ) with
        {
            Path = "a.yaml",
            Namespace = "Acme.A",
            ClientName = "AClient",
        };
        TestDocument b = Spec.Schemas(
            "B: { type: object, properties: { a: { $ref: 'a.yaml#/components/schemas/A' } } }"
        ) with
        {
            Path = "b.yaml",
            Namespace = "Acme.B",
            ClientName = "BClient",
        };
        GeneratorRun run = GeneratorRun.Of([a, b]);
        Assert.Empty(run.Diagnostics);
        using EmittedAssembly emitted = EmittedAssembly.Of(run, "Acme.A");
        Assert.Equal("""{"b":{"a":{}}}""", emitted.RoundTrip("A", """{"b":{"a":{}}}"""));
    }
}
