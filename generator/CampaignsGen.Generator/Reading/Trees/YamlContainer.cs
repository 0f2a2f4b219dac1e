using System.Text.Json.Nodes;

namespace CampaignsGen.Generator.Reading.Trees;

/// <summary>A finished value, and what repeating it would cost.</summary>
/// <param name="Node">Null for YAML's null.</param>
/// <param name="NodeCount">How many values it is made of.</param>
/// <param name="Height">How many levels stand below it.</param>
/// <param name="Key">Its text where it can be a key.</param>
internal readonly record struct YamlItem(JsonNode? Node, int NodeCount, int Height, string? Key);

/// <summary>A mapping or sequence whose end has not come yet.</summary>
internal sealed class YamlContainer(JsonNode node, string? anchor, int offset)
{
    private readonly List<JsonNode?> merges = [];
    private string? key;
    private bool merging;

    public JsonNode Node { get; } = node;

    public string? Anchor { get; } = anchor;

    /// <summary>Where it begins in the text.</summary>
    public int Offset { get; } = offset;

    public int NodeCount { get; private set; } = 1;

    public int Height { get; private set; } = 1;

    public bool WantsKey => Node is JsonObject && key is null;

    /// <summary>Remembers the key of the value to come.</summary>
    /// <returns>False where the key was already given.</returns>
    public bool TakeKey(string text, bool isMergeKey)
    {
        key = text;
        merging = isMergeKey;
        return isMergeKey || !((JsonObject)Node).ContainsKey(text);
    }

    public void AddValue(YamlItem item)
    {
        NodeCount += item.NodeCount;
        Height = Math.Max(Height, item.Height + 1);
        if (Node is JsonArray list)
        {
            list.Add(item.Node);
        }
        else if (merging)
        {
            merges.Add(item.Node);
        }
        else
        {
            ((JsonObject)Node)[key!] = item.Node;
        }

        key = null;
    }

    /// <summary>Takes over what <c>&lt;&lt;</c> brings: keys of the mapping itself win, then those of earlier sources.</summary>
    public void ApplyMerges()
    {
        foreach (JsonNode? merged in merges)
        {
            if (merged is JsonArray sources)
            {
                foreach (JsonNode? source in sources)
                {
                    Merge(source);
                }
            }
            else
            {
                Merge(merged);
            }
        }
    }

    private void Merge(JsonNode? source)
    {
        if (source is not JsonObject members)
        {
            return;
        }

        JsonObject map = (JsonObject)Node;
        foreach (KeyValuePair<string, JsonNode?> member in members)
        {
            if (!map.ContainsKey(member.Key))
            {
                map[member.Key] = member.Value?.DeepClone();
            }
        }
    }
}
