using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>
/// Compares raw JSON by its meaning: white space, escape sequences and the order of an object's properties are ignored,
/// and the last of several properties with the same name is used. Numbers are equal if they are written identically:
/// <c>1</c> does not equal <c>1.0</c>, because a server may distinguish them.
/// </summary>
internal static class JsonElementEquality
{
    internal static bool Equal(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        return left.ValueKind switch
        {
            JsonValueKind.Number => left.GetRawText() == right.GetRawText(),
            JsonValueKind.String => left.ValueEquals(right.GetString()),
            JsonValueKind.Array => EqualItems(left, right),
            JsonValueKind.Object => ValueEquality.Equal<JsonElement>(Properties(left), Properties(right)),
            _ => true,
        };
    }

    internal static int Hash(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Number => HashCode.Combine(JsonValueKind.Number, element.GetRawText()),
            JsonValueKind.String => HashCode.Combine(JsonValueKind.String, element.GetString()),
            JsonValueKind.Array => HashItems(element),
            JsonValueKind.Object => HashCode.Combine(
                JsonValueKind.Object,
                ValueEquality.Hash<JsonElement>(Properties(element))
            ),
            _ => (int)element.ValueKind,
        };

    private static bool EqualItems(JsonElement left, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength())
        {
            return false;
        }

        JsonElement.ArrayEnumerator others = right.EnumerateArray();
        foreach (JsonElement item in left.EnumerateArray())
        {
            others.MoveNext();
            if (!Equal(item, others.Current))
            {
                return false;
            }
        }

        return true;
    }

    private static int HashItems(JsonElement array)
    {
        var hash = new HashCode();
        foreach (JsonElement item in array.EnumerateArray())
        {
            hash.Add(Hash(item));
        }

        return hash.ToHashCode();
    }

    private static IReadOnlyDictionary<string, JsonElement> Properties(JsonElement element)
    {
        var properties = new Dictionary<string, JsonElement>();
        foreach (JsonProperty property in element.EnumerateObject())
        {
            properties[property.Name] = property.Value;
        }

        return properties;
    }
}
