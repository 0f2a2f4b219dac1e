using System.Buffers.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    private const string Int32Form = "an integer from -2147483648 to 2147483647";
    private const string UInt32Form = "an integer from 0 to 4294967295";
    private const string Int64Form = "an integer from -9223372036854775808 to 9223372036854775807";

    /// <summary>Reads a Boolean value.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is neither true nor false.</exception>
    public bool ReadBoolean() => TryTake("true"u8) || (TryTake("false"u8) ? false : throw Expected("true or false"));

    /// <summary>Reads a 32-bit integer. <c>1.0</c> and <c>1e2</c> are integers too.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is not a number, has a fraction, or is out of range.</exception>
    public int ReadInt32() =>
        TryTakeInteger(out long value) && value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw ExpectedForm(Int32Form);

    /// <summary>Reads a 32-bit unsigned integer. <c>1.0</c> and <c>1e2</c> are integers too.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is not a number, has a fraction, or is out of range.</exception>
    public uint ReadUInt32() =>
        TryTakeInteger(out long value) && value is >= uint.MinValue and <= uint.MaxValue
            ? (uint)value
            : throw ExpectedForm(UInt32Form);

    /// <summary>Reads a 64-bit integer. <c>1.0</c> and <c>1e2</c> are integers too.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is not a number, has a fraction, or is out of range.</exception>
    public long ReadInt64() => TryTakeInteger(out long value) ? value : throw ExpectedForm(Int64Form);

    /// <summary>Reads a number as the nearest <see cref="float"/>.</summary>
    /// <returns>The value, which is always finite.</returns>
    /// <exception cref="JsonException">The value is not a number, or is too large.</exception>
    public float ReadSingle() => SingleOf(TakeNumber("a number"));

    /// <summary>Reads a number as the nearest <see cref="double"/>.</summary>
    /// <returns>The value, which is always finite.</returns>
    /// <exception cref="JsonException">The value is not a number, or is too large.</exception>
    public double ReadDouble()
    {
        int length = Utf8Scan.TakeDouble(document[position..], out double value);
        if (length > 0)
        {
            position += length;
            return value;
        }

        return DoubleOf(TakeNumber("a number"));
    }

    /// <summary>Reads any value and keeps it unchanged.</summary>
    /// <returns>The value, which is independent of the source text.</returns>
    /// <exception cref="JsonException">The value is malformed, or a string in it is not valid Unicode.</exception>
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

    private readonly float SingleOf(ReadOnlySpan<byte> number)
    {
        bool isRead = Utf8Parser.TryParse(number, out float value, out int length) && length == number.Length;
        return isRead && float.IsFinite(value) ? value : throw ExpectedForm("a number of at most 3.4028235E+38");
    }

    private readonly double DoubleOf(ReadOnlySpan<byte> number)
    {
        bool isRead = Utf8Parser.TryParse(number, out double value, out int length) && length == number.Length;
        return isRead && double.IsFinite(value)
            ? value
            : throw ExpectedForm("a number of at most 1.7976931348623157E+308");
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

    /// <summary>Reads a number in any notation.</summary>
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

    // An element decodes its strings later, when no exception is expected, so they are validated now.
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
