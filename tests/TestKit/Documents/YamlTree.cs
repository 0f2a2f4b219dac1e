using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.YamlReader;
using SharpYaml;
using SharpYaml.Serialization;

namespace TestKit.Documents;

/// <summary>Converts YAML to a JSON tree.</summary>
internal static class YamlTree
{
    /// <summary>Returns the tree of the first document in a text.</summary>
    public static JsonNode Of(string text)
    {
        YamlStream yaml = new();
        yaml.Load(new StringReader(text));
        NameNulls(yaml.Documents[0].RootNode, new HashSet<YamlNode>(ReferenceEqualityComparer.Instance));
        return WithNulls(yaml.Documents[0].ToJsonNode())!;
    }

    /// <summary>
    /// Marks omitted values, which are null (YAML 1.2, section 10.3.2) but which the library represents as empty strings.
    /// </summary>
    private static void NameNulls(YamlNode node, HashSet<YamlNode> seen)
    {
        if (!seen.Add(node))
        {
            return;
        }

        switch (node)
        {
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: "", Tag: null } scalar:
                scalar.Value = "null";
                break;
            case YamlSequenceNode sequence:
                foreach (YamlNode item in sequence)
                {
                    NameNulls(item, seen);
                }

                break;
            case YamlMappingNode mapping:
                foreach (YamlNode value in mapping.Children.Values)
                {
                    NameNulls(value, seen);
                }

                break;
        }
    }

    /// <summary>Replaces the marker of the library with null.</summary>
    private static JsonNode? WithNulls(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach ((string name, JsonNode? value) in members.ToArray())
                {
                    if (WithNulls(value) is null)
                    {
                        members[name] = null;
                    }
                }

                return members;
            case JsonArray items:
                for (int index = 0; index < items.Count; index++)
                {
                    if (WithNulls(items[index]) is null)
                    {
                        items[index] = null;
                    }
                }

                return items;
            default:
                return node.IsJsonNullSentinel() ? null : node;
        }
    }
}
