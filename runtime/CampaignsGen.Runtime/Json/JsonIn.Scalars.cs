using System.Buffers.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    /// <summary>Reads true or false.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is neither.</exception>
    public bool ReadBoolean() => TryTake("true"u8) || (TryTake("false"u8) ? false : throw Expected("true or false"));

    /// <summary>Reads an integer of 32 bits. <c>1.0</c> and <c>1e2</c> are integers too.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is no number, has a fraction, or is out of range.</exception>
    public int ReadInt32() =>
        TryTakeInteger(out long value) && value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw ExpectedForm("an integer from -2147483648 to 2147483647");

    /// <summary>Reads an integer of 64 bits. <c>1.0</c> and <c>1e2</c> are integers too.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is no number, has a fraction, or is out of range.</exception>
    public long ReadInt64() =>
        TryTakeInteger(out long value)
            ? value
            : throw ExpectedForm("an integer from -9223372036854775808 to 9223372036854775807");

    /// <summary>Reads a number as the nearest <see cref="float"/>.</summary>
    /// <returns>The value, always finite.</returns>
    /// <exception cref="JsonException">The value is no number, or too large.</exception>
    public float ReadSingle() =>
        ReaderOfNumber("a number").TryGetSingle(out float value) && float.IsFinite(value)
            ? value
            : throw ExpectedForm("a number of at most 3.4028235E+38");

    /// <summary>Reads a number as the nearest <see cref="double"/>.</summary>
    /// <returns>The value, always finite.</returns>
    /// <exception cref="JsonException">The value is no number, or too large.</exception>
    public double ReadDouble()
    {
        ReadOnlySpan<byte> rest = document[position..];
        int length = Utf8Scan.TakeDouble(rest, out double value);
        if (length == 0)
        {
            length = Utf8Scan.NumberLength(rest);
            length = Utf8Parser.TryParse(rest[..length], out value, out int parsed) && parsed == length ? length : 0;
        }

        if (length > 0 && double.IsFinite(value))
        {
            position += length;
            return value;
        }

        return ReaderOfNumber("a number").TryGetDouble(out value) && double.IsFinite(value)
            ? value
            : throw ExpectedForm("a number of at most 1.7976931348623157E+308");
    }

    /// <summary>Reads any value and keeps it as it is.</summary>
    /// <returns>The value, independent of the text it came from.</returns>
    /// <exception cref="JsonException">The value is malformed, or a string in it is not valid text.</exception>
    public JsonElement ReadElement()
    {
        CheckText();
        Utf8JsonReader reader = ReaderOfValue();
        var element = JsonElement.ParseValue(ref reader);
        position += (int)reader.BytesConsumed;
        return element;
    }

    private bool TryTakeInteger(out long value)
    {
        int length = Utf8Scan.TakeInteger(document[position..], out value);
        if (length > 0)
        {
            position += length;
            return true;
        }

        Utf8JsonReader reader = ReaderOfNumber("an integer");
        return reader.TryGetInt64(out value) || IntegralNumber.TryParse(reader.ValueSpan, out value);
    }

    /// <summary>Takes a number whatever its form, as the reader that stands at it.</summary>
    private Utf8JsonReader ReaderOfNumber(string what)
    {
        if (Current != '-' && !char.IsAsciiDigit((char)Current))
        {
            throw Expected(what);
        }

        Utf8JsonReader reader = ReaderOfValue();
        Advance(ref reader);
        position += (int)reader.BytesConsumed;
        return reader;
    }

    // An element hands out its strings later, where nobody expects a fault any more: they are looked at now.
    private readonly void CheckText()
    {
        Utf8JsonReader reader = ReaderOfValue();
        do
        {
            Advance(ref reader);
            if (
                reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
                && (reader.ValueIsEscaped || !Utf8.IsValid(reader.ValueSpan))
            )
            {
                TextOf(ref reader, position + (int)reader.TokenStartIndex);
            }
        } while (reader.CurrentDepth > 0 || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray);
    }

    private readonly void Advance(ref Utf8JsonReader reader)
    {
        try
        {
            if (reader.Read())
            {
                return;
            }
        }
        catch (JsonException)
        {
            throw Malformed();
        }

        throw Malformed();
    }
}
