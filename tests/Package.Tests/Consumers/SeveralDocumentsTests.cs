using System.Xml.Linq;

namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>Several clients in one project, whose documents refer to each other and to files that are no client's.</summary>
public class SeveralDocumentsTests
{
    private const string Shop = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /orders:
            get:
              operationId: getOrder
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
        components:
          schemas:
            Order: { type: object, properties: { total: { $ref: '../common types/money.yaml#/Money' } } }
        """;

    private const string Bills = """
        openapi: 3.0.3
        info: { title: Bills, version: '1' }
        paths:
          /bills:
            get:
              operationId: getBill
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '../shop/api.yaml#/components/schemas/Order' } } } } }
        """;

    private const string Program = """
        Acme.Shop.Money shop = new() { Amount = 1 };
        Acme.Bills.Money bills = new() { Amount = 2 };
        Console.WriteLine(new Acme.Shop.Order { Total = shop }.Total.Amount + new Acme.Bills.Order { Total = bills }.Total.Amount);
        """;

    [Fact]
    public async Task They_are_found_one_directory_up()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("SeveralDocuments", "net10.0");
        foreach (string folder in new[] { "shop", "bills", "common types" })
        {
            Directory.CreateDirectory(Path.Combine(project.Folder, folder));
        }

        project
            .WithFile("shop/api.yaml", Shop)
            .WithFile("bills/api.yaml", Bills)
            .WithFile("common types/money.yaml", "Money: { type: object, properties: { amount: { type: number } } }")
            .WithItem("OpenApiClient", "shop/api.yaml", new XAttribute("Namespace", "Acme.Shop"))
            .WithItem("OpenApiClient", "bills/api.yaml", new XAttribute("Namespace", "Acme.Bills"))
            .WithItem("AdditionalFiles", "common types/*.yaml")
            .WithFile("Program.cs", Program);

        ProcessResult build = (await project.BuildAsync()).ShouldSucceed();
        ProcessResult run = (await project.RunAsync("net10.0")).ShouldSucceed();

        Assert.DoesNotContain("warning", build.Output);
        Assert.Contains("3", run.Output);
    }

    [Fact]
    public async Task Two_of_one_namespace_are_told_to_part()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("OneNamespace", "net10.0");
        project
            .WithFile(
                "a.yaml",
                Shop.Replace(
                    "../common types/money.yaml#/Money",
                    "#/components/schemas/Order",
                    StringComparison.Ordinal
                )
            )
            .WithFile(
                "b.yaml",
                Shop.Replace(
                    "../common types/money.yaml#/Money",
                    "#/components/schemas/Order",
                    StringComparison.Ordinal
                )
            )
            .WithItem("OpenApiClient", "*.yaml", new XAttribute("Namespace", "Acme.Shop"))
            .WithFile("Program.cs", "Console.WriteLine();");

        ProcessResult build = (await project.BuildAsync()).ShouldFail();

        Assert.Contains(
            "error CGN0006: The clients of 'a.yaml' and 'b.yaml' are both generated into the namespace 'Acme.Shop'",
            build.Output
        );
    }

    [Fact]
    public async Task One_document_may_have_several_clients()
    {
        const string Spec = """
            openapi: 3.1.0
            info: { title: Shop, version: '1' }
            servers: [ { url: 'https://{site}.example', variables: { site: { default: a, enum: [ a, b ] } } } ]
            paths:
              /orders:
                get: { operationId: getOrder, tags: [ "reader's" ], responses: { '204': { description: ok } } }
                put: { operationId: putOrder, responses: { '204': { description: ok } } }
                delete: { operationId: deleteOrder, responses: { '204': { description: ok } } }
            """;
        const string Listing = """
            foreach (Type type in new[] { typeof(Acme.Reading.IReadClient), typeof(Acme.Writing.IWriteClient), typeof(Acme.Other.IOtherClient) })
            {
                Console.WriteLine(type.Name + ": " + string.Join(' ', type.GetMethods().Select(method => method.Name).Where(name => name.Contains("Order"))));
            }

            Console.WriteLine(new Acme.Writing.WriteClientOptions().Site);
            """;
        ConsumerProject project = await ConsumerProject.CreateAsync("SeveralClients", "net10.0");
        Directory.CreateDirectory(Path.Combine(project.Folder, "shop's documents"));
        project
            .WithFile("shop's documents/api.yaml", Spec)
            .WithFile("shop's documents/other.yaml", Spec)
            .WithItem("OpenApiClient", "shop's documents/*.yaml", new XAttribute("Namespace", "Acme.Other"))
            .WithUpdate(
                "OpenApiClient",
                "shop's documents/api.yaml",
                new XAttribute("Namespace", "Acme.Reading"),
                new XAttribute("ClientName", "ReadClient"),
                new XAttribute("IncludeTags", "reader's;\n nobody's")
            )
            .WithUpdate(
                "OpenApiClient",
                "shop's documents/other.yaml",
                new XAttribute("ClientName", "OtherClient"),
                new XAttribute("GroupBy", "None")
            )
            .WithItem(
                "OpenApiClient",
                "./shop's documents/api.yaml",
                new XAttribute("Namespace", "Acme.Writing"),
                new XAttribute("ClientName", "WriteClient"),
                new XAttribute("ExcludeOperations", "get*;GET /orders"),
                new XAttribute("Defaults", "Site=b")
            )
            .WithProperty("WarningsNotAsErrors", "CGN0010")
            .WithFile("Program.cs", Listing);

        ProcessResult build = (await project.BuildAsync()).ShouldSucceed();
        ProcessResult run = (await project.RunAsync("net10.0")).ShouldSucceed();

        Assert.Contains("api.yaml(1,1): warning CGN0010: 'nobody's' in IncludeTags", build.Output);
        string[] lines = run.Output.ReplaceLineEndings("\n").Split('\n');
        Assert.Contains("IReadClient: GetOrderAsync GetOrderWithResponseAsync GetOrderWithRawResponseAsync", lines);
        string writing = lines.Single(static line => line.StartsWith("IWriteClient", StringComparison.Ordinal));
        Assert.Contains("PutOrderAsync", writing);
        Assert.Contains("DeleteOrderAsync", writing);
        Assert.DoesNotContain("Get", writing);
        Assert.Contains(
            "GetOrderAsync",
            lines.Single(static line => line.StartsWith("IOther", StringComparison.Ordinal))
        );
        Assert.Contains("b", lines);
    }
}
