using System.Globalization;
using System.Text;

namespace Generator.Tests.Hostile;

/// <summary>Writes a document in either language, every text in double quotes with that language's own escapes.</summary>
internal static class NodeWriter
{
    public static string Json(Node node)
    {
        StringBuilder text = new();
        WriteJson(text, node);
        return text.ToString();
    }

    public static string Yaml(Node node)
    {
        StringBuilder text = new();
        WriteYaml(text, node, 0);
        return text.ToString();
    }

    private static void WriteJson(StringBuilder text, Node node)
    {
        switch (node)
        {
            case MapNode map:
                Join(
                    text,
                    '{',
                    map.Members,
                    '}',
                    member =>
                    {
                        Quote(text, member.Key);
                        text.Append(':');
                        WriteJson(text, member.Value);
                    }
                );
                break;
            case ListNode list:
                Join(text, '[', list.Items, ']', item => WriteJson(text, item));
                break;
            case TextNode value:
                Quote(text, value.Text);
                break;
            case PlainNode value:
                text.Append(value.Text);
                break;
        }
    }

    private static void Join<T>(StringBuilder text, char open, IReadOnlyList<T> items, char close, Action<T> write)
    {
        text.Append(open);
        for (int index = 0; index < items.Count; index++)
        {
            text.Append(index == 0 ? "" : ",");
            write(items[index]);
        }

        text.Append(close);
    }

    /// <summary>Block style: what stands in a map or a list begins on a line of its own.</summary>
    private static void WriteYaml(StringBuilder text, Node node, int depth)
    {
        switch (node)
        {
            case MapNode { Members.Count: > 0 } map:
                foreach ((string key, Node value) in map.Members)
                {
                    text.Append('\n').Append(' ', depth * 2).Append("? ");
                    Quote(text, key);
                    text.Append('\n').Append(' ', depth * 2).Append(": ");
                    WriteYaml(text, value, depth + 1);
                }

                break;
            case ListNode { Items.Count: > 0 } list:
                foreach (Node item in list.Items)
                {
                    text.Append('\n').Append(' ', depth * 2).Append("- ");
                    WriteYaml(text, item, depth + 1);
                }

                break;
            default:
                WriteJson(text, node);
                break;
        }
    }

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        for (int index = 0; index < value.Length; index++)
        {
            if (char.IsHighSurrogate(value[index]) && index + 1 < value.Length && char.IsLowSurrogate(value[index + 1]))
            {
                text.Append(value[index]).Append(value[++index]);
            }
            else if (value[index] is '"' or '\\')
            {
                text.Append('\\').Append(value[index]);
            }
            else if (value[index] is >= ' ' and <= '~' || char.IsLetterOrDigit(value[index]))
            {
                text.Append(value[index]);
            }
            else
            {
                text.Append("\\u").Append(((int)value[index]).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        text.Append('"');
    }
}
