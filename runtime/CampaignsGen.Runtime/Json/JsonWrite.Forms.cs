using System.Globalization;

namespace CampaignsGen.Runtime;

// Values that are not written in the default format of their type.
public static partial class JsonWrite
{
    /// <summary>
    /// Writes a single-precision number. A value that is not a finite number is written as its name: <c>NaN</c>,
    /// <c>Infinity</c> or <c>-Infinity</c>.
    /// </summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void SingleOrName(JsonOut json, float value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (float.IsFinite(value))
        {
            json.Write(value);
        }
        else
        {
            json.Write(NameOf(value));
        }
    }

    /// <summary>
    /// Writes a double-precision number. A value that is not a finite number is written as its name: <c>NaN</c>,
    /// <c>Infinity</c> or <c>-Infinity</c>.
    /// </summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void DoubleOrName(JsonOut json, double value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (double.IsFinite(value))
        {
            json.Write(value);
        }
        else
        {
            json.Write(NameOf(value));
        }
    }

    /// <summary>Writes a duration in the format of .NET, such as 1.02:03:04.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void TimeSpanConstant(JsonOut json, TimeSpan value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.Write(value.ToString("c", CultureInfo.InvariantCulture));
    }

    /// <summary>Writes a date and time in the format of HTTP (RFC 9110, section 5.6.7), in whole seconds.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void DateTimeOffsetHttpDate(JsonOut json, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.Write(value.ToString("r", CultureInfo.InvariantCulture));
    }

    /// <summary>Writes a date and time as whole seconds since 1970.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void DateTimeOffsetUnixSeconds(JsonOut json, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.Write(value.ToUnixTimeSeconds());
    }

    /// <summary>Writes a date and time as seconds since 1970, with as many decimal places as needed.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The value.</param>
    public static void DateTimeOffsetUnixTime(JsonOut json, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.Write((decimal)(value - System.DateTimeOffset.UnixEpoch).Ticks / System.TimeSpan.TicksPerSecond);
    }

    /// <summary>Writes bytes in the URL-safe alphabet of Base64, without padding (RFC 4648, section 5).</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="value">The bytes.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void BytesBase64Url(JsonOut json, byte[] value)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(value);
        json.Write(Convert.ToBase64String(value).TrimEnd('=').Replace('+', '-').Replace('/', '_'));
    }

    private static string NameOf(double value) =>
        double.IsNaN(value) ? "NaN"
        : value > 0 ? "Infinity"
        : "-Infinity";
}
