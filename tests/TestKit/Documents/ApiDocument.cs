using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi.YamlReader;
using SharpYaml.Serialization;

namespace TestKit.Documents;

/// <summary>
/// An OpenAPI document as its bare JSON tree: what the tests know of it without the generator's reading, so that a fault
/// of the reading shows.
/// </summary>
public sealed partial class ApiDocument
{
    private static readonly string[] Methods =
    [
        "get",
        "put",
        "post",
        "delete",
        "options",
        "head",
        "patch",
        "trace",
        "query",
    ];

    private ApiDocument(JsonObject root)
    {
        Root = root;
        Version = root["swagger"] is { } old ? old.ToString() : root["openapi"]!.ToString();
        Operations = [.. ReadOperations()];
    }

    /// <summary>The whole document.</summary>
    public JsonObject Root { get; }

    /// <summary><c>2.0</c>, <c>3.0.3</c>, <c>3.1.0</c> …</summary>
    public string Version { get; }

    /// <summary>Whether what stands beside a <c>$ref</c> counts (JSON Schema 2020-12, section 8.2.3.1).</summary>
    public bool ReferencesHaveSiblings =>
        !Version.StartsWith("2.", StringComparison.Ordinal) && !Version.StartsWith("3.0", StringComparison.Ordinal);

    /// <summary>Every operation of <c>paths</c>, in the document's order.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>The schemas that have names, by their names.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Schemas =>
        (Root["definitions"] ?? Root["components"]?["schemas"]) is JsonObject schemas
            ? schemas.ToDictionary(pair => pair.Key, pair => pair.Value)
            : [];

    /// <summary>The pointer under which <see cref="Schemas"/> stand.</summary>
    public string SchemasPointer => Root["definitions"] is null ? "#/components/schemas/" : "#/definitions/";

    /// <summary>Reads a document in JSON or YAML.</summary>
    public static ApiDocument Parse(string text)
    {
        if (text.AsSpan().TrimStart().StartsWith("{"))
        {
            return new ApiDocument(JsonNode.Parse(text)!.AsObject());
        }

        YamlStream yaml = new();
        yaml.Load(new StringReader(text));
        return new ApiDocument(yaml.Documents[0].ToJsonNode().AsObject());
    }

    /// <summary>The operation of that method and path; how a template decorates its placeholders (RFC 6570) is passed over.</summary>
    public ApiOperation Operation(string method, string path) =>
        Operations.Single(operation => operation.Method == method && Plain(operation.Path) == Plain(path));

    /// <summary>What <paramref name="node"/> stands for: itself, or what its <c>$ref</c> leads to.</summary>
    /// <exception cref="InvalidOperationException">The reference leads to nothing, or into another file.</exception>
    public JsonNode? Resolve(JsonNode? node)
    {
        for (int hops = 0; ReferenceOf(node) is { } reference; hops++)
        {
            if (hops > 20)
            {
                throw new InvalidOperationException($"'{reference}' goes round in a circle.");
            }

            node = Find(reference);
        }

        return node;
    }

    /// <summary>The text of a node's <c>$ref</c>; null where it has none.</summary>
    public static string? ReferenceOf(JsonNode? node) =>
        node is JsonObject members && members["$ref"] is JsonValue value && value.TryGetValue(out string? text)
            ? text
            : null;

    /// <summary>The node at a reference within the document (RFC 6901, section 6).</summary>
    public JsonNode? Find(string reference)
    {
        if (!reference.StartsWith('#'))
        {
            throw new InvalidOperationException($"'{reference}' leads into another file.");
        }

        JsonNode? node = Root;
        foreach (string part in reference[1..].Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            string name = Uri.UnescapeDataString(part).Replace("~1", "/").Replace("~0", "~");
            node = node switch
            {
                JsonObject members when members.ContainsKey(name) => members[name],
                JsonArray items when int.TryParse(name, out int index) && index < items.Count => items[index],
                _ => throw new InvalidOperationException($"'{reference}' leads to nothing: there is no '{name}'."),
            };
        }

        return node;
    }

    private static string Plain(string template) => Decoration().Replace(template, "{$1}");

    [GeneratedRegex(@"\{[.;?&#+/]?([^}*]+)\*?\}")]
    private static partial Regex Decoration();

    private IEnumerable<ApiOperation> ReadOperations()
    {
        foreach ((string path, JsonNode? value) in Root["paths"] as JsonObject ?? [])
        {
            if (Resolve(value) is not JsonObject item)
            {
                continue;
            }

            foreach (string method in Methods)
            {
                if (item[method] is JsonObject operation)
                {
                    yield return ApiOperation.Read(this, path, method, item, operation);
                }
            }
        }
    }
}
