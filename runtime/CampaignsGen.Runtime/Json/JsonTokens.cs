using System.Globalization;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Specifies the tokens of a JSON text.</summary>
internal enum JsonToken
{
    None,
    BeginObject,
    EndObject,
    BeginArray,
    EndArray,
    Name,
    String,
    Number,
    True,
    False,
    Null,
}

/// <summary>
/// Reads the tokens of a JSON text one after another, up to its end or to the first byte that violates the grammar of
/// RFC 8259. It throws no exceptions and allocates no strings. It is used to skip values and to describe and locate
/// errors.
/// </summary>
/// <remarks>The content of strings is not checked for valid Unicode.</remarks>
internal ref struct JsonTokens
{
    private const int BitsAtHand = 64;

    private readonly ReadOnlySpan<byte> text;
    private readonly int maxDepth;
    private ulong objects; // a bit for each open level, the innermost one lowest: 1 for an object
    private ulong[] outerObjects = []; // the bits of the outer levels, 64 at a time

    internal JsonTokens(ReadOnlySpan<byte> text, int maxDepth)
    {
        this.text = text;
        this.maxDepth = maxDepth;
    }

    internal JsonToken Token { get; private set; }

    /// <summary>Gets the position at which the token begins.</summary>
    internal int Start { get; private set; }

    /// <summary>Gets the position after the token, or of the syntax error.</summary>
    internal int End { get; private set; }

    /// <summary>Gets the number of open objects and arrays.</summary>
    internal int Depth { get; private set; }

    /// <summary>Gets a scalar as it appears in the text; strings and names without the quotation marks.</summary>
    internal ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Gets a value indicating whether the string or name contains escape sequences.</summary>
    internal bool IsEscaped { get; private set; }

    /// <summary>Gets the description of the syntax error, or <see langword="null"/> if there is none.</summary>
    internal string? Fault { get; private set; }

    private readonly byte Current => (uint)End < (uint)text.Length ? text[End] : (byte)0;

    private readonly bool IsInObject => (objects & 1) != 0;

    /// <summary>Moves to the next token.</summary>
    /// <returns>
    /// <see langword="true"/> if there is another token; <see langword="false"/> at the end of the text or at a syntax
    /// error.
    /// </returns>
    internal bool Read()
    {
        SkipBlanks();
        return Fault is null
            && Token switch
            {
                JsonToken.None or JsonToken.Name => ReadValue(),
                JsonToken.BeginObject => TryClose() || ReadName(),
                JsonToken.BeginArray => TryClose() || ReadValue(),
                _ => Depth > 0 ? ReadNext() : End < text.Length && Break("expected only one value but found "),
            };
    }

    /// <summary>
    /// Skips the object or array that begins with the current token, up to its end. Other tokens are already complete.
    /// </summary>
    /// <returns><see langword="false"/> at a syntax error; otherwise, <see langword="true"/>.</returns>
    internal bool Skip()
    {
        if (Token is not (JsonToken.BeginObject or JsonToken.BeginArray))
        {
            return true;
        }

        int outside = Depth - 1;
        while (Read())
        {
            if (Depth == outside)
            {
                return true;
            }
        }

        return false;
    }

    private bool ReadNext()
    {
        if (TryClose())
        {
            return true;
        }

        if (Current != ',')
        {
            return Break(IsInObject ? "expected ',' or '}' but found " : "expected ',' or ']' but found ");
        }

        End++;
        SkipBlanks();
        return IsInObject ? ReadName() : ReadValue();
    }

    private bool ReadName()
    {
        if (Current != '"')
        {
            return Break("expected a property name but found ");
        }

        if (!ReadText(JsonToken.Name))
        {
            return false;
        }

        SkipBlanks();
        if (Current != ':')
        {
            return Break("expected ':' but found ");
        }

        End++;
        return true;
    }

    private bool ReadValue() =>
        Current switch
        {
            (byte)'{' => Open(JsonToken.BeginObject),
            (byte)'[' => Open(JsonToken.BeginArray),
            (byte)'"' => ReadText(JsonToken.String),
            (byte)'t' => ReadLiteral("true"u8, JsonToken.True),
            (byte)'f' => ReadLiteral("false"u8, JsonToken.False),
            (byte)'n' => ReadLiteral("null"u8, JsonToken.Null),
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => ReadNumber(),
            _ => Break("expected a value but found "),
        };

    private bool Open(JsonToken token)
    {
        if (Depth >= maxDepth)
        {
            Start = End;
            Fault =
                $"objects and arrays are nested deeper than {maxDepth.ToString(CultureInfo.InvariantCulture)} levels";
            return false;
        }

        if (Depth > 0 && Depth % BitsAtHand == 0)
        {
            Array.Resize(ref outerObjects, Depth / BitsAtHand);
            outerObjects[^1] = objects;
        }

        objects = (objects << 1) | (token == JsonToken.BeginObject ? 1ul : 0);
        Depth++;
        return Take(token, 1);
    }

    private bool TryClose()
    {
        if (Current != (IsInObject ? '}' : ']'))
        {
            return false;
        }

        JsonToken token = IsInObject ? JsonToken.EndObject : JsonToken.EndArray;
        Depth--;
        objects = Depth > 0 && Depth % BitsAtHand == 0 ? outerObjects[(Depth / BitsAtHand) - 1] : objects >> 1;
        return Take(token, 1);
    }

    private bool ReadText(JsonToken token)
    {
        ReadOnlySpan<byte> rest = text[(End + 1)..];
        int length = Utf8Scan.PlainLength(rest, out _);
        IsEscaped = length < rest.Length && rest[length] == '\\';
        while (length < rest.Length && rest[length] == '\\')
        {
            int escape = EscapedText.LengthOfOne(rest[length..]);
            if (escape == 0)
            {
                End += length + 1;
                return Break("no JSON escape sequence begins with ", index: 1);
            }

            length += escape;
            length += Utf8Scan.PlainLength(rest[length..], out _);
        }

        if (length >= rest.Length || rest[length] != '"')
        {
            End += length + 1;
            return Break("expected a quotation mark at the end of the string but found ");
        }

        Take(token, length + 2);
        Value = rest[..length];
        return true;
    }

    private bool ReadNumber()
    {
        int length = Utf8Scan.NumberLength(text[End..]);
        return length > 0 ? Take(JsonToken.Number, length) : Break("no JSON number begins with ");
    }

    private bool ReadLiteral(ReadOnlySpan<byte> literal, JsonToken token)
    {
        int length = text[End..].CommonPrefixLength(literal);
        if (length == literal.Length)
        {
            return Take(token, length);
        }

        End += length;
        return Break($"expected '{Encoding.ASCII.GetString(literal)}' but found ");
    }

    private bool Take(JsonToken token, int length)
    {
        Token = token;
        Start = End;
        Value = text.Slice(End, length);
        End += length;
        return true;
    }

    /// <summary>Reports a syntax error at the current position.</summary>
    /// <param name="what">The description of the invalid byte, as the beginning of a sentence.</param>
    /// <param name="index">The distance from the current position to the byte to report.</param>
    private bool Break(string what, int index = 0)
    {
        Start = End;
        Fault = what + Shown(End + index);
        return false;
    }

    private readonly string Shown(int index) =>
        index >= text.Length ? "the end"
        : text[index] is > (byte)' ' and < 0x7F ? $"'{((char)text[index]).ToString()}'"
        : "the byte 0x" + text[index].ToString("X2", CultureInfo.InvariantCulture);

    private void SkipBlanks()
    {
        while (Current is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            End++;
        }
    }
}
