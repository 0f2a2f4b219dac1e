using System.Text.Json.Nodes;
using CsCheck;
using TestKit.Documents;

namespace TestKit.Samples;

/// <summary>Specifies the number of optional parts in a value.</summary>
public enum Fullness
{
    /// <summary>Only the required parts.</summary>
    Least,

    /// <summary>A random selection.</summary>
    Some,

    /// <summary>All parts, up to a limit.</summary>
    Most,
}

/// <summary>Creates JSON that matches a schema of a document.</summary>
/// <remarks>
/// Keywords such as <c>not</c> and <c>if</c> are ignored, and for <c>oneOf</c>, only one branch is guaranteed to match. A value may have to
/// be validated before it can be considered valid.
/// </remarks>
/// <param name="document">The document in which references are resolved.</param>
/// <param name="schema">The schema, or null to allow any value.</param>
public sealed class SchemaGen(ApiDocument document, JsonNode? schema) : Gen<JsonNode?>
{
    private const int Deepest = 5;
    private const int MostValues = 120;

    /// <summary>Gets the number of optional parts in a value.</summary>
    public Fullness Fullness { get; init; } = Fullness.Some;

    /// <summary>Gets a value indicating whether strings contain only letters and digits, such as names of headers.</summary>
    public bool IsPlain { get; init; }

    /// <summary>
    /// Gets a value indicating whether every array has an item, and strings have a character if possible: an empty value is not a parameter
    /// in a path or query.
    /// </summary>
    public bool HasItems { get; init; }

    /// <summary>Gets a value indicating whether properties that only the server sets are omitted.</summary>
    public bool IsRequest { get; init; }

    /// <inheritdoc/>
    public override JsonNode? Generate(PCG pcg, Size? min, out Size size)
    {
        Run run = new(this, document, pcg);
        JsonNode? value = run.Make([schema], 0);
        size = new Size((ulong)run.Values);
        return value;
    }

    /// <summary>Returns a value for a seed.</summary>
    public JsonNode? Make(uint seed) => Generate(new PCG(seed, 0x9E3779B97F4A7C15), null, out _);

    private sealed class Run(SchemaGen owner, ApiDocument document, PCG chance)
    {
        /// <summary>Gets the number of values so far, including nested ones.</summary>
        public int Values { get; private set; }

        private bool IsNearTheEnd(int depth) => depth >= Deepest || Values > MostValues;

        public JsonNode? Make(IEnumerable<JsonNode?> schemas, int depth)
        {
            Values++;
            SchemaLayers layers = new(document, schemas, chance, IsNearTheEnd(depth));
            if (layers.Values() is { Count: > 0 } values)
            {
                return Pick(owner.HasItems ? WithoutEmpty(values) : values)?.DeepClone();
            }

            IReadOnlyList<string> types = layers.Types();
            // A parameter value without a schema is treated as a string.
            string type =
                owner.HasItems && layers.IsUntyped ? "string"
                : types.Count == 0 ? "null"
                : Pick(IsNearTheEnd(depth) ? Smallest(types) : types);
            return type switch
            {
                "null" => null,
                "boolean" => JsonValue.Create(chance.Next(2) == 0),
                "integer" => Numeric.Make(layers, isWhole: true, chance),
                "number" => Numeric.Make(layers, isWhole: IsWhole(layers.Text("format")), chance),
                "string" => JsonValue.Create(Textual.Make(layers, owner.IsPlain, chance)),
                "array" => MakeArray(layers, depth),
                _ => MakeObject(layers, depth),
            };
        }

        private static IReadOnlyList<JsonNode?> WithoutEmpty(IReadOnlyList<JsonNode?> values) =>
            values.Where(static value => value?.ToString() != "").ToArray() is { Length: > 0 } others ? others : values;

        /// <summary>Determines whether a number has an integer format, for which no server sends a fraction.</summary>
        private static bool IsWhole(string? format) =>
            format?.StartsWith("int", StringComparison.Ordinal) == true
            || format?.StartsWith("uint", StringComparison.Ordinal) == true;

        private static string[] Smallest(IReadOnlyList<string> types) =>
            types.Where(type => type is not ("array" or "object")).ToArray() is { Length: > 0 } scalars
                ? scalars
                : [types[0]];

        private JsonArray MakeArray(SchemaLayers layers, int depth)
        {
            int least = (int)layers.Numbers("minItems").DefaultIfEmpty(owner.HasItems ? 1 : 0).Max();
            int wanted = owner.Fullness == Fullness.Least || IsNearTheEnd(depth) ? least : least + (int)chance.Next(3);
            int most = (int)layers.Numbers("maxItems").DefaultIfEmpty(int.MaxValue).Min();
            JsonNode?[] tuple = [.. layers.First("prefixItems") as JsonArray ?? []];
            JsonNode?[] items = [.. layers.All("items").Where(item => item is JsonObject)];
            bool unique = layers.Flag("uniqueItems");
            JsonArray array = [];
            for (int tries = 0; array.Count < Math.Min(Math.Max(wanted, tuple.Length), most) && tries < 50; tries++)
            {
                JsonNode? item = Make(array.Count < tuple.Length ? [tuple[array.Count]] : items, depth + 1);
                if (!unique || !array.Any(other => JsonNode.DeepEquals(other, item)))
                {
                    array.Add(item);
                }
            }

            return array;
        }

        private JsonObject MakeObject(SchemaLayers layers, int depth)
        {
            IReadOnlyDictionary<string, IReadOnlyList<JsonNode?>> properties = layers.Properties();
            IReadOnlySet<string> required = layers.Required();
            JsonObject members = [];
            foreach ((string name, IReadOnlyList<JsonNode?> schemas) in properties)
            {
                bool isRequired = required.Contains(name);
                if ((isRequired || IsChosen(depth)) && !IsLeftOut(schemas))
                {
                    members[name] = Make(schemas, depth + 1);
                }
            }

            foreach (string name in required.Where(name => !properties.ContainsKey(name)))
            {
                members[name] = Make(Additional(layers), depth + 1);
            }

            AddAdditional(layers, members, depth);
            return members;
        }

        private void AddAdditional(SchemaLayers layers, JsonObject members, int depth)
        {
            JsonNode[] said = [.. layers.All("additionalProperties")];
            int least = (int)layers.Numbers("minProperties").DefaultIfEmpty(0).Max();
            int wanted =
                said.Length == 0 || IsNearTheEnd(depth) || owner.Fullness == Fullness.Least ? 0 : (int)chance.Next(3);
            int most = (int)layers.Numbers("maxProperties").DefaultIfEmpty(int.MaxValue).Min();
            if (said.Any(rule => rule.ToJsonString() == "false") || layers.First("propertyNames") is not null)
            {
                return;
            }

            for (int index = 0; members.Count < most && (index < wanted || members.Count < least); index++)
            {
                members[$"{Textual.AnyText(4, owner.IsPlain, chance)}{index}"] = Make(said, depth + 1);
            }
        }

        private static IEnumerable<JsonNode?> Additional(SchemaLayers layers) =>
            layers.All("additionalProperties").Where(rule => rule is JsonObject);

        private bool IsChosen(int depth) =>
            !IsNearTheEnd(depth)
            && owner.Fullness switch
            {
                Fullness.Least => false,
                Fullness.Most => true,
                _ => chance.Next(2) == 0,
            };

        private bool IsLeftOut(IReadOnlyList<JsonNode?> schemas) =>
            owner.IsRequest
            && schemas.Any(schema => (document.Resolve(schema) as JsonObject)?["readOnly"]?.ToJsonString() == "true");

        private T Pick<T>(IReadOnlyList<T> from) => from[(int)chance.Next((uint)from.Count)];
    }
}
