using System.Globalization;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the limits of a value as an attribute.</summary>
internal static class LimitsText
{
    /// <summary>Returns the attribute without its brackets.</summary>
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

    private static string? Argument(string name, string? number) =>
        number is null ? null : $"{name} = {NumberLiteral.AsDouble(number)}";
}
