using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;
using TestKit.Documents;

namespace EndToEnd.Tests.RoundTrips;

/// <summary>NJsonSchema as the judge of a document's schemas, which knows nothing of the generator.</summary>
internal sealed class IndependentSchemas
{
    private static readonly string[] OfOneSchema = ["items", "additionalProperties", "not"];
    private static readonly string[] OfSeveralSchemas = ["allOf", "oneOf", "anyOf"];
    private static readonly string[] OfNamedSchemas = ["properties", "patternProperties"];

    // What judges nothing, and what NJsonSchema takes for something else.
    private static readonly string[] LeftOut =
    [
        "discriminator",
        "example",
        "examples",
        "default",
        "xml",
        "description",
        "title",
    ];

    private readonly IDictionary<string, JsonSchema> schemas;

    private IndependentSchemas(IDictionary<string, JsonSchema> schemas) => this.schemas = schemas;

    /// <summary>Reads the schemas of a document.</summary>
    public static async Task<IndependentSchemas> OfAsync(ApiDocument document)
    {
        JsonObject definitions = [];
        foreach ((string name, JsonNode? schema) in document.Schemas)
        {
            definitions[name] = Converted(schema);
        }

        // NJsonSchema knows 'definitions', the place where JSON Schema itself keeps what OpenAPI keeps under components.
        string json = new JsonObject { ["definitions"] = definitions }
            .ToJsonString()
            .Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        return new IndependentSchemas((await JsonSchema.FromJsonAsync(json)).Definitions);
    }

    /// <summary>Whether a value obeys a schema.</summary>
    public bool Accepts(string schema, JsonNode? value) => Errors(schema, value).Count == 0;

    /// <summary>What is wrong with a value, down to the value within it that is faulty.</summary>
    public IReadOnlyList<ValidationErrorKind> Faults(string schema, JsonNode? value) =>
        [.. Errors(schema, value).SelectMany(Innermost).Distinct()];

    private ICollection<ValidationError> Errors(string schema, JsonNode? value) =>
        new JsonSchemaValidator().Validate(value?.ToJsonString() ?? "null", schemas[schema]);

    private static IEnumerable<ValidationErrorKind> Innermost(ValidationError error) =>
        error
            is ChildSchemaValidationError
            {
                Errors.Count: > 0,
                Kind: not (ValidationErrorKind.NotAnyOf or ValidationErrorKind.NotOneOf)
            } outer
            ? outer.Errors.SelectMany(inner => inner.Value).SelectMany(Innermost)
            : [error.Kind];

    /// <summary>A schema of OpenAPI in the words of JSON Schema: <c>nullable</c> and <c>const</c> are not among those that NJsonSchema knows.</summary>
    private static JsonNode? Converted(JsonNode? schema)
    {
        if (schema is not JsonObject said)
        {
            return schema?.DeepClone();
        }

        JsonObject converted = [];
        foreach ((string keyword, JsonNode? value) in said.Where(pair => !LeftOut.Contains(pair.Key)))
        {
            converted[keyword] = value switch
            {
                _ when OfOneSchema.Contains(keyword) => Converted(value),
                JsonArray several when OfSeveralSchemas.Contains(keyword) => new JsonArray([
                    .. several.Select(Converted),
                ]),
                JsonObject named when OfNamedSchemas.Contains(keyword) => new JsonObject(
                    named.Select(pair => KeyValuePair.Create(pair.Key, Converted(pair.Value)))
                ),
                _ => value?.DeepClone(),
            };
        }

        if (said.TryGetPropertyValue("const", out JsonNode? constant))
        {
            converted.Remove("const");
            converted["enum"] = new JsonArray(constant?.DeepClone());
        }

        if (said["nullable"]?.ToJsonString() == "true" && said["type"] is JsonValue type)
        {
            converted["type"] = new JsonArray(type.DeepClone(), "null");
        }

        return converted;
    }
}
