using System.Globalization;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading.Values;

/// <summary>Checks a single value against the limits of its schema.</summary>
internal sealed class Limits
{
    private readonly Patterns patterns = new();

    /// <summary>Returns the violation, which begins with a verb, or null if there is none.</summary>
    public string? Exceeded(TreeNode? value, Constraints limits) =>
        limits == Constraints.None ? null
        : Scalars.StringOf(value) is { } text ? OfText(text, limits)
        : Scalars.NumberOf(value) is { } number ? OfNumber(number, limits)
        : value is TreeList list ? OfCount(list.Count, limits.MinItems, limits.MaxItems, "item")
        : value is TreeObject map
            ? OfCount(map.Count, limits.MinProperties, limits.MaxProperties, "property", "properties")
        : null;

    private string? OfText(string text, Constraints limits) =>
        OfCount(CharactersOf(text), limits.MinLength, limits.MaxLength, "character")
        ?? (
            limits.Pattern is { } pattern && patterns.Excludes(pattern, text)
                ? $"does not match the pattern '{pattern}'"
                : null
        );

    private static string? OfNumber(string text, Constraints limits)
    {
        if (!TryRead(text, out decimal number))
        {
            return null;
        }

        bool isBelow =
            TryRead(limits.Minimum, out decimal minimum)
            && (number < minimum || (limits.ExclusiveMinimum && number == minimum));
        bool isAbove =
            TryRead(limits.Maximum, out decimal maximum)
            && (number > maximum || (limits.ExclusiveMaximum && number == maximum));
        return isBelow
                ? $"is {text}, but {(limits.ExclusiveMinimum ? "more than " : "at least ")}{limits.Minimum} is required"
            : isAbove
                ? $"is {text}, but {(limits.ExclusiveMaximum ? "less than " : "at most ")}{limits.Maximum} is allowed"
            : null;
    }

    private static string? OfCount(int count, int? minimum, int? maximum, string one, string? several = null)
    {
        string Counted(int number) => number + " " + (number == 1 ? one : several ?? one + "s");
        return count < minimum
                ? $"has {Counted(count)}, but at least {minimum} {(minimum == 1 ? "is" : "are")} required"
            : count > maximum ? $"has {Counted(count)}, but at most {maximum} {(maximum == 1 ? "is" : "are")} allowed"
            : null;
    }

    public static bool TryRead(string? text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>Returns the number of characters. JSON Schema counts Unicode characters, so a surrogate pair counts as one.</summary>
    private static int CharactersOf(string text) => text.Length - text.Count(char.IsLowSurrogate);
}
