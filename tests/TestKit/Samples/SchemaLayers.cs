using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using TestKit.Documents;

namespace TestKit.Samples;

/// <summary>
/// Represents all that a value has to match at once: a schema, the target of its reference, all parts of its <c>allOf</c>, and a randomly
/// selected branch of each <c>oneOf</c> and <c>anyOf</c>. The layers no longer contain composition keywords.
/// </summary>
internal sealed class SchemaLayers
{
    private const int DeepestNesting = 40;
    private const string HeirValue = "x-ms-discriminator-value";

    private static readonly string[] AllTypes = ["null", "boolean", "integer", "number", "string", "array", "object"];

    private readonly ApiDocument document;
    private readonly PCG chance;
    private readonly bool isNearTheEnd;
    private readonly List<JsonObject> layers = [];

    /// <param name="document">The document in which references are resolved.</param>
    /// <param name="schemas">The schemas, all of which must match.</param>
    /// <param name="chance">The random source that selects branches.</param>
    /// <param name="isNearTheEnd">Whether the simplest branch is to be selected.</param>
    public SchemaLayers(ApiDocument document, IEnumerable<JsonNode?> schemas, PCG chance, bool isNearTheEnd)
    {
        this.document = document;
        this.chance = chance;
        this.isNearTheEnd = isNearTheEnd;
        foreach (JsonNode? schema in schemas)
        {
            Add(schema, 0);
        }
    }

    /// <summary>Gets a value indicating whether no value matches, because one of the schemas is <c>false</c>.</summary>
    public bool IsImpossible { get; private set; }

    /// <summary>Returns the values of a keyword in all layers that have it.</summary>
    public IEnumerable<JsonNode> All(string keyword) =>
        layers.Select(layer => layer[keyword]).Where(value => value is not null)!;

    /// <summary>Returns the first value of a keyword, or null if no layer has it.</summary>
    public JsonNode? First(string keyword) => All(keyword).FirstOrDefault();

    /// <summary>Returns the text of a keyword, or null if no layer has it.</summary>
    public string? Text(string keyword) =>
        First(keyword) is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>
    /// Returns the numbers of a keyword. The values <c>true</c> and <c>false</c>, which OpenAPI 3.0 also allows, are ignored.
    /// </summary>
    public IEnumerable<decimal> Numbers(string keyword) =>
        All(keyword)
            .Select(value =>
                decimal.TryParse(value.ToJsonString(), Numeric.Style, Numeric.Culture, out decimal number)
                    ? number
                    : (decimal?)null
            )
            .OfType<decimal>();

    /// <summary>Determines whether a keyword is <c>true</c> in any layer.</summary>
    public bool Flag(string keyword) => All(keyword).Any(value => value.ToJsonString() == "true");

    /// <summary>Gets a value indicating whether there are no keywords at all.</summary>
    public bool IsUntyped => !IsImpossible && layers.TrueForAll(static layer => layer.Count == 0);

    /// <summary>
    /// Returns the JSON types that all layers allow. If no type is specified, they are those to which the other keywords apply.
    /// </summary>
    public IReadOnlyList<string> Types()
    {
        HashSet<string> types = [.. AllTypes];
        foreach (JsonObject layer in layers.Where(layer => layer["type"] is not null))
        {
            types.IntersectWith(TypesOf(layer));
        }

        return types.Count < AllTypes.Length ? [.. types.Except(types.Contains("number") ? ["integer"] : [])]
            : All("properties").Any() || All("required").Any() || All("additionalProperties").Any() ? ["object"]
            : All("items").Any() || All("prefixItems").Any() ? ["array"]
            : All("pattern").Any() || All("format").Any() ? ["string"]
            : ["boolean", "number", "string", "object", "array"];
    }

    /// <summary>Returns the values that <c>enum</c> and <c>const</c> allow, or null if there are no such keywords.</summary>
    public IReadOnlyList<JsonNode?>? Values()
    {
        List<IReadOnlyList<JsonNode?>> lists =
        [
            .. All("enum").OfType<JsonArray>().Select(values => (IReadOnlyList<JsonNode?>)[.. values]),
            .. layers
                .Where(layer => layer.ContainsKey("const"))
                .Select(layer => (IReadOnlyList<JsonNode?>)[layer["const"]]),
        ];
        return lists.Count == 0
            ? null
            :
            [
                .. lists[0]
                    .Where(value => lists.TrueForAll(list => list.Any(other => JsonNode.DeepEquals(value, other)))),
            ];
    }

    /// <summary>Returns the schemas of each property, all of which must match.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<JsonNode?>> Properties() =>
        All("properties")
            .OfType<JsonObject>()
            .SelectMany(properties => properties)
            .GroupBy(property => property.Key)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<JsonNode?>)[.. group.Select(pair => pair.Value)]);

    public IReadOnlySet<string> Required() =>
        All("required").OfType<JsonArray>().SelectMany(names => names).Select(name => name!.ToString()).ToHashSet();

    /// <summary>Returns the type. A type that is not in JSON Schema, such as <c>int</c>, is usually treated as a string.</summary>
    private static string KnownOf(string type) => AllTypes.Contains(type) ? type : "string";

    private static IEnumerable<string> TypesOf(JsonObject layer)
    {
        IEnumerable<string> types = layer["type"] is JsonArray several
            ? several.Select(type => type!.ToString())
            : [KnownOf(layer["type"]!.ToString())];
        foreach (string type in types)
        {
            yield return type;
            if (type == "number")
            {
                yield return "integer";
            }
        }

        if (layer["nullable"]?.ToJsonString() == "true")
        {
            yield return "null";
        }
    }

    private void Add(JsonNode? schema, int depth, bool isOfHeir = false)
    {
        if (depth > DeepestNesting || schema?.GetValueKind() == JsonValueKind.False)
        {
            IsImpossible = true;
        }

        if (IsImpossible || schema is not JsonObject layer || layers.Contains(layer))
        {
            return;
        }

        if (ApiDocument.ReferenceOf(layer) is { } reference)
        {
            Add(document.Find(reference, layer), depth + 1, isOfHeir);
            if (!document.ReferencesHaveSiblings)
            {
                return;
            }
        }

        layers.Add(layer);
        isOfHeir |= layer.ContainsKey(HeirValue);
        foreach (JsonNode? part in layer["allOf"] as JsonArray ?? [])
        {
            Add(part, depth + 1, isOfHeir);
        }

        AddBranch(layer, "oneOf", depth);
        AddBranch(layer, "anyOf", depth);
        if (!isOfHeir)
        {
            AddHeir(layer, depth);
        }
    }

    /// <summary>Adds a derived schema of an AutoRest hierarchy, which is selected by the value of the base's discriminator.</summary>
    private void AddHeir(JsonObject layer, int depth)
    {
        // In OpenAPI 2.0, it is only the name.
        JsonNode? discriminator = layer["discriminator"];
        string? name = (discriminator is JsonObject ? discriminator["propertyName"] : discriminator)?.ToString();
        if (name is null)
        {
            return;
        }

        JsonObject[] heirs = [.. document.Schemas.Values.OfType<JsonObject>().Where(heir => IsHeir(heir, layer))];
        if (heirs.Length > 0)
        {
            JsonObject heir = heirs[chance.Next((uint)heirs.Length)];
            Add(heir, depth + 1);
            AddValue(name, [heir[HeirValue]!.ToString()]);
        }
    }

    private bool IsHeir(JsonObject heir, JsonObject layer) =>
        heir.ContainsKey(HeirValue)
        && (heir["allOf"] as JsonArray ?? []).Any(part => ReferenceEquals(document.Resolve(part), layer));

    private void AddValue(string property, JsonArray values) =>
        layers.Add(
            new JsonObject
            {
                ["properties"] = new JsonObject { [property] = new JsonObject { ["enum"] = values } },
                ["required"] = new JsonArray(property),
            }
        );

    private void AddBranch(JsonObject layer, string keyword, int depth)
    {
        if (layer[keyword] is not JsonArray { Count: > 0 } branches)
        {
            return;
        }

        JsonNode? branch = isNearTheEnd ? branches.MinBy(Weight) : branches[(int)chance.Next((uint)branches.Count)];
        Add(branch, depth + 1);
        if (
            layer["discriminator"]?["propertyName"]?.ToString() is { } name
            && ApiDocument.ReferenceOf(branch) is { } target
        )
        {
            AddValue(name, Spellings(layer, target));
        }
    }

    /// <summary>Returns the discriminator values of a schema: those that are mapped to it, otherwise its name.</summary>
    private static JsonArray Spellings(JsonObject union, string target)
    {
        string name = target.Split('/')[^1];
        JsonArray mapped =
        [
            .. (union["discriminator"]!["mapping"] as JsonObject ?? [])
                .Where(pair => pair.Value?.ToString() is { } value && (value == target || value == name))
                .Select(pair => JsonValue.Create(pair.Key)),
        ];
        return mapped.Count > 0 ? mapped : [name];
    }

    /// <summary>Returns an estimate of the minimum size of a value of a branch.</summary>
    private int Weight(JsonNode? branch)
    {
        JsonNode? schema = document.Resolve(branch);
        return schema?["properties"] is null && schema?["items"] is null && schema?["allOf"] is null
            ? 0
            : 1 + ((schema["required"] as JsonArray)?.Count ?? 0);
    }
}
