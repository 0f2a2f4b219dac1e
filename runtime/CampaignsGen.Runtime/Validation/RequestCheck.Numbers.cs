using System.Globalization;

namespace CampaignsGen.Runtime;

// Numbers. Integers and decimals are compared as decimals, which represent each of them exactly. A binary floating-point number
// is compared in its own type, in which the digits of the document have the same meaning as those of the value.
public sealed partial class RequestCheck
{
    /// <summary>Checks an integer or a decimal number.</summary>
    /// <param name="value">The number. <see langword="null"/> is valid.</param>
    /// <param name="minimum">The minimum.</param>
    /// <param name="above">The exclusive minimum.</param>
    /// <param name="maximum">The maximum.</param>
    /// <param name="below">The exclusive maximum.</param>
    /// <param name="multipleOf">The number of which the value must be a multiple.</param>
    /// <returns>This instance.</returns>
    public RequestCheck Number(
        decimal? value,
        decimal? minimum = null,
        decimal? above = null,
        decimal? maximum = null,
        decimal? below = null,
        decimal? multipleOf = null
    )
    {
        if (value < minimum)
        {
            AddBound("minimum", "at least", Text(minimum));
        }

        if (value <= above)
        {
            AddBound("exclusiveMinimum", "more than", Text(above));
        }

        if (value > maximum)
        {
            AddBound("maximum", "at most", Text(maximum));
        }

        if (value >= below)
        {
            AddBound("exclusiveMaximum", "less than", Text(below));
        }

        return value is { } number && multipleOf is { } unit && IsNoMultiple(number, unit)
            ? Add("multipleOf", Text(unit), "is not a multiple of " + Text(unit))
            : this;
    }

    /// <inheritdoc cref="Number(decimal?, decimal?, decimal?, decimal?, decimal?, decimal?)"/>
    public RequestCheck Double(
        double? value,
        double? minimum = null,
        double? above = null,
        double? maximum = null,
        double? below = null,
        decimal? multipleOf = null
    )
    {
        if (value is not { } number)
        {
            return this;
        }

        if (!double.IsFinite(number))
        {
            return Add("type", "number", "is infinite or not a number, which JSON cannot represent");
        }

        if (number < minimum)
        {
            AddBound("minimum", "at least", Text(minimum));
        }

        if (number <= above)
        {
            AddBound("exclusiveMinimum", "more than", Text(above));
        }

        if (number > maximum)
        {
            AddBound("maximum", "at most", Text(maximum));
        }

        if (number >= below)
        {
            AddBound("exclusiveMaximum", "less than", Text(below));
        }

        return AsMultiple(number.ToString(CultureInfo.InvariantCulture), multipleOf);
    }

    /// <inheritdoc cref="Number(decimal?, decimal?, decimal?, decimal?, decimal?, decimal?)"/>
    public RequestCheck Single(
        float? value,
        float? minimum = null,
        float? above = null,
        float? maximum = null,
        float? below = null,
        decimal? multipleOf = null
    )
    {
        if (value is not { } number)
        {
            return this;
        }

        // As decimal digits, because otherwise a limit of 0.1 would differ from the value 0.1.
        string text = number.ToString(CultureInfo.InvariantCulture);
        return Double(
            double.Parse(text, CultureInfo.InvariantCulture),
            Widened(minimum),
            Widened(above),
            Widened(maximum),
            Widened(below),
            multipleOf
        );
    }

    // The digits that are sent. A number that a decimal cannot represent is not checked.
    private RequestCheck AsMultiple(string digits, decimal? multipleOf) =>
        multipleOf is { } unit
        && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        && IsNoMultiple(number, unit)
            ? Add("multipleOf", Text(unit), "is not a multiple of " + Text(unit))
            : this;

    private static bool IsNoMultiple(decimal number, decimal unit) => unit > 0 && number % unit != 0;

    private RequestCheck AddBound(string keyword, string relation, string limit) =>
        Add(keyword, limit, $"is out of range; the document requires {relation} {limit}");

    private static double? Widened(float? limit) =>
        limit is { } number
            ? double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : null;

    private static string Text(decimal? limit) => limit?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(double? limit) => limit?.ToString(CultureInfo.InvariantCulture) ?? "";
}
