using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignsGen.Generator.Diagnostics;

namespace CampaignsGen.Generator.Reading.Trees;

/// <summary>JSON text (RFC 8259) to a tree, without recursion.</summary>
internal ref struct JsonTree
{
    private readonly byte[] bytes;
    private readonly string text;
    private readonly int start;
    private readonly CancellationToken cancellationToken;
    private readonly TreeResult result = new();
    private readonly Stack<JsonNode> containers = new();
    private Utf8JsonReader reader;
    private string? key;
    private int keyOffset;
    private int measuredBytes;
    private int measuredCharacters;

    private JsonTree(string text, int start, CancellationToken cancellationToken)
    {
        this.text = text;
        this.start = start;
        this.cancellationToken = cancellationToken;
        bytes = Encoding.UTF8.GetBytes(start == 0 ? text : text[start..]);
        reader = new(bytes, new JsonReaderOptions { MaxDepth = TreeParser.MaxDepth + 1 });
    }

    public static TreeResult Parse(string text, int start, CancellationToken cancellationToken) =>
        new JsonTree(text, start, cancellationToken).Run();

    private TreeResult Run()
    {
        try
        {
            while (reader.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (containers.Count >= TreeParser.MaxDepth)
                {
                    return TreeResult.TooDeep(Offset(reader.TokenStartIndex));
                }

                Take();
            }

            return result;
        }
        catch (JsonException exception)
        {
            return result.Fail(ReadingDiagnostics.SyntaxError, Offset(exception), "JSON", Sentence(exception.Message));
        }
        catch (InvalidOperationException)
        {
            // The reader lets escapes such as "\ud800" pass and refuses them when the string is asked for.
            string problem = "a string holds half of a surrogate pair";
            return result.Fail(ReadingDiagnostics.SyntaxError, Offset(reader.TokenStartIndex), "JSON", problem);
        }
    }

    private void Take()
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                key = reader.GetString();
                keyOffset = (int)reader.TokenStartIndex;
                break;
            case JsonTokenType.StartObject:
                Open(new JsonObject());
                break;
            case JsonTokenType.StartArray:
                Open(new JsonArray());
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                containers.Pop();
                break;
            default:
                Add(Scalar());
                break;
        }
    }

    private void Open(JsonNode container)
    {
        Add(container);
        containers.Push(container);
    }

    private void Add(JsonNode? node)
    {
        if (containers.Count == 0)
        {
            result.Root = node;
        }
        else if (containers.Peek() is JsonArray list)
        {
            list.Add(node);
        }
        else
        {
            AddMember((JsonObject)containers.Peek(), node);
        }
    }

    private void AddMember(JsonObject map, JsonNode? node)
    {
        if (map.ContainsKey(key!))
        {
            result.Warn(ReadingDiagnostics.DuplicateKey, Offset(keyOffset), key!);
        }

        map[key!] = node;
    }

    private JsonNode? Scalar()
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return JsonValue.Create(reader.GetString());
            case JsonTokenType.Number when IsPlainInteger(out long number):
                return JsonValue.Create(number);
            case JsonTokenType.Number:
                return JsonValue.Create(JsonElement.ParseValue(ref reader));
            case JsonTokenType.True or JsonTokenType.False:
                return JsonValue.Create(reader.TokenType == JsonTokenType.True);
            default:
                return null;
        }
    }

    /// <summary>Whether a whole number comes back from a <see cref="long"/> as it stands in the text.</summary>
    private readonly bool IsPlainInteger(out long number) =>
        reader.TryGetInt64(out number)
        && number.ToString(CultureInfo.InvariantCulture).Length == reader.ValueSpan.Length;

    private int Offset(JsonException exception)
    {
        int line = 0;
        int lineStart = start;
        for (int i = start; i < text.Length && line < exception.LineNumber; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        int offset = lineStart;
        for (long left = exception.BytePositionInLine ?? 0; left > 0 && offset < text.Length; offset++)
        {
            left -= Utf8Length(text[offset]);
        }

        return Math.Min(offset, text.Length);
    }

    /// <summary>The offset in the text of an offset in its bytes; asked in rising order, it reads the bytes once.</summary>
    private int Offset(long byteOffset)
    {
        int target = (int)byteOffset;
        if (target < measuredBytes)
        {
            measuredBytes = measuredCharacters = 0;
        }

        measuredCharacters += Encoding.UTF8.GetCharCount(bytes, measuredBytes, target - measuredBytes);
        measuredBytes = target;
        return start + measuredCharacters;
    }

    /// <summary>Each half of a surrogate pair counts for two of the pair's four bytes.</summary>
    private static int Utf8Length(char c) =>
        c < 0x80 ? 1
        : c < 0x800 || char.IsSurrogate(c) ? 2
        : 3;

    /// <summary>The message without the place, which is told in its own way, and without the full stop.</summary>
    private static string Sentence(string message)
    {
        int place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? message : message[..place]).TrimEnd('.');
    }
}
