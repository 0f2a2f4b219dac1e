using System.Globalization;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Combines the limits of two schemas that a value must both match: the stricter one of each pair.</summary>
/// <remarks>Of two patterns, and of two values of <c>multipleOf</c>, the first is used, because one keyword cannot express both.</remarks>
internal static class BothLimits
{
    public static Constraints Of(Constraints first, Constraints second)
    {
        if (first == Constraints.None || second == Constraints.None || first == second)
        {
            return first == Constraints.None ? second : first;
        }

        Constraints lower = Stricter(first, second, static limits => (limits.Minimum, limits.ExclusiveMinimum), 1);
        Constraints upper = Stricter(first, second, static limits => (limits.Maximum, limits.ExclusiveMaximum), -1);
        return new()
        {
            MinLength = Greater(first.MinLength, second.MinLength),
            MaxLength = Less(first.MaxLength, second.MaxLength),
            Pattern = first.Pattern ?? second.Pattern,
            Minimum = lower.Minimum,
            ExclusiveMinimum = lower.ExclusiveMinimum,
            Maximum = upper.Maximum,
            ExclusiveMaximum = upper.ExclusiveMaximum,
            MultipleOf = first.MultipleOf ?? second.MultipleOf,
            MinItems = Greater(first.MinItems, second.MinItems),
            MaxItems = Less(first.MaxItems, second.MaxItems),
            UniqueItems = first.UniqueItems || second.UniqueItems,
            MinProperties = Greater(first.MinProperties, second.MinProperties),
            MaxProperties = Less(first.MaxProperties, second.MaxProperties),
        };
    }

    private static int? Greater(int? first, int? second) => first > second || second is null ? first : second;

    private static int? Less(int? first, int? second) => first < second || second is null ? first : second;

    /// <param name="first">The first constraints.</param>
    /// <param name="second">The second constraints.</param>
    /// <param name="of">Returns the limit to compare, and whether it is exclusive.</param>
    /// <param name="sign">1 if a greater limit is stricter; otherwise, -1.</param>
    private static Constraints Stricter(
        Constraints first,
        Constraints second,
        Func<Constraints, (string? Number, bool IsExclusive)> of,
        int sign
    )
    {
        (string? one, bool isExclusive) = of(first);
        (string? other, _) = of(second);
        if (one is null || other is null)
        {
            return one is null ? second : first;
        }

        int order = sign * Compare(one, other);
        return order > 0 || (order == 0 && isExclusive) ? first : second;
    }

    /// <summary>Compares with full precision if both numbers fit a decimal.</summary>
    private static int Compare(string first, string second) =>
        decimal.TryParse(first, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal one)
        && decimal.TryParse(second, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal other)
            ? one.CompareTo(other)
            : Number(first).CompareTo(Number(second));

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : 0;
}
