using System.Text.Json.Nodes;

namespace TestKit.Documents;

/// <summary>A parameter of an operation, of whichever version.</summary>
/// <param name="Name">Its name in the request.</param>
/// <param name="In"><c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>.</param>
/// <param name="Required">Whether a request without it is at fault.</param>
/// <param name="Schema">What its values obey; null where the document does not say.</param>
public sealed record ApiParameter(string Name, string In, bool Required, JsonNode? Schema)
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

    /// <summary>How its value becomes text, of OpenAPI 3 (the Parameter Object, "Style Values").</summary>
    public string Style { get; private init; } = "simple";

    /// <summary>Whether items and pairs stand each for itself.</summary>
    public bool Explode { get; private init; }

    internal static ApiParameter Read(JsonObject parameter)
    {
        string place = parameter["in"]!.ToString();
        bool required = place == "path" || parameter["required"]?.GetValue<bool>() == true;
        string style = parameter["style"]?.ToString() ?? (place is "query" or "cookie" ? "form" : "simple");
        return new ApiParameter(parameter["name"]!.ToString(), place, required, SchemaOf(parameter))
        {
            Style = style,
            Explode = parameter["explode"]?.GetValue<bool>() ?? style == "form",
        };
    }

    internal static JsonNode? SchemaOf(JsonObject parameter)
    {
        if (parameter["schema"] is { } schema)
        {
            return schema;
        }

        if (parameter["content"] is JsonObject { Count: > 0 } content)
        {
            return content.First().Value?["schema"];
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
