using System.ComponentModel;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>
/// The JSON text that emitted code reads, one value after another. It stands at a value; reading a value leaves it at the
/// last token of that value, and <see cref="NextProperty"/> and <see cref="NextItem"/> move on to the next one.
/// </summary>
/// <remarks>
/// Whatever is wrong with the text is a <see cref="JsonException"/> that says where: the JSON path and the byte offset.
/// Objects and arrays may nest 64 deep. Of a property that occurs more than once the last one counts (RFC 8259, section 4,
/// leaves that open).
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonIn
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth };

    /// <summary>How deep objects and arrays may nest.</summary>
    internal const int MaxDepth = 64;

    private Utf8JsonReader reader;
    private readonly ReadOnlySpan<byte> document;
    private readonly int byteOrderMark;
    private readonly bool isWholeDocument;

    // The name that NextProperty passed: its bytes, or its text where the bytes were escaped or lay in two segments.
    private ReadOnlySpan<byte> nameBytes;
    private string? nameText;

    /// <summary>Opens a whole JSON text and moves to its first value. A UTF-8 byte order mark is passed over.</summary>
    /// <param name="utf8Json">The text; it must not change while it is read.</param>
    /// <exception cref="JsonException">The text is empty or does not begin with a JSON value.</exception>
    public JsonIn(ReadOnlySpan<byte> utf8Json)
    {
        byteOrderMark = utf8Json.StartsWith("\uFEFF"u8) ? 3 : 0;
        document = utf8Json[byteOrderMark..];
        isWholeDocument = true;
        reader = new Utf8JsonReader(document, Options);
        Advance();
    }

    /// <summary>Reads on from another reader that stands at a value; <see cref="Reader"/> hands it back.</summary>
    internal JsonIn(Utf8JsonReader reader) => this.reader = reader;

    /// <summary>The reader underneath, at the last token that was read.</summary>
    internal readonly Utf8JsonReader Reader => reader;

    /// <summary>The name of the property at hand, unescaped. It holds until the property's value is read.</summary>
    /// <exception cref="JsonException">The name is not valid UTF-8.</exception>
    public readonly string PropertyName => nameText ?? NameText();

    /// <summary>Enters the object at hand.</summary>
    /// <exception cref="JsonException">The value is not an object.</exception>
    public readonly void BeginObject() => Expect(JsonTokenType.StartObject, "an object");

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
        if (!NextName())
        {
            return false;
        }

        int expected = property < 0 ? ~property : property + 1;
        int found = nameText is null ? names.Find(nameBytes, expected) : names.Find(nameText);
        property = found < 0 ? ~expected : found;
        return Advance();
    }

    /// <summary>Enters the array at hand.</summary>
    /// <exception cref="JsonException">The value is not an array.</exception>
    public readonly void BeginArray() => Expect(JsonTokenType.StartArray, "an array");

    /// <summary>Moves to the array's next item.</summary>
    /// <returns>False at the array's end.</returns>
    /// <exception cref="JsonException">The text is malformed.</exception>
    public bool NextItem() => Advance() && reader.TokenType != JsonTokenType.EndArray;

    /// <summary>Takes the value at hand if it is null.</summary>
    /// <returns>Whether it was null; if not, it is still to be read.</returns>
    public readonly bool TryReadNull() => reader.TokenType == JsonTokenType.Null;

    /// <summary>Passes over the value at hand, whatever it is.</summary>
    /// <exception cref="JsonException">The value is malformed.</exception>
    public void Skip()
    {
        bool isComplete;
        try
        {
            isComplete = reader.TrySkip();
        }
        catch (JsonException fault)
        {
            throw Malformed(fault);
        }

        if (!isComplete)
        {
            throw Fault("the text ends inside this value");
        }
    }

    /// <summary>Makes sure that nothing but white space follows the value that was read.</summary>
    /// <exception cref="JsonException">Something follows.</exception>
    public void End()
    {
        if (Advance())
        {
            throw Fault($"expected the end of the text but found {Found}");
        }
    }

    private bool NextName()
    {
        if (!Advance() || reader.TokenType == JsonTokenType.EndObject)
        {
            return false;
        }

        if (reader.ValueIsEscaped || reader.HasValueSequence)
        {
            nameText = TextOfToken();
        }
        else
        {
            nameBytes = reader.ValueSpan;
            nameText = null;
        }

        return true;
    }

    private bool Advance()
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException fault)
        {
            throw Malformed(fault);
        }
    }
}
