using System.Text.Json.Nodes;

namespace TestKit.Documents;

/// <summary>A parameter of an operation, of whichever version.</summary>
/// <param name="Name">Its name in the request.</param>
/// <param name="In"><c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>.</param>
/// <param name="Required">Whether a request without it is at fault.</param>
/// <param name="Schema">What its values obey; null where the document does not say.</param>
/// <param name="Style">How lists and objects are written (OpenAPI, "Style Values"); <c>json</c> for a media type in place of a style.</param>
/// <param name="Explode">Whether items and properties stand each for itself.</param>
public sealed record ApiParameter(
    string Name,
    string In,
    bool Required,
    JsonNode? Schema,
    string Style = "simple",
    bool Explode = false
)
{
    // What OpenAPI 2.0 says of a parameter's values stands in the parameter, among what it says of the parameter itself.
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
            // No blank can be part of the name of a header.
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
    /// <param name="isOlder">Whether the document is of OpenAPI 2.0, where a parameter has no schema of its own.</param>
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
