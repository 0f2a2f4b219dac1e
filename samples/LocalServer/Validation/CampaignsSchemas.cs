using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignsGen.LocalServer.Answers;
using NJsonSchema;
using NJsonSchema.Validation;

namespace CampaignsGen.LocalServer.Validation;

/// <summary>Validates JSON text against the schemas of <c>spec/campaigns.v1.yaml</c>. Instances are thread-safe.</summary>
public sealed class CampaignsSchemas
{
    private static readonly Lazy<Task<CampaignsSchemas>> Shared = new(LoadAsync);

    private readonly IDictionary<string, JsonSchema> schemas;

    private CampaignsSchemas(IDictionary<string, JsonSchema> schemas) => this.schemas = schemas;

    /// <summary>Returns the schemas of the file next to this assembly, which is read once.</summary>
    /// <exception cref="FileNotFoundException">The file is not next to the assembly.</exception>
    public static Task<CampaignsSchemas> GetAsync() => Shared.Value;

    /// <summary>Gets the names of all schemas of the document.</summary>
    public IEnumerable<string> Names => schemas.Keys;

    /// <summary>Validates JSON text against a schema.</summary>
    /// <param name="schema">The name of the schema in the document, such as <c>Campaign</c>.</param>
    /// <param name="json">The text, in UTF-8.</param>
    /// <returns>The errors, at most one for each field, or an empty list if the text is valid.</returns>
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

    /// <summary>The parser of NJsonSchema accepts comments, single quotes and trailing commas, which are not JSON.</summary>
    private static void RefuseMalformed(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
    }

    /// <summary>Of several validators for a format, NJsonSchema uses the most lenient, so this one replaces the built-in one.</summary>
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

    /// <summary>Reads the OpenAPI document next to this assembly.</summary>
    internal static async Task<JsonNode> ReadDocumentAsync()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "spec", "campaigns.v1.yaml");
        return YamlToJson.Parse(await File.ReadAllTextAsync(path));
    }

    private static async Task<CampaignsSchemas> LoadAsync()
    {
        var document = await ReadDocumentAsync();
        var schemas = document["components"]!["schemas"]!.DeepClone();
        // NJsonSchema reads 'definitions', which in JSON Schema corresponds to the components of OpenAPI.
        var json = new JsonObject { ["definitions"] = schemas }
            .ToJsonString()
            .Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        return new CampaignsSchemas((await JsonSchema.FromJsonAsync(json)).Definitions);
    }
}
