using System.ComponentModel;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>
/// The JSON text that emitted code reads, one value after another. It stands at a value; reading the value passes over it,
/// and <see cref="NextProperty"/> and <see cref="NextItem"/> move on to the next one.
/// </summary>
/// <remarks>
/// Whatever is wrong with the text is a <see cref="JsonException"/> that says where: the JSON path and the byte offset.
/// Objects and arrays may nest 64 deep. Of a property that occurs more than once the last one counts (RFC 8259, section 4,
/// leaves that open).
/// <para>
/// It reads by itself what texts are made of nearly always: names as the schema lists them, strings without escapes, short
/// numbers. Anything else, and whatever is wrong, it goes through token by token, from the value at hand on.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonIn
{
    /// <summary>How deep objects and arrays may nest.</summary>
    internal const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> document;
    private readonly int byteOrderMark;
    private readonly bool isWholeDocument;
    private readonly int maxDepth;

    private int position;
    private int depth;
    private bool isFirst;

    // Whoever asked for null in place of a fault needs no path of it: to find one takes as long as to read up to there.
    private bool isLenient;

    // The name that NextUnexpected passed: its bytes, or its text where the bytes were escaped.
    private ReadOnlySpan<byte> nameBytes;
    private string? nameText;

    /// <summary>Opens a whole JSON text and moves to its first value. A UTF-8 byte order mark is passed over.</summary>
    /// <param name="utf8Json">The text; it must not change while it is read.</param>
    /// <exception cref="JsonException">The text is empty.</exception>
    public JsonIn(ReadOnlySpan<byte> utf8Json)
        : this(utf8Json, isWholeDocument: true) { }

    private JsonIn(ReadOnlySpan<byte> utf8Json, bool isWholeDocument)
    {
        this.isWholeDocument = isWholeDocument;
        byteOrderMark = utf8Json.StartsWith("\uFEFF"u8) ? 3 : 0;
        document = utf8Json[byteOrderMark..];
        maxDepth = isWholeDocument ? MaxDepth : int.MaxValue;
        MoveToValue();
    }

    /// <summary>Where the value begins that is at hand or was read last; at an object's or array's end where that stands.</summary>
    internal int Start { get; private set; }

    /// <summary>
    /// The name of the property at hand, unescaped, where it is not among the names that <see cref="NextProperty"/> was given.
    /// It holds until the property's value is read.
    /// </summary>
    /// <exception cref="JsonException">The name is not valid UTF-8.</exception>
    public readonly string PropertyName => nameText ?? NameText();

    /// <summary>Opens one value of a text that was found to be JSON before, whatever its depth; faults in it have no path.</summary>
    internal static JsonIn OfValue(ReadOnlySpan<byte> utf8Json) => new(utf8Json, isWholeDocument: false);

    /// <summary>Enters the object at hand.</summary>
    /// <exception cref="JsonException">The value is not an object.</exception>
    public void BeginObject()
    {
        if (Current != '{')
        {
            throw Expected("an object");
        }

        Enter();
    }

    /// <summary>Moves to the value of the object's next property.</summary>
    /// <param name="names">The names that the object's schema knows.</param>
    /// <param name="property">
    /// Going in, what the last call left, or <see cref="PropertyNames.None"/> at the object's start. Coming out, the index of
    /// the name, or a negative number for a name that is not among <paramref name="names"/>.
    /// </param>
    /// <returns>False at the object's end.</returns>
    /// <exception cref="JsonException">The text is malformed, or the name is not valid UTF-8.</exception>
    public bool NextProperty(PropertyNames names, ref int property)
    {
        int previous = property < 0 ? ~property : property + 1;
        ReadOnlySpan<byte> name = names.Next(previous, out int expected);
        int start = isFirst ? 1 : 0;
        if (name.IsEmpty || !document[position..].StartsWith(name[start..]))
        {
            return NextUnexpected(names, previous, ref property);
        }

        isFirst = false;
        position += name.Length - start;
        property = expected;
        MoveToValue();
        return true;
    }

    /// <summary>Enters the array at hand.</summary>
    /// <exception cref="JsonException">The value is not an array.</exception>
    public void BeginArray()
    {
        if (Current != '[')
        {
            throw Expected("an array");
        }

        Enter();
    }

    /// <summary>Moves to the array's next item.</summary>
    /// <returns>False at the array's end.</returns>
    /// <exception cref="JsonException">The text is malformed.</exception>
    public bool NextItem()
    {
        if (!MoveOn(']'))
        {
            return false;
        }

        Start = position;
        return true;
    }

    /// <summary>Takes the value at hand if it is null.</summary>
    /// <returns>Whether it was null; if not, it is still to be read.</returns>
    /// <exception cref="JsonException">The text is malformed: it begins as null and goes on otherwise.</exception>
    public bool TryReadNull() => Current == 'n' && (TryTake("null"u8) ? true : throw Malformed());

    /// <summary>Passes over the value at hand, whatever it is.</summary>
    /// <exception cref="JsonException">The value is malformed.</exception>
    public void Skip()
    {
        if (TryTakeText(out _, out _))
        {
            return;
        }

        int number = Utf8Scan.NumberLength(document[position..]);
        if (number > 0)
        {
            position += number;
            return;
        }

        JsonTokens tokens = FirstToken();
        position += tokens.Skip() ? tokens.End : throw Malformed();
    }

    /// <summary>Makes sure that nothing but white space follows the value that was read.</summary>
    /// <exception cref="JsonException">Something follows.</exception>
    public void End()
    {
        SkipBlanks();
        if (position < document.Length)
        {
            throw Malformed();
        }
    }

    /// <summary>The byte at which the text stands, 0 at its end: no JSON value begins with it.</summary>
    private readonly byte Current => (uint)position < (uint)document.Length ? document[position] : (byte)0;

    /// <summary>Passes over a name that the schema does not know or not here, or over the object's end.</summary>
    private bool NextUnexpected(PropertyNames names, int previous, ref int property)
    {
        if (!MoveOn('}'))
        {
            return false;
        }

        TakeName();
        SkipBlanks();
        Take(':');
        MoveToValue();
        int found = nameText is null ? names.Find(nameBytes, previous) : names.Find(nameText);
        property = found < 0 ? ~previous : found;
        return true;
    }

    /// <summary>Passes over what stands between two properties or items.</summary>
    /// <returns>False at the end of the object or array, which is passed over as well.</returns>
    private bool MoveOn(char end)
    {
        SkipBlanks();
        if (Current == end)
        {
            Start = position++;
            depth--;
            isFirst = false;
            return false;
        }

        if (!isFirst)
        {
            Take(',');
            SkipBlanks();
        }

        isFirst = false;
        return true;
    }

    private void Enter()
    {
        if (++depth > maxDepth)
        {
            throw Malformed();
        }

        position++;
        isFirst = true;
    }

    private void MoveToValue()
    {
        SkipBlanks();
        Start = position;
        if (position >= document.Length)
        {
            throw Malformed();
        }
    }

    private void Take(char expected)
    {
        if (Current != expected)
        {
            throw Malformed();
        }

        position++;
    }

    private bool TryTake(ReadOnlySpan<byte> literal)
    {
        if (!document[position..].StartsWith(literal))
        {
            return false;
        }

        position += literal.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (Current is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
        }
    }

    private void TakeName()
    {
        if (TryTakeText(out nameBytes, out _))
        {
            nameText = null;
            return;
        }

        Start = position;
        nameText = Current == '"' ? TakeEscaped() : throw Malformed();
    }

    /// <summary>Takes a string without escapes, as its bytes between the quotation marks.</summary>
    /// <returns>False where there is none; nothing was taken then.</returns>
    private bool TryTakeText(out ReadOnlySpan<byte> utf8, out bool isAscii)
    {
        utf8 = default;
        isAscii = false;
        if (Current != '"')
        {
            return false;
        }

        ReadOnlySpan<byte> rest = document[(position + 1)..];
        int length = Utf8Scan.PlainLength(rest, out isAscii);
        if ((uint)length >= (uint)rest.Length || rest[length] != '"')
        {
            return false;
        }

        utf8 = rest[..length];
        position += length + 2;
        return true;
    }

    /// <summary>The value at hand, and nothing before it, at its first token.</summary>
    private readonly JsonTokens FirstToken()
    {
        var tokens = new JsonTokens(document[position..], maxDepth - depth);
        return tokens.Read() ? tokens : throw Malformed();
    }
}
