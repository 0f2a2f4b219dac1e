using System.Globalization;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>
/// Compares the limits of values. A tighter limit rejects values that callers sent; a looser limit allows responses with
/// values that the generated code reads.
/// </summary>
internal sealed class LimitComparer(Comparison comparison)
{
    public void Compare(Constraints old, Constraints current, string pointer, Place place)
    {
        if (old == current)
        {
            return;
        }

        Limit("minLength", Lower(old.MinLength), Lower(current.MinLength), isLower: true);
        Limit("maxLength", old.MaxLength, current.MaxLength, isLower: false);
        Limit("minItems", Lower(old.MinItems), Lower(current.MinItems), isLower: true);
        Limit("maxItems", old.MaxItems, current.MaxItems, isLower: false);
        Limit("minProperties", Lower(old.MinProperties), Lower(current.MinProperties), isLower: true);
        Limit("maxProperties", old.MaxProperties, current.MaxProperties, isLower: false);
        Bound("minimum", (old.Minimum, old.ExclusiveMinimum), (current.Minimum, current.ExclusiveMinimum), true);
        Bound("maximum", (old.Maximum, old.ExclusiveMaximum), (current.Maximum, current.ExclusiveMaximum), false);
        Other("multipleOf", old.MultipleOf, current.MultipleOf, OfMultiples(old.MultipleOf, current.MultipleOf));
        Other("pattern", old.Pattern, current.Pattern, OfPatterns(Pattern(old.Pattern), Pattern(current.Pattern)));
        Other(
            "uniqueItems",
            old.UniqueItems ? "true" : "false",
            current.UniqueItems ? "true" : "false",
            current.UniqueItems ? Shift.Narrower : Shift.Wider
        );

        void Limit(string keyword, int? before, int? after, bool isLower) =>
            Report(
                keyword,
                before?.ToString(CultureInfo.InvariantCulture),
                after?.ToString(CultureInfo.InvariantCulture),
                Shifts.OfLimit(before, after, !isLower)
            );

        void Bound(
            string keyword,
            (string? Text, bool IsExclusive) before,
            (string? Text, bool IsExclusive) after,
            bool isLower
        )
        {
            Shift shift = Shifts.OfLimit(Number(before.Text), Number(after.Text), !isLower);
            bool isSame = shift == Shift.None && before.Text is not null && before.IsExclusive != after.IsExclusive;
            Report(
                keyword,
                Show(before),
                Show(after),
                !isSame ? shift
                    : after.IsExclusive ? Shift.Narrower
                    : Shift.Wider
            );
        }

        void Other(string keyword, string? before, string? after, Shift shift) =>
            Report(keyword, before, after, before == after ? Shift.None : shift);

        void Report(string keyword, string? before, string? after, Shift shift) =>
            comparison.Findings.AddShift(
                shift,
                JsonPointer.Append(pointer, keyword),
                place,
                $"{keyword} changed from {Shown(before)} to {Shown(after)}"
            );
    }

    private static int? Lower(int? limit) => limit is 0 ? null : limit;

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    /// <summary>Compares <c>multipleOf</c>. The multiples of a number are a subset of the multiples of its divisors.</summary>
    private static Shift OfMultiples(string? old, string? current) =>
        old is null || current is null ? Shifts.OfPresence(old, current)
        : IsMultiple(old, current) ? Shift.Wider
        : IsMultiple(current, old) ? Shift.Narrower
        : Shift.Unknown;

    private static bool IsMultiple(string number, string of) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal multiple)
        && decimal.TryParse(of, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal part)
        && part != 0
        && multiple % part == 0;

    /// <summary>Compares patterns. Which of two patterns matches more is unknown.</summary>
    private static Shift OfPatterns(string? old, string? current) =>
        old is null || current is null ? Shifts.OfPresence(old, current)
        : old == current ? Shift.None
        : Shift.Unknown;

    /// <summary>Returns the pattern, or null if it matches everything.</summary>
    private static string? Pattern(string? pattern) =>
        pattern is "" or ".*" or "^.*" or ".*$" or "^.*$" or "^" or "$" ? null : pattern;

    private static string? Show((string? Text, bool IsExclusive) bound) =>
        bound.Text is null || !bound.IsExclusive ? bound.Text : bound.Text + ", exclusive";

    private static string Shown(string? limit) => limit is null ? "not set" : Words.Quote(limit);
}
