using System.Numerics;

namespace CampaignsGen.Runtime;

// Values that the document allows in more than one form. Each throws a JsonException where the value is none of them.
public static partial class JsonRead
{
    /// <summary>Reads an integer of 32 bits, which may stand as a text.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    public static int Int32OrText(ref JsonIn json) => json.ReadInt32OrText();

    /// <summary>Reads an integer of 32 bits without a sign, which may stand as a text.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    public static uint UInt32OrText(ref JsonIn json) => json.ReadUInt32OrText();

    /// <summary>Reads an integer of 64 bits, which may stand as a text.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    public static long Int64OrText(ref JsonIn json) => json.ReadInt64OrText();

    /// <summary>Reads an integer of 64 bits without a sign, which may stand as a text.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    public static ulong UInt64OrText(ref JsonIn json) => json.ReadUInt64OrText();

    /// <summary>Reads an integer of any size, which may stand as a text.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    public static BigInteger BigIntegerOrText(ref JsonIn json) => json.ReadBigIntegerOrText();

    /// <summary>Reads a number of single precision, which may stand as a text.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    public static float SingleOrText(ref JsonIn json) => json.ReadSingleOrText();

    /// <summary>Reads a number of double precision, which may stand as a text.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    public static double DoubleOrText(ref JsonIn json) => json.ReadDoubleOrText();

    /// <summary>Reads a decimal number, which may stand as a text.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    public static decimal DecimalOrText(ref JsonIn json) => json.ReadDecimalOrText();

    /// <summary>Reads a number of single precision, which may stand as a text: <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c> too.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    public static float SingleOrName(ref JsonIn json) => json.ReadSingleOrName();

    /// <summary>Reads a number of double precision, which may stand as a text: <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c> too.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    public static double DoubleOrName(ref JsonIn json) => json.ReadDoubleOrName();

    /// <summary>Reads true or false, which may stand as a text.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    public static bool BooleanOrText(ref JsonIn json) => json.ReadBooleanOrText();

    /// <summary>Reads a text, which may stand as a number or boolean.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    public static string StringOrBare(ref JsonIn json) => json.ReadStringOrBare();

    /// <summary>Reads a duration as .NET writes it, such as 1.02:03:04, or as ISO 8601 does.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    public static TimeSpan TimeSpanConstant(ref JsonIn json) => json.ReadTimeSpanConstant();

    /// <summary>Reads a point in time as HTTP writes it (RFC 9110, section 5.6.7).</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    public static DateTimeOffset DateTimeOffsetHttpDate(ref JsonIn json) => json.ReadHttpDate();

    /// <summary>Reads a point in time as seconds since 1970.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value, in UTC.</returns>
    public static DateTimeOffset DateTimeOffsetUnixSeconds(ref JsonIn json) => json.ReadUnixTime();

    /// <inheritdoc cref="DateTimeOffsetUnixSeconds"/>
    public static DateTimeOffset DateTimeOffsetUnixTime(ref JsonIn json) => json.ReadUnixTime();

    /// <summary>Reads bytes in base64 of any alphabet.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The bytes.</returns>
    public static byte[] BytesBase64Url(ref JsonIn json) => json.ReadBytes();
}
