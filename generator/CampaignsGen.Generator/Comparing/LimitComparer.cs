using System.Globalization;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>The limits of values. A tighter one refuses what callers sent; a looser one lets answers hold more, which emitted code reads.</summary>
internal sealed class LimitComparer(Comparison comparison)
{
    public void Compare(Constraints old, Constraints current, string pointer, Place place)
    {
        if (old == current)
        {
            return;
        }

        Limit("minLength", Lower(old.MinLength), Lower(current.MinLength), isLower: true);
        Limit("maxLength", Upper(old.MaxLength), Upper(current.MaxLength), isLower: false);
        Limit("minItems", Lower(old.MinItems), Lower(current.MinItems), isLower: true);
        Limit("maxItems", Upper(old.MaxItems), Upper(current.MaxItems), isLower: false);
        Limit("minProperties", Lower(old.MinProperties), Lower(current.MinProperties), isLower: true);
        Limit("maxProperties", Upper(old.MaxProperties), Upper(current.MaxProperties), isLower: false);
        Bound("minimum", (old.Minimum, old.ExclusiveMinimum), (current.Minimum, current.ExclusiveMinimum), true);
        Bound("maximum", (old.Maximum, old.ExclusiveMaximum), (current.Maximum, current.ExclusiveMaximum), false);
        Other("multipleOf", old.MultipleOf, current.MultipleOf, IsMultiple(old.MultipleOf, current.MultipleOf));
        Other("pattern", old.Pattern, current.Pattern, isLooser: current.Pattern is null);
        Other(
            "uniqueItems",
            old.UniqueItems ? "true" : "false",
            current.UniqueItems ? "true" : "false",
            !current.UniqueItems
        );

        void Limit(string keyword, int? before, int? after, bool isLower)
        {
            int order = Order(before, after, isLower);
            Report(
                keyword,
                before?.ToString(CultureInfo.InvariantCulture),
                after?.ToString(CultureInfo.InvariantCulture),
                order
            );
        }

        void Bound(
            string keyword,
            (string? Text, bool IsExclusive) before,
            (string? Text, bool IsExclusive) after,
            bool isLower
        )
        {
            int order = Order(Number(before.Text), Number(after.Text), isLower);
            if (order == 0 && before.Text is not null && after.Text is not null)
            {
                order = after.IsExclusive.CompareTo(before.IsExclusive);
            }

            Report(keyword, Show(before), Show(after), order);
        }

        void Other(string keyword, string? before, string? after, bool isLooser) =>
            Report(
                keyword,
                before,
                after,
                before == after ? 0
                    : isLooser ? -1
                    : 1
            );

        void Report(string keyword, string? before, string? after, int order)
        {
            bool isSent = place.Direction == Direction.Sent;
            // A changed pattern may be tighter, looser or neither; it refuses something and lets something new through.
            bool isBoth = keyword == "pattern" && before is not null && after is not null && order != 0;
            if (isSent ? order > 0 : order < 0 || isBoth)
            {
                comparison.Findings.Add(
                    place.Part,
                    JsonPointer.Append(pointer, keyword),
                    isSent ? ContractDiagnostics.ValuesChanged : ContractDiagnostics.AnswerWider,
                    place.Start,
                    $"its {keyword} was {Shown(before)} and is {Shown(after)}"
                );
            }
        }
    }

    /// <summary>Above zero where the new limit is tighter, below where it is looser.</summary>
    private static int Order<T>(T? before, T? after, bool isLower)
        where T : struct, IComparable<T>
    {
        if (before is not { } old || after is not { } current)
        {
            return after.HasValue.CompareTo(before.HasValue);
        }

        return isLower ? current.CompareTo(old) : old.CompareTo(current);
    }

    private static int? Lower(int? limit) => limit is 0 ? null : limit;

    private static int? Upper(int? limit) => limit;

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    /// <summary>Whether each multiple of the old number is one of the new.</summary>
    private static bool IsMultiple(string? old, string? current) =>
        current is null
        || (
            decimal.TryParse(old, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal before)
            && decimal.TryParse(current, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal after)
            && after != 0
            && before % after == 0
        );

    private static string? Show((string? Text, bool IsExclusive) bound) =>
        bound.Text is null || !bound.IsExclusive ? bound.Text : bound.Text + ", exclusive";

    private static string Shown(string? limit) => limit is null ? "not set" : Words.Quote(limit);
}
