using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    private const int ExcerptLength = 40;

    private const string NotTextMessage = "the text is not valid UTF-8, or contains an unpaired surrogate";

    // All errors are JsonExceptions, but the methods return Exception: a method with that type would load System.Text.Json when
    // it is compiled.

    /// <summary>
    /// Creates the exception for an object without all its required properties. It names the first missing one.
    /// </summary>
    /// <param name="names">The property names that the object's schema defines.</param>
    /// <param name="missing">A bit for each missing property, the lowest for the first.</param>
    /// <param name="first">The index of the name that the lowest bit represents.</param>
    /// <returns>The <see cref="JsonException"/> for the caller to throw.</returns>
    public readonly Exception Missing(PropertyNames names, ulong missing, int first = 0)
    {
        ArgumentNullException.ThrowIfNull(names);
        return Missing(names[first + BitOperations.TrailingZeroCount(missing)]);
    }

    /// <summary>Creates the exception for a required property that is missing from the object just read.</summary>
    internal readonly Exception Missing(string name) =>
        Fault(
            $"the required property '{JsonPath.Shown(name)}' is missing",
            $"the property '{JsonPath.Shown(name)}'",
            "nothing"
        );

    /// <summary>Creates the exception for an array that ended before a required item.</summary>
    /// <param name="index">The index of the item, from 0.</param>
    /// <returns>The <see cref="JsonException"/> for the caller to throw.</returns>
    public readonly Exception Missing(int index) => MissingItem(index.ToString(CultureInfo.InvariantCulture));

    private readonly Exception MissingItem(string index) =>
        Fault("the array has no item " + index, "an item " + index, "nothing");

    private readonly Exception Expected(string what) => Mismatch(what, isShown: false);

    private readonly Exception ExpectedForm(string what) => Mismatch(what, isShown: true);

    /// <summary>
    /// Creates the exception for the value at <see cref="Start"/>, which is not the expected value, or for text that is
    /// malformed before the end of that value.
    /// </summary>
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

    /// <summary>Creates the exception for a syntax error, with the path and the offset in the whole text.</summary>
    private readonly Exception Malformed()
    {
        if (isLenient)
        {
            return new JsonException();
        }

        var tokens = new JsonTokens(document, maxDepth);
        while (tokens.Read()) { }

        return FaultAt(tokens.End, tokens.Fault ?? "expected a value but found the end");
    }

    // A serializer that uses a converter adds the path and position itself if the exception has no path yet.
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

    /// <summary>Returns a scalar as it appears in the text, shortened and without control characters.</summary>
    private static string Excerpt(JsonTokens tokens)
    {
        ReadOnlySpan<byte> bytes = tokens.Value;
        bool isCut = bytes.Length > ExcerptLength;
        if (isCut)
        {
            bytes = TextCut.WithoutPartOfEscape(TextCut.WithoutPartOfCharacter(bytes[..ExcerptLength]));
        }

        var text = new StringBuilder(Encoding.UTF8.GetString(bytes));
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = char.IsControl(text[i]) ? '?' : text[i];
        }

        string quote = tokens.Token == JsonToken.String ? "\"" : "";
        return string.Concat(quote, text.ToString(), isCut ? "…" : "", quote);
    }
}
