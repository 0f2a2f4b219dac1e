using System.Text.Json.Nodes;

namespace Fuzz.Mutating;

/// <summary>Where a value hangs in a tree.</summary>
/// <param name="Parent">An object or an array.</param>
/// <param name="Key">The name of a member; null for an item.</param>
/// <param name="Index">The number of an item.</param>
internal sealed record TreePlace(JsonNode Parent, string? Key, int Index)
{
    public JsonNode? Value
    {
        get => Key is null ? ((JsonArray)Parent)[Index] : ((JsonObject)Parent)[Key];
        set
        {
            if (Key is null)
            {
                ((JsonArray)Parent)[Index] = value;
            }
            else
            {
                ((JsonObject)Parent)[Key] = value;
            }
        }
    }

    public static List<TreePlace> AllOf(JsonNode root)
    {
        List<TreePlace> places = [];
        Stack<JsonNode> open = new([root]);
        while (open.TryPop(out JsonNode? node))
        {
            int first = places.Count;
            if (node is JsonObject map)
            {
                places.AddRange(map.Select(member => new TreePlace(map, member.Key, 0)));
            }
            else if (node is JsonArray list)
            {
                places.AddRange(Enumerable.Range(0, list.Count).Select(index => new TreePlace(list, null, index)));
            }

            foreach (TreePlace place in places.Skip(first))
            {
                if (place.Value is JsonObject or JsonArray)
                {
                    open.Push(place.Value);
                }
            }
        }

        return places;
    }

    public void Remove()
    {
        if (Key is null)
        {
            ((JsonArray)Parent).RemoveAt(Index);
        }
        else
        {
            ((JsonObject)Parent).Remove(Key);
        }
    }

    /// <summary>The pointer of the value, as a reference has it.</summary>
    public string Reference()
    {
        // A path of the library is no pointer.
        List<string> tokens = [];
        for (JsonNode? node = Parent, child = null; node is not null; child = node, node = node.Parent)
        {
            tokens.Add(
                child is null ? Key ?? $"{Index}"
                : node is JsonObject map ? map.First(member => ReferenceEquals(member.Value, child)).Key
                : $"{((JsonArray)node).IndexOf(child)}"
            );
        }

        return "#/"
            + string.Join(
                '/',
                tokens
                    .AsEnumerable()
                    .Reverse()
                    .Select(static token =>
                        Uri.EscapeDataString(
                            token
                                .Replace("~", "~0", StringComparison.Ordinal)
                                .Replace("/", "~1", StringComparison.Ordinal)
                        )
                    )
            );
    }
}
