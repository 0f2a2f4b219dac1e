using System.Numerics;
using System.Text;

namespace CampaignsGen.Runtime;

// Numbers that the document also allows as strings. A JSON number is read like any other number.
public ref partial struct JsonIn
{
    /// <summary>
    /// Gets a value indicating whether the current value, which is not consumed, is a string that contains a number.
    /// </summary>
    public readonly bool IsNumberText
    {
        get
        {
            JsonIn ahead = this;
            return Current == '"' && !NumberText.AsJson(ahead.TakeShortText("a number")).IsEmpty;
        }
    }

    internal int ReadInt32OrText() =>
        Current != '"' ? ReadInt32()
        : IntegerInText() is >= int.MinValue and <= int.MaxValue and var value ? (int)value
        : throw ExpectedForm(Int32Form);

    internal uint ReadUInt32OrText() =>
        Current != '"' ? ReadUInt32()
        : IntegerInText() is >= uint.MinValue and <= uint.MaxValue and var value ? (uint)value
        : throw ExpectedForm(UInt32Form);

    internal long ReadInt64OrText() => Current != '"' ? ReadInt64() : IntegerInText() ?? throw ExpectedForm(Int64Form);

    internal ulong ReadUInt64OrText() => Current != '"' ? ReadUInt64() : UInt64Of(TakeNumberText("an integer"));

    internal BigInteger ReadBigIntegerOrText() =>
        Current != '"' ? ReadBigInteger() : BigIntegerOf(TakeNumberText("an integer"));

    internal float ReadSingleOrText() => Current != '"' ? ReadSingle() : SingleOf(TakeNumberText("a number"));

    internal double ReadDoubleOrText() => Current != '"' ? ReadDouble() : DoubleOf(TakeNumberText("a number"));

    internal decimal ReadDecimalOrText() => Current != '"' ? ReadDecimal() : DecimalOf(TakeNumberText("a number"));

    /// <summary>
    /// Reads a number, or a string with the name of NaN or an infinity. .NET and Java share these names.
    /// </summary>
    internal double ReadDoubleOrName()
    {
        int start = position;
        if (Current == '"' && NameOf(TakeShortText("a number")) is { } named)
        {
            return named;
        }

        position = start;
        return ReadDoubleOrText();
    }

    internal float ReadSingleOrName()
    {
        int start = position;
        if (Current == '"' && NameOf(TakeShortText("a number")) is { } named)
        {
            return (float)named;
        }

        position = start;
        return ReadSingleOrText();
    }

    internal bool ReadBooleanOrText()
    {
        if (Current != '"')
        {
            return ReadBoolean();
        }

        string text = ReadString();
        return bool.TryParse(text, out bool value) ? value : throw ExpectedForm("true or false");
    }

    /// <summary>Reads a string, or a number or Boolean as the text that represents it.</summary>
    internal string ReadStringOrBare()
    {
        int start = position;
        if (Kind is not (JsonKind.Number or JsonKind.Boolean))
        {
            return ReadString();
        }

        Skip();
        return Encoding.ASCII.GetString(document[start..position]);
    }

    private static double? NameOf(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("NaN"u8) ? double.NaN
        : text.SequenceEqual("Infinity"u8) ? double.PositiveInfinity
        : text.SequenceEqual("-Infinity"u8) ? double.NegativeInfinity
        : null;

    private long? IntegerInText() =>
        IntegralNumber.TryParse(TakeNumberText("an integer"), out long value) ? value : null;

    /// <summary>Reads the current string as a JSON number.</summary>
    private ReadOnlySpan<byte> TakeNumberText(string what)
    {
        ReadOnlySpan<byte> text = TryTakeText(out ReadOnlySpan<byte> plain, out _)
            ? plain
            : Encoding.UTF8.GetBytes(TakeEscaped());
        ReadOnlySpan<byte> number = NumberText.AsJson(text);
        return number.IsEmpty ? throw ExpectedForm($"{what}, or a string that contains one,") : number;
    }
}
