using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Generator.Tests.Locating;

/// <summary>One document in the many forms in which people write it.</summary>
internal static partial class WrittenForm
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions OneLine = new(Indented) { WriteIndented = false };

    public static IReadOnlyDictionary<string, Func<JsonNode, string>> Syntaxes { get; } =
        new Dictionary<string, Func<JsonNode, string>>
        {
            ["block"] = document => Block(document, 0, PlainKey),
            ["block with quoted keys"] = document => Block(document, 0, key => $"'{key}'"),
            ["block with tabs"] = document => Block(document, 0, PlainKey, separator: "\t"),
            ["block with comments"] = document =>
                "# é 日本 😀\n"
                + Block(document, 0, PlainKey).Replace(":\n", ":   # 😀 a\tcomment\n", StringComparison.Ordinal),
            ["flow"] = document => Flow(document, ", "),
            ["flow over lines"] = document => Flow(document, ",\n  "),
            ["after a directive"] = document => "%YAML 1.2\n---\n" + Block(document, 0, PlainKey),
            ["after a comment and a directive"] = document => "# Pets\n%YAML 1.2\n---\n" + Block(document, 0, PlainKey),
            ["after a mark"] = document => "---\n" + Block(document, 0, PlainKey) + "...\n",
            ["before another document"] = document => Block(document, 0, PlainKey) + "---\nnope: 1\n",
            ["JSON"] = document => document.ToJsonString(Indented),
            ["JSON in one line"] = document => document.ToJsonString(OneLine),
            ["JSON with tabs"] = document =>
                document.ToJsonString(Indented).Replace("  ", "\t", StringComparison.Ordinal),
        };

    public static IReadOnlyDictionary<string, string> LineEnds { get; } =
        new Dictionary<string, string>
        {
            ["LF"] = "\n",
            ["CRLF"] = "\r\n",
            ["CR"] = "\r",
        };

    /// <summary>With the mark at the beginning by which a reader knows them.</summary>
    public static IReadOnlyDictionary<string, Encoding> Encodings { get; } =
        new Dictionary<string, Encoding>
        {
            ["UTF-8"] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            ["UTF-8 with a mark"] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            ["UTF-16 LE"] = new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            ["UTF-16 BE"] = new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        };

    private static string Block(JsonNode? node, int indent, Func<string, string> key, string separator = " ")
    {
        StringBuilder text = new();
        string blanks = new(' ', indent);
        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                foreach ((string name, JsonNode? value) in map)
                {
                    text.Append(blanks).Append(key(name)).Append(':').Append(After(value, indent, key, separator));
                }

                return text.ToString();
            case JsonArray { Count: > 0 } list:
                foreach (JsonNode? item in list)
                {
                    string nested = Block(item, indent + 2, key, separator);
                    text.Append(blanks).Append("- ").Append(nested[(item is JsonValue ? 0 : indent + 2)..]);
                }

                return text.ToString();
            default:
                return Flow(node, ", ") + "\n";
        }
    }

    private static string After(JsonNode? value, int indent, Func<string, string> key, string separator) =>
        value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 }
            ? "\n" + Block(value, indent + 2, key, separator)
            : separator + Flow(value, ", ") + "\n";

    private static string Flow(JsonNode? node, string comma) =>
        node switch
        {
            JsonObject map => "{ "
                + string.Join(comma, map.Select(member => $"{FlowKey(member.Key)}: {Flow(member.Value, comma)}"))
                + " }",
            JsonArray list => "[" + string.Join(comma, list.Select(item => Flow(item, comma))) + "]",
            JsonValue value when value.GetValueKind() == JsonValueKind.String && Plain().IsMatch((string)value!) =>
                (string)value!,
            _ => node?.ToJsonString(OneLine) ?? "null",
        };

    private static string PlainKey(string key) => key;

    /// <summary>Braces belong to the flow.</summary>
    private static string FlowKey(string key) => key.Contains('{', StringComparison.Ordinal) ? $"'{key}'" : key;

    [GeneratedRegex("^[a-z]+$")]
    private static partial Regex Plain();
}
