using System.Numerics;

namespace CampaignsGen.Runtime;

// Values that the document allows in more than one format. Each method throws a JsonException for any other value.
public static partial class JsonRead
{
    /// <summary>Reads a 32-bit integer, which can be a string.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    public static int Int32OrText(ref JsonIn json) => json.ReadInt32OrText();

    /// <summary>Reads a 32-bit unsigned integer, which can be a string.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    public static uint UInt32OrText(ref JsonIn json) => json.ReadUInt32OrText();

    /// <summary>Reads a 64-bit integer, which can be a string.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    public static long Int64OrText(ref JsonIn json) => json.ReadInt64OrText();

    /// <summary>Reads a 64-bit unsigned integer, which can be a string.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    public static ulong UInt64OrText(ref JsonIn json) => json.ReadUInt64OrText();

    /// <summary>Reads an integer of any size, which can be a string.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    public static BigInteger BigIntegerOrText(ref JsonIn json) => json.ReadBigIntegerOrText();

    /// <summary>Reads a single-precision number, which can be a string.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    public static float SingleOrText(ref JsonIn json) => json.ReadSingleOrText();

    /// <summary>Reads a double-precision number, which can be a string.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    public static double DoubleOrText(ref JsonIn json) => json.ReadDoubleOrText();

    /// <summary>Reads a decimal number, which can be a string.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    public static decimal DecimalOrText(ref JsonIn json) => json.ReadDecimalOrText();

    /// <summary>
    /// Reads a single-precision number, which can be a string, including <c>NaN</c>, <c>Infinity</c> and
    /// <c>-Infinity</c>.
    /// </summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    public static float SingleOrName(ref JsonIn json) => json.ReadSingleOrName();

    /// <summary>
    /// Reads a double-precision number, which can be a string, including <c>NaN</c>, <c>Infinity</c> and
    /// <c>-Infinity</c>.
    /// </summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    public static double DoubleOrName(ref JsonIn json) => json.ReadDoubleOrName();

    /// <summary>Reads a Boolean value, which can be a string.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    public static bool BooleanOrText(ref JsonIn json) => json.ReadBooleanOrText();

    /// <summary>Reads a string, which can be a number or Boolean.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    public static string StringOrBare(ref JsonIn json) => json.ReadStringOrBare();

    /// <summary>Reads a duration in the format of .NET, such as 1.02:03:04, or of ISO 8601.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    public static TimeSpan TimeSpanConstant(ref JsonIn json) => json.ReadTimeSpanConstant();

    /// <summary>Reads a date and time in the format of HTTP (RFC 9110, section 5.6.7).</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    public static DateTimeOffset DateTimeOffsetHttpDate(ref JsonIn json) => json.ReadHttpDate();

    /// <summary>Reads a date and time as seconds since 1970.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value, in UTC.</returns>
    public static DateTimeOffset DateTimeOffsetUnixSeconds(ref JsonIn json) => json.ReadUnixTime();

    /// <inheritdoc cref="DateTimeOffsetUnixSeconds"/>
    public static DateTimeOffset DateTimeOffsetUnixTime(ref JsonIn json) => json.ReadUnixTime();

    /// <summary>Reads bytes in Base64 with either alphabet.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The bytes.</returns>
    public static byte[] BytesBase64Url(ref JsonIn json) => json.ReadBytes();
}
