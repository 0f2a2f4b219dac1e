using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignsGen.LocalServer.Answers;
using NJsonSchema;
using NJsonSchema.Validation;

namespace CampaignsGen.LocalServer.Validation;

/// <summary>The schemas of <c>spec/campaigns.v1.yaml</c>, to check a JSON text against. Safe to use from many threads.</summary>
public sealed class CampaignsSchemas
{
    private static readonly Lazy<Task<CampaignsSchemas>> Shared = new(LoadAsync);

    private readonly IDictionary<string, JsonSchema> schemas;

    private CampaignsSchemas(IDictionary<string, JsonSchema> schemas) => this.schemas = schemas;

    /// <summary>The schemas of the file beside this assembly, read once.</summary>
    /// <exception cref="FileNotFoundException">The file is not beside the assembly.</exception>
    public static Task<CampaignsSchemas> GetAsync() => Shared.Value;

    /// <summary>The names of all schemas of the document.</summary>
    public IEnumerable<string> Names => schemas.Keys;

    /// <summary>Checks a JSON text against a schema.</summary>
    /// <param name="schema">The schema's name in the document, for example <c>Campaign</c>.</param>
    /// <param name="json">The text, UTF-8.</param>
    /// <returns>What is wrong, at most one error for each field; empty where nothing is.</returns>
    /// <exception cref="JsonException">The text is not JSON (RFC 8259).</exception>
    /// <exception cref="KeyNotFoundException">The document has no such schema.</exception>
    public IReadOnlyList<FieldError> Check(string schema, ReadOnlyMemory<byte> json)
    {
        RefuseMalformed(json);
        return
        [
            .. new JsonSchemaValidator(Settings())
                .Validate(Encoding.UTF8.GetString(json.Span), schemas[schema])
                .SelectMany(SchemaFieldErrors.From)
                .DistinctBy(error => error.Field),
        ];
    }

    /// <summary>NJsonSchema's own parser takes comments, single quotes and trailing commas, which are not JSON.</summary>
    private static void RefuseMalformed(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
    }

    /// <summary>Of several validators for a format NJsonSchema takes the kindest, so ours stands in the place of its own.</summary>
    private static JsonSchemaValidatorSettings Settings()
    {
        var settings = new JsonSchemaValidatorSettings();
        settings.FormatValidators =
        [
            .. settings.FormatValidators.Where(validator => validator.Format != JsonFormatStrings.DateTime),
            new OffsetDateTimeValidator(),
        ];
        return settings;
    }

    private static async Task<CampaignsSchemas> LoadAsync()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "spec", "campaigns.v1.yaml");
        var document = YamlToJson.Parse(await File.ReadAllTextAsync(path));
        var schemas = document["components"]!["schemas"]!.DeepClone();
        // NJsonSchema knows 'definitions', the place where JSON Schema itself keeps what OpenAPI keeps under components.
        var json = new JsonObject { ["definitions"] = schemas }
            .ToJsonString()
            .Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        return new CampaignsSchemas((await JsonSchema.FromJsonAsync(json)).Definitions);
    }
}
