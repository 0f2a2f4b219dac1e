using System.Globalization;
using System.Numerics;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Converts scalars to text, which is the same as in JSON.</summary>
internal static class ScalarText
{
    internal static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Of(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Of(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Of(float value) =>
        float.IsFinite(value) ? value.ToString(CultureInfo.InvariantCulture) : throw NotFinite();

    internal static string Of(double value) =>
        double.IsFinite(value) ? value.ToString(CultureInfo.InvariantCulture) : throw NotFinite();

    internal static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Of(DateTimeOffset value) =>
        value.ToString(
            value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
            CultureInfo.InvariantCulture
        );

    internal static string Of(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Of(TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    internal static string Of(TimeSpan value)
    {
        Span<byte> text = stackalloc byte[Iso8601Duration.LongestLength];
        return Encoding.ASCII.GetString(text[..Iso8601Duration.Format(value, text)]);
    }

    private static ArgumentException NotFinite() =>
        new("A parameter is infinite or not a number, which an API cannot read. Use a finite number.");
}
