using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    private const int ExcerptLength = 40;

    private const string NotTextMessage = "the text is not valid UTF-8, or an escape in it is half of a surrogate pair";

    // Every fault is a JsonException, and no method says so: one that may throw it would load System.Text.Json when it is
    // compiled.

    /// <summary>The fault of an object that did not have all of its required properties: it names the first.</summary>
    /// <param name="names">The names that the object's schema knows.</param>
    /// <param name="missing">A bit for each property that is missing, the lowest for the first.</param>
    /// <param name="first">The index of the name that the lowest bit stands for.</param>
    /// <returns>The <see cref="JsonException"/>, to be thrown by the caller.</returns>
    public readonly Exception Missing(PropertyNames names, ulong missing, int first = 0)
    {
        ArgumentNullException.ThrowIfNull(names);
        return Missing(names[first + BitOperations.TrailingZeroCount(missing)]);
    }

    /// <summary>The fault of a required property that the object just read did not have.</summary>
    internal readonly Exception Missing(string name) =>
        Fault(
            $"the required property '{JsonPath.Shown(name)}' is missing",
            $"the property '{JsonPath.Shown(name)}'",
            "nothing"
        );

    /// <summary>The fault of an array that ended before an item that it must have.</summary>
    /// <param name="index">The item's index, from 0.</param>
    /// <returns>The <see cref="JsonException"/>, to be thrown by the caller.</returns>
    public readonly Exception Missing(int index) => MissingItem(index.ToString(CultureInfo.InvariantCulture));

    private readonly Exception MissingItem(string index) =>
        Fault("the array has no item " + index, "an item " + index, "nothing");

    private readonly Exception Expected(string what) => Mismatch(what, isShown: false);

    private readonly Exception ExpectedForm(string what) => Mismatch(what, isShown: true);

    /// <summary>The value that begins at <see cref="Start"/> is not what it should be, or the text is malformed up to its end.</summary>
    private readonly Exception Mismatch(string what, bool isShown)
    {
        if (isLenient)
        {
            return new JsonException(what);
        }

        var tokens = new JsonTokens(document, maxDepth);
        do
        {
            if (!tokens.Read())
            {
                return Malformed();
            }
        } while (tokens.Start < Start);

        string found = isShown ? Excerpt(tokens) : Name(tokens.Token);
        return Fault($"expected {what} but found {found}", what, found);
    }

    private readonly Exception NotText() => Fault(NotTextMessage);

    private readonly Exception Fault(string message, string? expected = null, string? found = null) =>
        FaultAt(Start, message, expected, found);

    /// <summary>What breaks the grammar, said with the path and the offset in the whole text.</summary>
    private readonly Exception Malformed()
    {
        if (isLenient)
        {
            return new JsonException();
        }

        var tokens = new JsonTokens(document, maxDepth);
        while (tokens.Read()) { }

        return FaultAt(tokens.End, tokens.Fault ?? "a value is expected, but here is the end");
    }

    // A serializer that called us through a converter adds path and position itself, if the exception has no path yet.
    private readonly Exception FaultAt(long offset, string message, string? expected = null, string? found = null)
    {
        if (!isWholeDocument || isLenient)
        {
            return new JsonException(message);
        }

        string path = JsonPath.At(document, offset);
        (long line, long position) = JsonPath.Position(document, offset);
        long shift = line == 0 ? byteOrderMark : 0;
        long start = offset + byteOrderMark;
        string text = string.Concat(path, ": ", message) + ", at byte " + start.ToString(CultureInfo.InvariantCulture);
        return new JsonFault(text, path, line, position + shift)
        {
            Offset = start,
            Expected = expected,
            Found = found,
        };
    }

    private static string Name(JsonToken token) =>
        token switch
        {
            JsonToken.BeginObject => "an object",
            JsonToken.BeginArray => "an array",
            JsonToken.String => "a string",
            JsonToken.Number => "a number",
            JsonToken.True => "true",
            JsonToken.False => "false",
            JsonToken.Null => "null",
            _ => "no value",
        };

    /// <summary>A scalar as it stands in the text, cut short and free of control characters.</summary>
    private static string Excerpt(JsonTokens tokens)
    {
        ReadOnlySpan<byte> bytes = tokens.Value;
        bool isCut = bytes.Length > ExcerptLength;
        var text = new StringBuilder(Encoding.UTF8.GetString(isCut ? bytes[..ExcerptLength] : bytes));
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = char.IsControl(text[i]) ? '?' : text[i];
        }

        string quote = tokens.Token == JsonToken.String ? "\"" : "";
        return string.Concat(quote, text.ToString(), isCut ? "…" : "", quote);
    }
}
