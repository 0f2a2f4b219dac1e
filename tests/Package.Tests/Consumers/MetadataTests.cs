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
        Assert.Contains("the closest match is 'stock'", build.Output);
        Assert.Contains("CGN0010: '/**/{id}/*' in ExcludePaths", build.Output);
        Assert.Contains("CGN0010: 'GET /nowhere' in ExcludeOperations", build.Output);
        Assert.DoesNotContain("'staff'", build.Output);
        Assert.Contains("TodaysOrders.GetOrderAsync", run.Output);
        Assert.DoesNotContain("put", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("staff", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Groups_by_path_lenient_answers_unknown_properties_JSON_only_and_webhooks()
    {
        const string LyingSpec = """
            openapi: 3.0.3
            info: { title: Stock, version: '1' }
            servers: [ { url: 'http://127.0.0.1:1' } ]
            paths:
              /api/orders/{id}:
                parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
                get: { responses: { '200': { description: ok, content: { text/csv: {}, application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } }
              /api/staff:
                get: { responses: { '204': { description: ok } } }
            x-webhooks:
              sold: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }, responses: { '204': { description: ok } } } }
            components:
              schemas:
                Order: { type: object, required: [ total ], properties: { total: { type: integer, format: int32 } } }
            """;
        const string Reading = """
            using Acme.Stock;
            using var http = new HttpClient(new Lying());
            var stock = new StockClient(http, new StockClientOptions());
            Order order = await stock.Orders.GetByIdAsync("7");
            Console.WriteLine($"total: {order.Total?.ToString() ?? "none"}; staff: {stock.Staff is not null}");
            Console.WriteLine($"more: {order.AdditionalProperties["more"]}");
            Console.WriteLine($"sold: {StockWebhooks.ParseSold("{\"total\":3}"u8).Total}");
            Console.WriteLine($"text: {typeof(IOrdersClient).GetMethod("GetByIdAsTextAsync") is not null}");

            sealed class Lying : HttpMessageHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel) =>
                    Task.FromResult(new HttpResponseMessage { Content = new StringContent("{\"more\":1}", null, "application/json") });
            }
            """;
        ConsumerProject project = await ConsumerProject.CreateAsync("Lenient", "net10.0");
        project
            .WithFile("stock.yaml", LyingSpec)
            .WithItem(
                "OpenApiClient",
                "stock.yaml",
                new XAttribute("Namespace", "Acme.Stock"),
                new XAttribute("ClientName", "StockClient"),
                new XAttribute("GroupBy", "Path"),
                new XAttribute("Answers", "Lenient"),
                new XAttribute("AdditionalProperties", "Keep"),
                new XAttribute("MediaTypes", "Json"),
                new XAttribute("Webhooks", "Receive")
            )
            .WithFile("Program.cs", Reading);

        (await project.BuildAsync()).ShouldSucceed();
        ProcessResult run = (await project.RunAsync("net10.0")).ShouldSucceed();
        Assert.Contains("total: none; staff: True", run.Output);
        Assert.Contains("more: 1", run.Output);
        Assert.Contains("sold: 3", run.Output);
        Assert.Contains("text: False", run.Output);
    }
}
