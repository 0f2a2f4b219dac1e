using System.ComponentModel;
using System.Numerics;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Writes a value to a JSON text.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="json">The JSON text.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonWrite<in T>(JsonOut json, T value);

/// <summary>
/// Provides the scalar writers of <see cref="JsonOut"/> as methods that can be passed as a <see cref="JsonWrite{T}"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonWrite
{
    /// <summary>Writes a string.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void String(JsonOut json, string value) => json.Write(value);

    /// <summary>Writes a Boolean value.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void Boolean(JsonOut json, bool value) => json.Write(value);

    /// <summary>Writes a 32-bit integer.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void Int32(JsonOut json, int value) => json.Write(value);

    /// <summary>Writes a 32-bit unsigned integer.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void UInt32(JsonOut json, uint value) => json.Write((long)value);

    /// <summary>Writes a 64-bit integer.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void Int64(JsonOut json, long value) => json.Write(value);

    /// <summary>Writes a 64-bit unsigned integer.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void UInt64(JsonOut json, ulong value) => json.Write(value);

    /// <summary>Writes an integer of any size.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void BigInteger(JsonOut json, BigInteger value) => json.Write(value);

    /// <summary>Writes a single-precision number.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void Single(JsonOut json, float value) => json.Write(value);

    /// <summary>Writes a double-precision number.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void Double(JsonOut json, double value) => json.Write(value);

    /// <summary>Writes a decimal number.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void Decimal(JsonOut json, decimal value) => json.Write(value);

    /// <summary>Writes a UUID.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void Guid(JsonOut json, Guid value) => json.Write(value);

    /// <summary>Writes a URI.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void Uri(JsonOut json, Uri value) => json.Write(value);

    /// <summary>Writes a date.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void DateOnly(JsonOut json, DateOnly value) => json.Write(value);

    /// <summary>Writes a date and time.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void DateTimeOffset(JsonOut json, DateTimeOffset value) => json.Write(value);

    /// <summary>Writes a time of day.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void TimeOnly(JsonOut json, TimeOnly value) => json.Write(value);

    /// <summary>Writes a duration.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void TimeSpan(JsonOut json, TimeSpan value) => json.Write(value);

    /// <summary>Writes bytes in Base64.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void Bytes(JsonOut json, byte[] value) => json.Write(value);

    /// <summary>Writes any value unchanged.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void Element(JsonOut json, JsonElement value) => json.Write(value);

    /// <summary>Writes the value of an open enum of strings.</summary>
    /// <typeparam name="T">The type of the open enum.</typeparam>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void Enum<T>(JsonOut json, T value)
        where T : OpenEnum<T>, IOpenEnum<T> => json.Write(value.Value);

    /// <summary>Writes the value of an open enum of integers.</summary>
    /// <typeparam name="T">The type of the open enum.</typeparam>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void IntegerEnum<T>(JsonOut json, T value)
        where T : OpenIntegerEnum<T>, IOpenIntegerEnum<T> => json.Write(value.Value);
}
