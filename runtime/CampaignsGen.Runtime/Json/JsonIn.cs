using System.ComponentModel;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>
/// Reads the JSON text for emitted code, one value after another. The reader is positioned at a value. Reading the
/// value advances past it, and <see cref="NextProperty"/> and <see cref="NextItem"/> move to the next one.
/// </summary>
/// <remarks>
/// Any error in the text results in a <see cref="JsonException"/> with the JSON path and the byte offset.
/// Objects and arrays can be nested 64 levels deep. If a property occurs more than once, the last one is used (RFC
/// 8259, section 4, leaves this open).
/// <para>
/// The common cases have fast paths: names in the order of the schema, strings without escape sequences, and short
/// numbers. Anything else, including any error, is processed token by token from the current value on.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonIn
{
    /// <summary>The maximum nesting depth of objects and arrays.</summary>
    internal const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> document;
    private readonly int byteOrderMark;
    private readonly bool isWholeDocument;
    private readonly int maxDepth;

    private int position;
    private int depth;
    private bool isFirst;

    // If null is requested instead of an exception, the path is not needed: finding it takes as long as reading up to that position.
    private bool isLenient;

    // The name that NextUnexpected skipped: its bytes, or its text if the bytes were escaped.
    private ReadOnlySpan<byte> nameBytes;
    private string? nameText;

    /// <summary>
    /// Initializes a new instance of the <see cref="JsonIn"/> struct with a complete JSON text and moves to its first
    /// value. A UTF-8 byte order mark is skipped.
    /// </summary>
    /// <param name="utf8Json">The text. It must not change while it is read.</param>
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

    /// <summary>
    /// Gets the position at which the current or last read value begins, or at which the end of an object or array is.
    /// </summary>
    internal int Start { get; private set; }

    /// <summary>
    /// Gets the unescaped name of the current property, if it is not one of the names that <see cref="NextProperty"/>
    /// received. It is valid until the value of the property is read.
    /// </summary>
    /// <exception cref="JsonException">The name is not valid UTF-8.</exception>
    public readonly string PropertyName => nameText ?? NameText();

    /// <summary>
    /// Opens one value of a text that is known to be valid JSON, regardless of its depth. Errors in it have no path.
    /// </summary>
    internal static JsonIn OfValue(ReadOnlySpan<byte> utf8Json) => new(utf8Json, isWholeDocument: false);

    /// <summary>Enters the current object.</summary>
    /// <exception cref="JsonException">The value is not an object.</exception>
    public void BeginObject()
    {
        if (Current != '{')
        {
            throw Expected("an object");
        }

        Enter();
    }

    /// <summary>Moves to the value of the next property of the object.</summary>
    /// <param name="names">The property names that the object's schema defines.</param>
    /// <param name="property">
    /// On input, the result of the previous call, or <see cref="PropertyNames.None"/> at the start of the object. When
    /// this method returns, the index of the name, or a negative number for a name that is not in
    /// <paramref name="names"/>.
    /// </param>
    /// <returns>
    /// <see langword="true"/> if there is another property; <see langword="false"/> at the end of the object.
    /// </returns>
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

    /// <summary>Enters the current array.</summary>
    /// <exception cref="JsonException">The value is not an array.</exception>
    public void BeginArray()
    {
        if (Current != '[')
        {
            throw Expected("an array");
        }

        Enter();
    }

    /// <summary>Moves to the next item of the array.</summary>
    /// <returns>
    /// <see langword="true"/> if there is another item; <see langword="false"/> at the end of the array.
    /// </returns>
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

    /// <summary>Reads the current value if it is null.</summary>
    /// <returns>
    /// <see langword="true"/> if the value was null; otherwise, <see langword="false"/>, and the value is not consumed.
    /// </returns>
    /// <exception cref="JsonException">
    /// The text is malformed: it begins like null but continues differently.
    /// </exception>
    public bool TryReadNull() => Current == 'n' && (TryTake("null"u8) ? true : throw Malformed());

    /// <summary>Skips the current value, whatever its type.</summary>
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

    /// <summary>Verifies that only white space follows the value that was read.</summary>
    /// <exception cref="JsonException">Other text follows.</exception>
    public void End()
    {
        SkipBlanks();
        if (position < document.Length)
        {
            throw Malformed();
        }
    }

    /// <summary>Gets the current byte, or 0 at the end of the text, with which no JSON value begins.</summary>
    private readonly byte Current => (uint)position < (uint)document.Length ? document[position] : (byte)0;

    /// <summary>
    /// Skips a name that the schema does not define or not at this position, or the end of the object.
    /// </summary>
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

    /// <summary>Skips the separator between two properties or items.</summary>
    /// <returns>
    /// <see langword="true"/> if there is another one; <see langword="false"/> at the end of the object or array, which
    /// is skipped too.
    /// </returns>
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

    /// <summary>Reads a string without escape sequences as the bytes between the quotation marks.</summary>
    /// <returns>
    /// <see langword="true"/> if there is one; otherwise, <see langword="false"/>, and nothing is consumed.
    /// </returns>
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

    /// <summary>Returns the current value, without the text before it, at its first token.</summary>
    private readonly JsonTokens FirstToken()
    {
        var tokens = new JsonTokens(document[position..], maxDepth - depth);
        return tokens.Read() ? tokens : throw Malformed();
    }
}
