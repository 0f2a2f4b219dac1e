using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TestKit.Documents;

/// <summary>
/// Represents an OpenAPI document as a JSON tree. Tests read it without the generator, so that errors in the generator's reading are
/// detected.
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

    // The files that have been read, by path. The main document has no path if it was specified as text.
    private readonly Dictionary<string, JsonObject> files = [];

    private ApiDocument(JsonObject root, string? path)
    {
        Root = root;
        files[path ?? ""] = root;
        Version = root["swagger"] is { } old ? old.ToString() : root["openapi"]!.ToString();
        Operations = [.. ReadOperations()];
    }

    /// <summary>Gets the root of the document.</summary>
    public JsonObject Root { get; }

    /// <summary>Gets the version: <c>2.0</c>, <c>3.0.3</c>, <c>3.1.0</c> …</summary>
    public string Version { get; }

    /// <summary>Gets a value indicating whether the version is OpenAPI 2.0.</summary>
    public bool IsOlder => Root.ContainsKey("swagger");

    /// <summary>Gets a value indicating whether keywords beside a <c>$ref</c> apply (JSON Schema 2020-12, section 8.2.3.1).</summary>
    public bool ReferencesHaveSiblings =>
        !Version.StartsWith("2.", StringComparison.Ordinal) && !Version.StartsWith("3.0", StringComparison.Ordinal);

    /// <summary>Gets the operations of <c>paths</c>, in the order of the document.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>Gets the named schemas by name.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Schemas =>
        (Root["definitions"] ?? Root["components"]?["schemas"]) is JsonObject schemas
            ? schemas.ToDictionary(pair => pair.Key, pair => pair.Value)
            : [];

    /// <summary>Gets the pointer to <see cref="Schemas"/>.</summary>
    public string SchemasPointer => Root["definitions"] is null ? "#/components/schemas/" : "#/definitions/";

    /// <summary>Reads a document in JSON or YAML.</summary>
    /// <param name="text">The text of the document.</param>
    /// <param name="path">The path of the document, to which references to other files are relative, or null if there are none.</param>
    public static ApiDocument Parse(string text, string? path = null) => new(Tree(text), path);

    private static JsonObject Tree(string text)
    {
        if (text.AsSpan().TrimStart().StartsWith("{"))
        {
            return JsonNode.Parse(text)!.AsObject();
        }

        return YamlTree.Of(text).AsObject();
    }

    /// <summary>Returns a security scheme, or null if the document has none with that name.</summary>
    public JsonNode? Scheme(string name) =>
        Resolve((Root["securityDefinitions"] ?? Root["components"]?["securitySchemes"])?[name]);

    /// <summary>
    /// Returns the operation with a method and path. Decorations of placeholders in templates (RFC 6570) are ignored. If several paths
    /// differ only by a literal query, which parameters can send, the ID selects the operation.
    /// </summary>
    public ApiOperation Operation(string method, string path, string? id = null)
    {
        ApiOperation[] same = [.. Operations.Where(one => one.Method == method && Plain(one.Path) == Plain(path))];
        return same.Length == 1
            ? same[0]
            : Operations.Single(one =>
                one.Method == method && one.Id == id && WithoutQuery(one.Path) == WithoutQuery(path)
            );
    }

    /// <summary>Returns <paramref name="node"/> itself or the target of its <c>$ref</c>.</summary>
    /// <exception cref="InvalidOperationException">The reference cannot be resolved.</exception>
    public JsonNode? Resolve(JsonNode? node)
    {
        for (int hops = 0; ReferenceOf(node) is { } reference; hops++)
        {
            if (hops > 20)
            {
                throw new InvalidOperationException($"'{reference}' goes round in a circle.");
            }

            node = Find(reference, node);
        }

        return node;
    }

    /// <summary>Returns the text of a node's <c>$ref</c>, or null if it has none.</summary>
    public static string? ReferenceOf(JsonNode? node) =>
        node is JsonObject members && members["$ref"] is JsonValue value && value.TryGetValue(out string? text)
            ? text
            : null;

    /// <summary>Returns the target of a reference (RFC 6901, section 6).</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="from">The node that contains the reference, or null for the document itself.</param>
    public JsonNode? Find(string reference, JsonNode? from = null)
    {
        string[] parts = reference.Split('#', 2);
        JsonNode? node = parts[0].Length > 0 ? FileAt(parts[0], from) : from?.Root;
        if (node is not JsonObject file || !files.ContainsValue(file))
        {
            // A copy of a part of the document.
            node = Root;
        }

        foreach (string part in (parts.Length > 1 ? parts[1] : "").Split('/', StringSplitOptions.RemoveEmptyEntries))
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

    private JsonObject FileAt(string relative, JsonNode? from)
    {
        string near = files.FirstOrDefault(pair => pair.Value == from?.Root).Key ?? files.First().Key;
        string path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(near) ?? "", relative));
        if (!files.TryGetValue(path, out JsonObject? file))
        {
            files[path] = file = Tree(File.ReadAllText(path));
        }

        return file;
    }

    private static string WithoutQuery(string template) => Plain(template).Split('?')[0];

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
                    yield return ApiOperation.Read(this, path, method.ToUpperInvariant(), item, operation);
                }
            }

            // OpenAPI 3.2: methods without a fixed field, written as they are sent.
            foreach ((string method, JsonNode? operation) in item["additionalOperations"] as JsonObject ?? [])
            {
                yield return ApiOperation.Read(this, path, method, item, operation!.AsObject());
            }
        }
    }
}
