using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using TestKit.Documents;

namespace TestKit.Samples;

/// <summary>
/// Everything that one value has to obey at once: a schema, what it refers to, all of its <c>allOf</c>, and one branch of
/// each <c>oneOf</c> and <c>anyOf</c>, chosen by chance. No layer's own composition counts any more.
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

    /// <param name="document">Where references lead.</param>
    /// <param name="schemas">All of them hold.</param>
    /// <param name="chance">Chooses branches.</param>
    /// <param name="isNearTheEnd">Whether the branch to take is the one that needs least.</param>
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

    /// <summary>Whether nothing obeys them: a schema <c>false</c> is among them.</summary>
    public bool IsImpossible { get; private set; }

    /// <summary>The values of a keyword in all layers that have it.</summary>
    public IEnumerable<JsonNode> All(string keyword) =>
        layers.Select(layer => layer[keyword]).Where(value => value is not null)!;

    /// <summary>The first value of a keyword; null where no layer has it.</summary>
    public JsonNode? First(string keyword) => All(keyword).FirstOrDefault();

    /// <summary>The text of a keyword; null where no layer has it.</summary>
    public string? Text(string keyword) =>
        First(keyword) is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>The numbers of a keyword; <c>true</c> and <c>false</c>, which OpenAPI 3.0 has there too, are none.</summary>
    public IEnumerable<decimal> Numbers(string keyword) =>
        All(keyword)
            .Select(value =>
                decimal.TryParse(value.ToJsonString(), Numeric.Style, Numeric.Culture, out decimal number)
                    ? number
                    : (decimal?)null
            )
            .OfType<decimal>();

    /// <summary>Whether a keyword is <c>true</c> in some layer.</summary>
    public bool Flag(string keyword) => All(keyword).Any(value => value.ToJsonString() == "true");

    /// <summary>Whether nothing is said at all.</summary>
    public bool IsUntyped => !IsImpossible && layers.TrueForAll(static layer => layer.Count == 0);

    /// <summary>The JSON types that all layers allow; where none says any, those that its other keywords speak of.</summary>
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

    /// <summary>The values that <c>enum</c> and <c>const</c> leave; null where there is neither.</summary>
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

    /// <summary>The schemas of each property, all of which hold.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<JsonNode?>> Properties() =>
        All("properties")
            .OfType<JsonObject>()
            .SelectMany(properties => properties)
            .GroupBy(property => property.Key)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<JsonNode?>)[.. group.Select(pair => pair.Value)]);

    public IReadOnlySet<string> Required() =>
        All("required").OfType<JsonArray>().SelectMany(names => names).Select(name => name!.ToString()).ToHashSet();

    /// <summary>A type that JSON Schema does not know, such as <c>int</c>, is a text to most.</summary>
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

    /// <summary>AutoRest's hierarchies: the value of a base's discriminator stands for the schema that says so.</summary>
    private void AddHeir(JsonObject layer, int depth)
    {
        // OpenAPI 2.0 has the name alone.
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

    /// <summary>The values of a discriminator that stand for a schema: those that are mapped to it, else its name.</summary>
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

    /// <summary>How much a value of a branch needs at least, roughly.</summary>
    private int Weight(JsonNode? branch)
    {
        JsonNode? schema = document.Resolve(branch);
        return schema?["properties"] is null && schema?["items"] is null && schema?["allOf"] is null
            ? 0
            : 1 + ((schema["required"] as JsonArray)?.Count ?? 0);
    }
}
