using System.Globalization;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>What a token of a JSON text is.</summary>
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
/// The tokens of a JSON text, one after another, up to its end or to the first byte that breaks the grammar of RFC 8259.
/// It throws nothing and makes no texts: by it values are passed over, and what is wrong with a text is told and located.
/// </summary>
/// <remarks>Whether what stands in a string is Unicode text is not asked here.</remarks>
internal ref struct JsonTokens
{
    private const int BitsAtHand = 64;

    private readonly ReadOnlySpan<byte> text;
    private readonly int maxDepth;
    private ulong objects; // a bit for each open level, the innermost one lowest: 1 for an object
    private ulong[] outerObjects = []; // those of the levels further out, so many at a time

    internal JsonTokens(ReadOnlySpan<byte> text, int maxDepth)
    {
        this.text = text;
        this.maxDepth = maxDepth;
    }

    internal JsonToken Token { get; private set; }

    /// <summary>Where the token begins.</summary>
    internal int Start { get; private set; }

    /// <summary>Where the text goes on behind the token, or where it breaks.</summary>
    internal int End { get; private set; }

    /// <summary>How many objects and arrays are open.</summary>
    internal int Depth { get; private set; }

    /// <summary>A scalar as it stands in the text; a string and a name without the quotation marks.</summary>
    internal ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Whether the string or name has escapes.</summary>
    internal bool IsEscaped { get; private set; }

    /// <summary>What breaks the grammar; null while nothing does.</summary>
    internal string? Fault { get; private set; }

    private readonly byte Current => (uint)End < (uint)text.Length ? text[End] : (byte)0;

    private readonly bool IsInObject => (objects & 1) != 0;

    /// <summary>Moves to the next token.</summary>
    /// <returns>False at the text's end, and where the text breaks.</returns>
    internal bool Read()
    {
        SkipBlanks();
        return Fault is null
            && Token switch
            {
                JsonToken.None or JsonToken.Name => ReadValue(),
                JsonToken.BeginObject => TryClose() || ReadName(),
                JsonToken.BeginArray => TryClose() || ReadValue(),
                _ => Depth > 0
                    ? ReadNext()
                    : End < text.Length && Break("only one value is expected, but there is more: "),
            };
    }

    /// <summary>Passes over the object or array that begins with the token, up to its end; other tokens are whole already.</summary>
    /// <returns>False where the text breaks.</returns>
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
            return Break(IsInObject ? "',' or '}' is expected, but here is " : "',' or ']' is expected, but here is ");
        }

        End++;
        SkipBlanks();
        return IsInObject ? ReadName() : ReadValue();
    }

    private bool ReadName()
    {
        if (Current != '"')
        {
            return Break("a property's name is expected, but here is ");
        }

        if (!ReadText(JsonToken.Name))
        {
            return false;
        }

        SkipBlanks();
        if (Current != ':')
        {
            return Break("':' is expected, but here is ");
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
            _ => Break("a value is expected, but here is "),
        };

    private bool Open(JsonToken token)
    {
        if (Depth >= maxDepth)
        {
            Start = End;
            Fault = $"objects and arrays nest deeper than {maxDepth.ToString(CultureInfo.InvariantCulture)}";
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
                return Break("no escape of JSON begins with ", index: 1);
            }

            length += escape;
            length += Utf8Scan.PlainLength(rest[length..], out _);
        }

        if (length >= rest.Length || rest[length] != '"')
        {
            End += length + 1;
            return Break("a string ends with a quotation mark, but here is ");
        }

        Take(token, length + 2);
        Value = rest[..length];
        return true;
    }

    private bool ReadNumber()
    {
        int length = Utf8Scan.NumberLength(text[End..]);
        return length > 0 ? Take(JsonToken.Number, length) : Break("no number of JSON begins with ");
    }

    private bool ReadLiteral(ReadOnlySpan<byte> literal, JsonToken token)
    {
        int length = text[End..].CommonPrefixLength(literal);
        if (length == literal.Length)
        {
            return Take(token, length);
        }

        End += length;
        return Break($"'{Encoding.ASCII.GetString(literal)}' is expected, but it goes on with ");
    }

    private bool Take(JsonToken token, int length)
    {
        Token = token;
        Start = End;
        Value = text.Slice(End, length);
        End += length;
        return true;
    }

    /// <summary>The text breaks where it stands.</summary>
    /// <param name="what">What is wrong with the byte there, as the beginning of a sentence.</param>
    /// <param name="index">How far behind the break the byte stands that tells.</param>
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
