using System.Text.Json.Nodes;
using Fuzz.Seeds;

namespace Fuzz.Mutating;

/// <summary>The ways of changing a tree.</summary>
internal static class TreeChanges
{
    private static readonly string[] Nests =
    [
        "items",
        "allOf",
        "oneOf",
        "anyOf",
        "not",
        "properties",
        "additionalProperties",
        "prefixItems",
        "content",
        "schema",
        "$defs",
    ];

    private static readonly string[] Versions =
    [
        "2.0",
        "3.0.0",
        "3.0.3",
        "3.1.0",
        "3.1.1",
        "3.2.0",
        "1.2",
        "4.0.0",
        "3",
        "",
    ];

    private static readonly Action<TreeChange>[] All =
    [
        static change => change.Place.Remove(),
        static change => change.Place.Value = Value(change.Random),
        static change => change.Place.Value = Value(change.Random),
        static change => change.Place.Value = Canary.Any(change.Random),
        static change => change.Place.Value = Canary.Any(change.Random),
        static change => change.Place.Value = Terms.Any(Terms.Values, change.Random),
        static change => change.Place.Value = Number(change.Random),
        static change => change.Place.Value = change.Other.Value?.DeepClone(),
        static change => change.Place.Value = Foreign(change.Random),
        static change => Rename(change, Canary.Any(change.Random)),
        static change => Rename(change, Canary.Any(change.Random)),
        static change => Rename(change, Terms.Any(Terms.Keys, change.Random)),
        static change => Rename(change, change.Other.Key ?? "0"),
        static change => Rename(change, $"{change.Place.Key}_"),
        Move,
        Add,
        Add,
        Add,
        SwapValues,
        static change => change.Place.Value = Reference(change.Other.Reference()),
        static change => change.Place.Value = Reference(change.Place.Reference()),
        ReferToSchema,
        ReferToSchema,
        Point,
        Nest,
        NestDeep,
        Multiply,
        Choose,
        Version,
    ];

    public static Action<TreeChange> Any(Random random) => All[random.Next(All.Length)];

    private static JsonNode? Value(Random random) =>
        random.Next(12) switch
        {
            0 => null,
            1 => true,
            2 => false,
            3 => Number(random),
            4 => "",
            5 => new JsonObject(),
            6 => new JsonArray(),
            7 => new JsonArray(Number(random), null, "x"),
            8 => new JsonObject { [Terms.Any(Terms.Keys, random)] = Terms.Any(Terms.Values, random) },
            9 => new JsonArray(new JsonObject(), new JsonObject { ["type"] = "string" }),
            10 => Canary.Any(random),
            _ => Terms.Any(Terms.Values, random),
        };

    private static JsonNode? Number(Random random) => JsonNode.Parse(Terms.Any(Terms.Numbers, random));

    private static JsonNode? Foreign(Random random)
    {
        List<TreePlace> places = TreePlace.AllOf(SeedTrees.Any(random));
        return places.Count == 0 ? null : places[random.Next(places.Count)].Value?.DeepClone();
    }

    private static JsonObject Reference(string target) => new() { ["$ref"] = target };

    private static void Rename(TreeChange change, string name)
    {
        if (change.Place is { Parent: JsonObject map, Key: { } key })
        {
            JsonNode? value = map[key];
            int index = map.IndexOf(key);
            map.RemoveAt(index);
            if (!map.ContainsKey(name))
            {
                map.Insert(index, name, value);
            }
        }
    }

    private static void Move(TreeChange change)
    {
        JsonNode? value = change.Place.Value?.DeepClone();
        TreePlace target = change.Other;
        if (change.Random.Next(2) == 0)
        {
            change.Place.Value = null;
        }

        if (target.Parent is JsonObject map)
        {
            map[change.Place.Key ?? Terms.Any(Terms.Keys, change.Random)] = value;
        }
        else
        {
            ((JsonArray)target.Parent).Add(value);
        }
    }

    private static void Add(TreeChange change)
    {
        JsonNode? value = change.Random.Next(3) switch
        {
            0 => Foreign(change.Random),
            1 => change.Other.Value?.DeepClone(),
            _ => Value(change.Random),
        };
        if (change.Place.Value is JsonObject map)
        {
            map[change.Random.Next(5) == 0 ? Canary.Any(change.Random) : Terms.Any(Terms.Keys, change.Random)] = value;
        }
        else if (change.Place.Value is JsonArray list)
        {
            list.Add(value);
        }
    }

    private static void SwapValues(TreeChange change)
    {
        TreePlace other = change.Other;
        JsonNode? one = change.Place.Value?.DeepClone();
        JsonNode? two = other.Value?.DeepClone();
        change.Place.Value = two;
        if (ReferenceEquals(other.Parent.Root, change.Root))
        {
            other.Value = one;
        }
    }

    private static void ReferToSchema(TreeChange change)
    {
        string[] targets =
        [
            .. change
                .Places.Where(static place => place.Key is not null && HoldsNamed(place.Parent))
                .Select(static place => place.Reference()),
        ];
        if (targets.Length > 0)
        {
            change.Place.Value = Reference(targets[change.Random.Next(targets.Length)]);
        }
    }

    private static bool HoldsNamed(JsonNode parent) =>
        parent.Parent is JsonObject above
        && (ReferenceEquals(above["schemas"], parent) || ReferenceEquals(above["definitions"], parent));

    /// <summary>Has a reference lead elsewhere.</summary>
    private static void Point(TreeChange change)
    {
        TreePlace[] references = [.. change.Places.Where(static place => place.Key == "$ref")];
        if (references.Length > 0)
        {
            TreePlace reference = references[change.Random.Next(references.Length)];
            reference.Value = change.Random.Next(4) switch
            {
                0 => Canary.Any(change.Random),
                1 => Terms.Any(Terms.Values, change.Random),
                2 => references[change.Random.Next(references.Length)].Value?.DeepClone(),
                _ => change.Other.Reference(),
            };
        }
    }

    private static void Nest(TreeChange change) => NestIn(change, change.Random.Next(1, 5));

    private static void NestDeep(TreeChange change) => NestIn(change, change.Random.Next(5, 80));

    private static void NestIn(TreeChange change, int levels)
    {
        JsonNode? value = change.Place.Value?.DeepClone();
        string key = Nests[change.Random.Next(Nests.Length)];
        for (; levels > 0; levels--)
        {
            value = key switch
            {
                "allOf" or "oneOf" or "anyOf" or "prefixItems" => new JsonObject { [key] = new JsonArray(value) },
                "properties" or "$defs" => new JsonObject { [key] = new JsonObject { ["p"] = value } },
                "content" => new JsonObject { [key] = new JsonObject { ["application/json"] = value } },
                _ => new JsonObject { [key] = value },
            };
            key = change.Random.Next(4) == 0 ? Nests[change.Random.Next(Nests.Length)] : key;
        }

        change.Place.Value = value;
    }

    /// <summary>Has much of one thing.</summary>
    private static void Multiply(TreeChange change)
    {
        int times = change.Random.Next(2, change.Random.Next(10) == 0 ? 300 : 20);
        for (int i = 0; i < times; i++)
        {
            JsonNode? copy = change.Place.Value?.DeepClone();
            if (change.Place.Parent is JsonObject map)
            {
                map[$"{change.Place.Key}{i}"] = copy;
            }
            else
            {
                ((JsonArray)change.Place.Parent).Add(copy);
            }
        }
    }

    /// <summary>Makes a value one of several.</summary>
    private static void Choose(TreeChange change)
    {
        JsonArray choice = [change.Place.Value?.DeepClone()];
        for (int left = Amount.Few(change.Random); left > 0; left--)
        {
            choice.Add(change.Random.Next(2) == 0 ? change.Other.Value?.DeepClone() : Foreign(change.Random));
        }

        change.Place.Value = new JsonObject { [Nests[change.Random.Next(1, 4)]] = choice };
    }

    private static void Version(TreeChange change)
    {
        if (change.Root is JsonObject root)
        {
            root.Remove("openapi");
            root.Remove("swagger");
            string version = Versions[change.Random.Next(Versions.Length)];
            root.Insert(0, version == "2.0" ? "swagger" : "openapi", version);
        }
    }
}
