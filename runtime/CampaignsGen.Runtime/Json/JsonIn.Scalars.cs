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
    public float ReadSingle()
    {
        ReadOnlySpan<byte> number = TakeNumber("a number");
        bool isRead = Utf8Parser.TryParse(number, out float value, out int length) && length == number.Length;
        return isRead && float.IsFinite(value) ? value : throw ExpectedForm("a number of at most 3.4028235E+38");
    }

    /// <summary>Reads a number as the nearest <see cref="double"/>.</summary>
    /// <returns>The value, always finite.</returns>
    /// <exception cref="JsonException">The value is no number, or too large.</exception>
    public double ReadDouble()
    {
        int length = Utf8Scan.TakeDouble(document[position..], out double value);
        if (length > 0)
        {
            position += length;
            return value;
        }

        ReadOnlySpan<byte> number = TakeNumber("a number");
        bool isRead = Utf8Parser.TryParse(number, out value, out length) && length == number.Length;
        return isRead && double.IsFinite(value)
            ? value
            : throw ExpectedForm("a number of at most 1.7976931348623157E+308");
    }

    /// <summary>Reads any value and keeps it as it is.</summary>
    /// <returns>The value, independent of the text it came from.</returns>
    /// <exception cref="JsonException">The value is malformed, or a string in it is not valid text.</exception>
    public JsonElement ReadElement()
    {
        int length = LengthOfText();
        var reader = new Utf8JsonReader(
            document.Slice(position, length),
            new JsonReaderOptions { MaxDepth = maxDepth }
        );
        position += length;
        return JsonElement.ParseValue(ref reader);
    }

    private bool TryTakeInteger(out long value)
    {
        int length = Utf8Scan.TakeInteger(document[position..], out value);
        if (length > 0)
        {
            position += length;
            return true;
        }

        return IntegralNumber.TryParse(TakeNumber("an integer"), out value);
    }

    /// <summary>Takes a number, whatever its form.</summary>
    private ReadOnlySpan<byte> TakeNumber(string what)
    {
        if (Current != '-' && !char.IsAsciiDigit((char)Current))
        {
            throw Expected(what);
        }

        int length = Utf8Scan.NumberLength(document[position..]);
        ReadOnlySpan<byte> number = length > 0 ? document.Slice(position, length) : throw Malformed();
        position += length;
        return number;
    }

    // An element hands out its strings later, where nobody expects a fault any more: they are looked at now.
    private readonly int LengthOfText()
    {
        JsonTokens tokens = FirstToken();
        while (true)
        {
            bool isText = tokens.Token is JsonToken.String or JsonToken.Name;
            if (
                isText
                && !(tokens.IsEscaped ? EscapedText.Decode(tokens.Value) is not null : Utf8.IsValid(tokens.Value))
            )
            {
                throw FaultAt(position + tokens.Start, NotTextMessage);
            }

            if (tokens.Depth == 0)
            {
                return tokens.End;
            }

            if (!tokens.Read())
            {
                throw Malformed();
            }
        }
    }
}
