using System.Text.Json.Nodes;

namespace TestKit.Documents;

/// <summary>Represents a parameter of an operation of a document of any version.</summary>
/// <param name="Name">The name in the request.</param>
/// <param name="In"><c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>.</param>
/// <param name="Required">Whether a request without the parameter is invalid.</param>
/// <param name="Schema">The schema of the values, or null if it is not specified.</param>
/// <param name="Style">
/// The serialization of arrays and objects (OpenAPI, "Style Values"), or <c>json</c> for a media type instead of a style.
/// </param>
/// <param name="Explode">Whether items and properties are serialized separately.</param>
public sealed record ApiParameter(
    string Name,
    string In,
    bool Required,
    JsonNode? Schema,
    string Style = "simple",
    bool Explode = false
)
{
    // In OpenAPI 2.0, a parameter also contains the keywords of its schema.
    private static readonly string[] OwnFields =
    [
        "name",
        "in",
        "description",
        "required",
        "collectionFormat",
        "allowEmptyValue",
    ];

    internal static ApiParameter Read(JsonObject parameter, bool isOlder)
    {
        string place = parameter["in"]!.ToString();
        bool required = place == "path" || parameter["required"]?.GetValue<bool>() == true;
        string style = StyleOf(parameter, place);
        bool explode =
            parameter["explode"]?.ToJsonString() is { } said ? said == "true"
            : parameter["schema"] is null ? parameter["collectionFormat"]?.ToString() == "multi"
            : style is "form" or "cookie";
        return new ApiParameter(
            // The name of a header cannot contain white space.
            place == "header"
                ? parameter["name"]!.ToString().Trim()
                : parameter["name"]!.ToString(),
            place,
            required,
            SchemaOf(parameter, isOlder),
            style,
            explode
        );
    }

    private static bool IsJson(JsonObject? content) =>
        content is { Count: > 0 } && content.First().Key.Contains("json", StringComparison.OrdinalIgnoreCase);

    private static string StyleOf(JsonObject parameter, string place)
    {
        string usual = place is "query" or "cookie" ? "form" : "simple";
        return IsJson(parameter["content"] as JsonObject) ? "json"
            : parameter["style"] is { } style ? style.ToString()
            : parameter["collectionFormat"]?.ToString() switch
            {
                "ssv" => "spaceDelimited",
                "tsv" => "tabDelimited",
                "pipes" => "pipeDelimited",
                _ => usual,
            };
    }

    /// <param name="parameter">The parameter.</param>
    /// <param name="isOlder">Whether the version is OpenAPI 2.0, in which a parameter has no schema.</param>
    internal static JsonNode? SchemaOf(JsonObject parameter, bool isOlder)
    {
        if (parameter["schema"] is { } schema)
        {
            return schema;
        }

        if (parameter["content"] is JsonObject { Count: > 0 } content)
        {
            return content.First().Value?["schema"];
        }

        if (!isOlder)
        {
            return null;
        }

        JsonObject copy = parameter.DeepClone().AsObject();
        foreach (string field in OwnFields)
        {
            copy.Remove(field);
        }

        if (copy["type"]?.ToString() == "file")
        {
            copy["type"] = "string";
            copy["format"] = "binary";
        }

        return copy;
    }
}
