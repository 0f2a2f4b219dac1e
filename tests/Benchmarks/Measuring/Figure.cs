using System.Globalization;

namespace Benchmarks.Measuring;

/// <summary>Figures as tables show them.</summary>
internal static class Figure
{
    public const double Megabyte = 1024 * 1024;

    /// <summary>Three digits that mean something, however large it is.</summary>
    public static string Of(double value) =>
        Math.Abs(value) switch
        {
            >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
            >= 10 => value.ToString("N1", CultureInfo.InvariantCulture),
            _ => value.ToString("N2", CultureInfo.InvariantCulture),
        };

    public static string Whole(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>With its sign.</summary>
    public static string Difference(double value) => value.ToString("+#,0;-#,0;0", CultureInfo.InvariantCulture);

    public static string Megabytes(double bytes) => Of(bytes / Megabyte);
}
