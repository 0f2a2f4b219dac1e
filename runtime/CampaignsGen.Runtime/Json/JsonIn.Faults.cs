using System.Text;
using System.Text.Json;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    private const int ExcerptLength = 40;

    private const string NotTextMessage = "the text is not valid UTF-8, or an escape in it is half of a surrogate pair";

    /// <summary>The fault of a required property that the object just read did not have.</summary>
    /// <param name="name">The property's name in JSON.</param>
    /// <returns>The exception, to be thrown by the caller.</returns>
    public readonly JsonException Missing(string name) => Fault($"the required property '{name}' is missing");

    /// <summary>The fault of an array that ended before an item that it must have.</summary>
    /// <param name="index">The item's index, from 0.</param>
    /// <returns>The exception, to be thrown by the caller.</returns>
    public readonly JsonException Missing(int index) => Fault($"the array has no item {index}");

    private readonly JsonException Expected(string what) => Mismatch(what, isShown: false);

    private readonly JsonException ExpectedForm(string what) => Mismatch(what, isShown: true);

    /// <summary>The value that begins at <see cref="Start"/> is not what it should be, or the text is malformed up to its end.</summary>
    private readonly JsonException Mismatch(string what, bool isShown)
    {
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            do
            {
                if (!reader.Read())
                {
                    return Fault($"expected {what} but found no value");
                }
            } while (reader.TokenStartIndex < Start);
        }
        catch (JsonException)
        {
            return Malformed();
        }

        return Fault($"expected {what} but found {(isShown ? Excerpt(ref reader) : Name(reader.TokenType))}");
    }

    private readonly JsonException NotText(InvalidOperationException fault) => Fault(NotTextMessage, fault);

    private readonly JsonException Fault(string message, Exception? inner = null) => FaultAt(Start, message, inner);

    /// <summary>What the tokenizer rejects in the text, said with the path and the offset in the whole of it.</summary>
    private readonly JsonException Malformed()
    {
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            while (reader.Read()) { }
        }
        catch (JsonException fault)
        {
            string message = Before(Before(fault.Message, " LineNumber:"), " Change the reader options").TrimEnd('.');
            long offset = JsonPath.Offset(document, fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
            return FaultAt(offset, message, fault);
        }

        return Fault("no value is expected here");
    }

    private static string Before(string text, string mark)
    {
        int position = text.IndexOf(mark, StringComparison.Ordinal);
        return position < 0 ? text : text[..position];
    }

    // A serializer that called us through a converter adds path and position itself, if the exception has no path yet.
    private readonly JsonException FaultAt(long offset, string message, Exception? inner)
    {
        if (!isWholeDocument)
        {
            return new JsonException(message, inner);
        }

        string path = JsonPath.At(document, offset);
        (long line, long position) = JsonPath.Position(document, offset);
        long shift = line == 0 ? byteOrderMark : 0;
        return new JsonException(
            $"{path}: {message}, at byte {offset + byteOrderMark}",
            path,
            line,
            position + shift,
            inner
        );
    }

    private static string Name(JsonTokenType token) =>
        token switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => "a string",
            JsonTokenType.Number => "a number",
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            JsonTokenType.Null => "null",
            _ => "no value",
        };

    /// <summary>A scalar as it stands in the text, cut short and free of control characters.</summary>
    private static string Excerpt(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> bytes = reader.ValueSpan;
        bool isCut = bytes.Length > ExcerptLength;
        var text = new StringBuilder(Encoding.UTF8.GetString(isCut ? bytes[..ExcerptLength] : bytes));
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = char.IsControl(text[i]) ? '?' : text[i];
        }

        string quote = reader.TokenType == JsonTokenType.String ? "\"" : "";
        return $"{quote}{text}{(isCut ? "…" : "")}{quote}";
    }
}
