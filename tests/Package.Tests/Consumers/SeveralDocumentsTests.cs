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

        Assert.Contains("error CGN0006: 'a.yaml' and 'b.yaml' are both written to namespace 'Acme.Shop'", build.Output);
    }
}
