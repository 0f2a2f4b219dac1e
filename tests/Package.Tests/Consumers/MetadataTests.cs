using System.Xml.Linq;

namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>What an <c>OpenApiClient</c> item says reaches the generator whole: lists with semicolons and line breaks as well.</summary>
public class MetadataTests
{
    private const string Spec = """
        openapi: 3.0.3
        info: { title: Shop, version: '1' }
        paths:
          /orders/{id}:
            parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
            get: { operationId: getOrder, tags: [ "today's orders" ], responses: { '204': { description: ok } } }
            put: { operationId: putOrder, tags: [ "today's orders" ], responses: { '204': { description: ok } } }
          /stock:
            get: { operationId: getStock, tags: [ stock ], responses: { '204': { description: ok } } }
            put: { operationId: putStock, tags: [ stock ], responses: { '204': { description: ok } } }
          /staff:
            get: { operationId: getStaff, tags: [ staff ], responses: { '204': { description: ok } } }
        """;

    private const string Program = """
        foreach (var group in typeof(Acme.Shop.IShopClient).GetProperties())
        {
            foreach (var method in group.PropertyType.GetMethods())
            {
                Console.WriteLine($"{group.Name}.{method.Name}");
            }
        }
        """;

    [Fact]
    public async Task Lists_and_groups()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("Metadata", "net10.0");
        project
            .WithFile("shop.yaml", Spec)
            .WithItem(
                "OpenApiClient",
                "shop.yaml",
                new XAttribute("Namespace", "Acme.Shop"),
                new XAttribute("GroupBy", "Tag"),
                new XAttribute("IncludeTags", "today's orders;\n  stock, ; staff"),
                new XAttribute("ExcludePaths", "/staff/**;/**/{id}/*"),
                new XAttribute("ExcludeOperations", "put*; GET /nowhere")
            )
            .WithProperty("WarningsNotAsErrors", "CGN0010")
            .WithFile("Program.cs", Program);

        ProcessResult build = (await project.BuildAsync()).ShouldSucceed();
        ProcessResult run = (await project.RunAsync("net10.0")).ShouldSucceed();

        Assert.Contains("CGN0010: 'stock,' in IncludeTags", build.Output);
        Assert.Contains("did you mean 'stock'?", build.Output);
        Assert.Contains("CGN0010: '/**/{id}/*' in ExcludePaths", build.Output);
        Assert.Contains("CGN0010: 'GET /nowhere' in ExcludeOperations", build.Output);
        Assert.DoesNotContain("'staff'", build.Output);
        Assert.Contains("TodaySOrders.GetOrderAsync", run.Output);
        Assert.DoesNotContain("put", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("staff", run.Output, StringComparison.OrdinalIgnoreCase);
    }
}
