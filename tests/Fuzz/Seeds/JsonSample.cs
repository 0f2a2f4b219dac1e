using System.Text.Json.Nodes;

namespace Fuzz.Seeds;

/// <summary>Values of a document's schemas, mostly valid.</summary>
internal sealed class JsonSample(JsonNode document)
{
    private static readonly string[] Texts =
    [
        "",
        "a",
        "circle",
        "square",
        "red",
        "2024-02-29",
        "2024-02-29T12:30:45.1234567Z",
        "2024-02-29t23:59:60+14:00",
        "12:30:00",
        "P1Y2M3DT4H5M6.7S",
        "7d444840-9dc0-11d1-b245-5ffdce74fad2",
        "https://a.example/b?c#d",
        "AAEC/w==",
        "-_8",
        "é😀\u2028\"\\\n\u0001",
        "\ufffd",
    ];

    public bool Has(string name) => document["components"]!["schemas"]![name] is not null;

    /// <param name="name">A schema of the document.</param>
    /// <param name="random">What decides.</param>
    public JsonNode? Of(string name, Random random) =>
        Value(document["components"]!["schemas"]![name]!.AsObject(), random, 0);

    private JsonNode? Value(JsonObject schema, Random random, int depth)
    {
        if (random.Next(40) == 0 || depth > 12)
        {
            return TreeValue(random);
        }

        if (schema["$ref"] is { } reference)
        {
            string name = reference.GetValue<string>().Split('/')[^1];
            return Value(document["components"]!["schemas"]![name]!.AsObject(), random, depth + 1);
        }

        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choice)
        {
            return Value(choice[random.Next(choice.Count)]!.AsObject(), random, depth + 1);
        }

        return schema["const"]?.DeepClone()
            ?? (
                schema["enum"] is JsonArray values
                    ? values[random.Next(values.Count)]?.DeepClone()
                    : OfType(schema, random, depth)
            );
    }

    private JsonNode? OfType(JsonObject schema, Random random, int depth)
    {
        string? type = schema["type"] is JsonArray types
            ? types[random.Next(types.Count)]!.GetValue<string>()
            : schema["type"]?.GetValue<string>();
        return type switch
        {
            "object" => Object(schema, random, depth),
            "array" => List(schema, random, depth),
            "string" => Terms.Any(Texts, random),
            "integer" => JsonNode.Parse(Terms.Any(["0", "7", "-3", "2147483647", "1e2", "30"], random)),
            "number" => JsonNode.Parse(
                Terms.Any(["0", "-0.0", "1.5", "1e300", "123456789.123456789", "5e-324"], random)
            ),
            "boolean" => random.Next(2) == 0,
            "null" => null,
            _ => TreeValue(random),
        };
    }

    private JsonObject Object(JsonObject schema, Random random, int depth)
    {
        JsonObject value = [];
        foreach ((string name, JsonNode? property) in schema["properties"]?.AsObject() ?? [])
        {
            bool isRequired = schema["required"]?.AsArray().Any(other => other!.GetValue<string>() == name) ?? false;
            if (isRequired ? random.Next(60) > 0 : random.Next(2) == 0)
            {
                value[name] = Value(property!.AsObject(), random, depth + 1);
            }
        }

        int others = random.Next(3);
        for (; others > 0; others--)
        {
            value[Terms.Any(Texts, random)] = schema["additionalProperties"] is JsonObject other
                ? Value(other, random, depth + 1)
                : TreeValue(random);
        }

        return value;
    }

    private JsonArray List(JsonObject schema, Random random, int depth)
    {
        if (schema["prefixItems"] is JsonArray items)
        {
            return [.. items.Select(item => Value(item!.AsObject(), random, depth + 1))];
        }

        JsonArray list = [];
        for (int left = random.Next(4); left > 0; left--)
        {
            list.Add(schema["items"] is JsonObject item ? Value(item, random, depth + 1) : TreeValue(random));
        }

        return list;
    }

    private static JsonNode? TreeValue(Random random) =>
        random.Next(9) switch
        {
            0 => null,
            1 => true,
            2 => new JsonArray(),
            3 => new JsonObject(),
            4 => new JsonArray(1, "a", null, new JsonObject { ["b"] = false }),
            5 => new JsonObject { ["a"] = new JsonObject { ["b"] = new JsonArray(1.5) } },
            6 => JsonNode.Parse(Terms.Any(Terms.Numbers, random)),
            _ => Terms.Any(Texts, random),
        };
}
