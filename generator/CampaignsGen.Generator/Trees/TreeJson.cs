using System.Text;
using System.Text.Json;

namespace CampaignsGen.Generator.Trees;

/// <summary>Writes values as JSON.</summary>
internal static class TreeJson
{
    public static string Write(TreeNode? node)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            Write(node, writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes a value. Recursive, because a tree is never deeper than <see cref="TreeLimits.Depth"/>.</summary>
    private static void Write(TreeNode? node, Utf8JsonWriter writer)
    {
        switch (node)
        {
            case TreeObject map:
                writer.WriteStartObject();
                foreach (TreeChild member in map.Children)
                {
                    writer.WritePropertyName(member.Key);
                    Write(member.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case TreeList list:
                writer.WriteStartArray();
                foreach (TreeChild item in list.Children)
                {
                    Write(item.Value, writer);
                }

                writer.WriteEndArray();
                break;
            case TreeScalar { Kind: ScalarKind.String } text:
                writer.WriteStringValue(text.Text);
                break;
            default:
                writer.WriteRawValue((node as TreeScalar)?.Text ?? "null", skipInputValidation: true);
                break;
        }
    }
}
