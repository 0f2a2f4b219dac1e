using System.Globalization;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the limits of a value as an attribute.</summary>
internal static class LimitsText
{
    /// <summary>What whole numbers a <c>double</c> holds one by one.</summary>
    private const double MostExact = 9007199254740992;

    /// <summary>Without its brackets.</summary>
    public static string Of(LimitsPlan limits)
    {
        string?[] arguments =
        [
            Argument("MinLength", limits.MinLength),
            Argument("MaxLength", limits.MaxLength),
            limits.Pattern is { } pattern ? $"Pattern = {CSharpLiteral.String(pattern)}" : null,
            Argument("MinItems", limits.MinItems),
            Argument("MaxItems", limits.MaxItems),
            Argument("Minimum", limits.Minimum),
            Argument("ExclusiveMinimum", limits.ExclusiveMinimum),
            Argument("Maximum", limits.Maximum),
            Argument("ExclusiveMaximum", limits.ExclusiveMaximum),
        ];
        return $"{WellKnown.ApiLimits}({string.Join(", ", arguments.OfType<string>())})";
    }

    private static string? Argument(string name, int? value) =>
        value is { } count ? $"{name} = {count.ToString(CultureInfo.InvariantCulture)}" : null;

    private static string? Argument(string name, double? value) =>
        value is { } number ? $"{name} = {Number(number)}" : null;

    private static string Number(double value) =>
        Math.Abs(value) < MostExact && Math.Floor(value).Equals(value)
            ? ((long)value).ToString(CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture) + "D";
}
