using System.Text;
using System.Text.Json.Nodes;
using CampaignsGen.LocalServer.Validation;

namespace LocalServer.Tests;

/// <summary>The spec is consistent in itself: examples, enums, security, references.</summary>
public class SpecTests
{
    private static readonly JsonNode Document = YamlToJson.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "spec", "campaigns.v1.yaml"))
    );

    private static readonly JsonObject Schemas = Document["components"]!["schemas"]!.AsObject();

    public static TheoryData<string> SchemaNames() => [.. Schemas.Select(schema => schema.Key)];

    [Theory]
    [MemberData(nameof(SchemaNames))]
    public async Task A_schema_is_described_and_its_example_keeps_it(string name)
    {
        var schema = Schemas[name]!;
        Assert.EndsWith(".", schema["description"]!.GetValue<string>(), StringComparison.Ordinal);
        var example = Encoding.UTF8.GetBytes(schema["example"]!.ToJsonString());
        Assert.Empty((await CampaignsSchemas.GetAsync()).Check(name, example));
    }

    [Theory]
    [MemberData(nameof(SchemaNames))]
    public void Every_property_is_described_and_every_value_of_an_enum(string name)
    {
        var schema = Schemas[name]!;
        foreach (var (property, value) in schema["properties"]?.AsObject() ?? [])
        {
            bool described = value!["$ref"] is not null || value["description"] is not null;
            Assert.True(described, $"{name}.{property} has no description.");
        }

        if (schema["enum"] is JsonArray values)
        {
            Assert.Equal(values.Count, schema["x-enum-descriptions"]!.AsArray().Count);
            Assert.Equal(values.Count, values.Select(value => value!.GetValue<string>()).Distinct().Count());
        }
    }

    [Fact]
    public async Task Examples_of_bodies_keep_their_schemas()
    {
        var schemas = await CampaignsSchemas.GetAsync();
        int count = 0;
        foreach (var mediaType in Descendants(Document).OfType<JsonObject>().Where(IsMediaType))
        {
            string name = mediaType["schema"]!["$ref"]!.GetValue<string>().Split('/')[^1];
            var examples = mediaType["examples"]?.AsObject().Select(example => example.Value!["value"]!) ?? [];
            foreach (var example in examples.Append(mediaType["example"]).OfType<JsonNode>())
            {
                Assert.Empty(schemas.Check(name, Encoding.UTF8.GetBytes(example.ToJsonString())));
                count++;
            }
        }

        Assert.Equal(7, count);
    }

    [Fact]
    public void Both_operations_are_described_with_every_status_of_the_documentation()
    {
        Assert.Equal(
            [
                "modifyCampaign: 200 400 401 403 404 409 500 default",
                "addRecords: 200 201 400 401 403 404 409 500 default",
            ],
            Operations()
                .Select(o => $"{o["operationId"]}: {string.Join(' ', o["responses"]!.AsObject().Select(r => r.Key))}")
        );
    }

    [Fact]
    public void Every_operation_needs_the_key_and_the_tenant_together()
    {
        Assert.Equal("""[{"ApiKey":[],"Tenant":[]}]""", Document["security"]!.ToJsonString());
        Assert.All(Operations(), operation => Assert.Null(operation["security"]));
        var schemes = Document["components"]!["securitySchemes"]!;
        Assert.Equal("apiKey header X-API-Key ^eght_", Describe(schemes["ApiKey"]!, "x-pattern"));
        Assert.Equal("apiKey header X-8x8-Tenant false", Describe(schemes["Tenant"]!, "x-secret"));
    }

    [Fact]
    public void Every_body_has_the_one_media_type()
    {
        var contents = Descendants(Document)
            .OfType<JsonObject>()
            .Select(node => node["content"])
            .OfType<JsonObject>()
            .ToArray();
        Assert.NotEmpty(contents);
        Assert.All(contents, content => Assert.Equal(Api.MediaType, Assert.Single(content).Key));
    }

    [Fact]
    public void Every_error_has_advice_that_names_only_what_is_known()
    {
        var responses = Descendants(Document)
            .OfType<JsonObject>()
            .Where(node => node["x-advice"] is not null)
            .ToArray();
        Assert.Equal(9, responses.Length);
        string text = string.Concat(responses.Select(response => response["x-advice"]!.ToJsonString()));
        var names = System
            .Text.RegularExpressions.Regex.Matches(text, @"\{(\w+)\}")
            .Select(match => match.Groups[1].Value);
        Assert.Equal(["Tenant", "customerSite"], names);
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        var references = Descendants(Document)
            .OfType<JsonObject>()
            .Select(node => node["$ref"])
            .OfType<JsonValue>()
            .ToArray();
        Assert.NotEmpty(references);
        Assert.All(
            references,
            reference =>
                Assert.NotNull(
                    reference
                        .GetValue<string>()
                        .Split('/')
                        .Skip(1)
                        .Aggregate(Document, (JsonNode? node, string step) => node?[step])
                )
        );
    }

    [Fact]
    public void The_customer_sites_are_the_three_that_there_are()
    {
        var site = Document["servers"]![0]!["variables"]!["customerSite"]!;
        Assert.Equal("""["US1","US2","UK3"]""", site["enum"]!.ToJsonString());
        Assert.Equal(3, site["x-enum-descriptions"]!.AsArray().Count);
    }

    private static string Describe(JsonNode scheme, string extension) =>
        $"{scheme["type"]} {scheme["in"]} {scheme["name"]} {scheme[extension]}";

    private static IEnumerable<JsonNode> Operations() =>
        Document["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Where(member => member.Key != "parameters")
            .Select(member => member.Value!);

    private static bool IsMediaType(JsonObject node) => node["schema"]?["$ref"] is not null && node["in"] is null;

    private static IEnumerable<JsonNode> Descendants(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(Descendants).Prepend(node);
    }
}
