using System.Text.Json;
using System.Text.Unicode;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    /// <summary>Reads true or false.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is neither.</exception>
    public readonly bool ReadBoolean() =>
        reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => throw Expected("true or false"),
        };

    /// <summary>Reads an integer of 32 bits. <c>1.0</c> and <c>1e2</c> are integers too.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is no number, has a fraction, or is out of range.</exception>
    public int ReadInt32()
    {
        Expect(JsonTokenType.Number, "an integer");
        if (reader.TryGetInt32(out int value))
        {
            return value;
        }

        return IntegralNumber.TryParse(RawValue(), out long wide) && wide is >= int.MinValue and <= int.MaxValue
            ? (int)wide
            : throw ExpectedForm("an integer from -2147483648 to 2147483647");
    }

    /// <summary>Reads an integer of 64 bits. <c>1.0</c> and <c>1e2</c> are integers too.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is no number, has a fraction, or is out of range.</exception>
    public long ReadInt64()
    {
        Expect(JsonTokenType.Number, "an integer");
        if (reader.TryGetInt64(out long value) || IntegralNumber.TryParse(RawValue(), out value))
        {
            return value;
        }

        throw ExpectedForm("an integer from -9223372036854775808 to 9223372036854775807");
    }

    /// <summary>Reads a number as the nearest <see cref="float"/>.</summary>
    /// <returns>The value, always finite.</returns>
    /// <exception cref="JsonException">The value is no number, or too large.</exception>
    public float ReadSingle()
    {
        Expect(JsonTokenType.Number, "a number");
        return reader.TryGetSingle(out float value) && float.IsFinite(value)
            ? value
            : throw ExpectedForm("a number of at most 3.4028235E+38");
    }

    /// <summary>Reads a number as the nearest <see cref="double"/>.</summary>
    /// <returns>The value, always finite.</returns>
    /// <exception cref="JsonException">The value is no number, or too large.</exception>
    public double ReadDouble()
    {
        Expect(JsonTokenType.Number, "a number");
        return reader.TryGetDouble(out double value) && double.IsFinite(value)
            ? value
            : throw ExpectedForm("a number of at most 1.7976931348623157E+308");
    }

    /// <summary>Reads any value and keeps it as it is.</summary>
    /// <returns>The value, independent of the text it came from.</returns>
    /// <exception cref="JsonException">The value is malformed, or a string in it is not valid text.</exception>
    public JsonElement ReadElement()
    {
        CheckText();
        try
        {
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException fault)
        {
            throw Malformed(fault);
        }
    }

    // An element hands out its strings later, where nobody expects a fault any more: they are looked at now, in a copy.
    private readonly void CheckText()
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        JsonIn probe = this;
        while (!probe.CheckTextOfToken(reader.CurrentDepth))
        {
            probe.Advance();
        }
    }

    /// <returns>Whether this token ends the value that began at <paramref name="depth"/>.</returns>
    private bool CheckTextOfToken(int depth)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                return false;
            case JsonTokenType.PropertyName
            or JsonTokenType.String when reader.ValueIsEscaped || !Utf8.IsValid(RawValue()):
                TextOfToken();
                break;
        }

        return reader.CurrentDepth == depth;
    }
}
