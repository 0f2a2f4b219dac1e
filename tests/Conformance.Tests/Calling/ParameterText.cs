using System.Text.Json;
using System.Text.Json.Nodes;
using TestKit.Documents;

namespace Conformance.Tests.Calling;

/// <summary>Reads the text of a parameter back into the value that it was made of (the Parameter Object, "Style Values").</summary>
internal sealed class ParameterText(ApiDocument document)
{
    /// <summary>Takes away what a style puts before a value: <c>.a</c>, <c>;name=a</c>.</summary>
    public string WithoutDecoration(ApiParameter parameter, string written) =>
        parameter.Style switch
        {
            "label" => written.TrimStart('.'),
            "matrix" when parameter.Explode && IsObject(parameter.Schema) => written.TrimStart(';'),
            "matrix" when parameter.Explode && IsArray(parameter.Schema) => written[1..]
                .Replace($"{parameter.Name}=", "", StringComparison.Ordinal),
            "matrix" => written[(parameter.Name.Length + 2)..],
            _ => written,
        };

    /// <summary>Reads one text.</summary>
    public JsonNode? Read(ApiParameter parameter, string written, Func<string, string>? decode = null)
    {
        decode ??= text => text;
        if (IsArray(parameter.Schema))
        {
            string[] items = written.Length == 0 ? [] : written.Split(Separator(parameter));
            return Items([.. items.Select(item => (JsonNode?)decode(item))], parameter.Schema);
        }

        return IsObject(parameter.Schema)
            ? Members(Pairs(parameter, written, decode), parameter.Schema)
            : Scalar(decode(written), parameter.Schema);
    }

    /// <summary>A list of texts as the values of a list.</summary>
    public JsonArray Items(JsonArray items, JsonNode? schema)
    {
        JsonNode? item = Branch(schema, "array")?["items"];
        return [.. items.Select(text => Scalar($"{text}", item))];
    }

    /// <summary>Pairs of texts as the properties of an object.</summary>
    public JsonObject Members(IReadOnlyDictionary<string, JsonNode?> pairs, JsonNode? schema)
    {
        JsonNode? layer = Branch(schema, "object");
        return new JsonObject(
            pairs.Select(pair =>
            {
                JsonNode? member =
                    layer?["properties"]?[pair.Key]
                    ?? layer?["additionalProperties"]
                    ?? layer?["unevaluatedProperties"];
                return KeyValuePair.Create(
                    pair.Key,
                    pair.Value is JsonArray items ? Items(items, member) : Scalar($"{pair.Value}", member)
                );
            })
        );
    }

    /// <summary>A text as a number, <c>true</c>, <c>false</c> or text, whichever the schema allows.</summary>
    public JsonNode? Scalar(string text, JsonNode? schema)
    {
        string[] types = [.. Types(schema)];
        bool isNumber = types.Contains("integer") || types.Contains("number");
        return (isNumber && !types.Contains("string")) || types.Contains("boolean") ? Parsed(text) : text;
    }

    public bool IsArray(JsonNode? schema) => Types(schema).Contains("array");

    public bool IsObject(JsonNode? schema) => Types(schema).Contains("object");

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static char Separator(ApiParameter parameter) =>
        parameter.Style switch
        {
            "spaceDelimited" => ' ',
            "pipeDelimited" => '|',
            "label" => parameter.Explode ? '.' : ',',
            "matrix" => parameter.Explode ? ';' : ',',
            _ => ',',
        };

    private static Dictionary<string, JsonNode?> Pairs(
        ApiParameter parameter,
        string written,
        Func<string, string> decode
    )
    {
        string[] texts = written.Split(Separator(parameter));
        IEnumerable<string[]> pairs = parameter.Explode ? texts.Select(text => text.Split('=', 2)) : texts.Chunk(2);
        return pairs.ToDictionary(pair => decode(pair[0]), pair => (JsonNode?)decode(pair[1]));
    }

    private JsonNode? Branch(JsonNode? schema, string type) =>
        Layers(schema).FirstOrDefault(layer => OwnTypes(layer).Contains(type));

    private IEnumerable<string> Types(JsonNode? schema) => Layers(schema).SelectMany(OwnTypes);

    private static IEnumerable<string> OwnTypes(JsonObject layer) =>
        layer["type"] is JsonArray several
            ? several.Select(type => type!.ToString())
            : [layer["type"]?.ToString() ?? ""];

    /// <summary>A schema and all that stands in its choices, those last.</summary>
    private IEnumerable<JsonObject> Layers(JsonNode? schema)
    {
        if (document.Resolve(schema) is not JsonObject layer)
        {
            return [];
        }

        IEnumerable<JsonNode?> parts = ((string[])["allOf", "oneOf", "anyOf"]).SelectMany(keyword =>
            layer[keyword] as JsonArray ?? []
        );
        return [layer, .. parts.SelectMany(Layers)];
    }
}
