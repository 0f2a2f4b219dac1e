using System.Globalization;
using CampaignsGen.Analyzers.Flow;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Requests;

/// <summary>Describes why a value in the code prevents a request from succeeding.</summary>
/// <param name="What">The problem, as the end of a sentence that begins with the name of the value.</param>
/// <param name="Fix">The fix, as the end of a sentence that begins with "To fix this".</param>
internal sealed record RequestFault(string What, string Fix)
{
    /// <summary>Returns the problem with a value, or null if there is none or the value is not known at compile time.</summary>
    public static RequestFault? Of(IOperation value, Limits limits, SemanticModel model)
    {
        IOperation inner = Values.Strip(value);
        return inner.ConstantValue is { HasValue: true, Value: var constant } ? OfConstant(constant, limits)
            : limits.IsPath && IsEmptyGuid(inner)
                ? new RequestFault(
                    "is the empty UUID, which identifies no resource",
                    "specify the identifier of a resource"
                )
            : IsEmptyText(inner) ? OfText("", limits)
            : limits.IsOfItems ? OfItems(inner, limits, model)
            : null;
    }

    private static RequestFault? OfConstant(object? constant, Limits limits) =>
        constant switch
        {
            string text => OfText(text, limits),
            IConvertible number and not (bool or char) => OfNumber(number, limits),
            _ => null,
        };

    private static RequestFault? OfText(string text, Limits limits)
    {
        if (limits.IsPath && string.IsNullOrWhiteSpace(text))
        {
            return new RequestFault(
                text.Length == 0
                    ? "is empty, which removes its segment from the path"
                    : "is blank, which identifies no resource",
                "specify a value"
            );
        }

        int length = Characters(text);
        return length < limits.MinLength || length > limits.MaxLength
                ? OfCount(length, limits.MinLength, limits.MaxLength, "character")
            : limits.Pattern is { } pattern && PatternText.Refuses(pattern, text)
                ? new RequestFault($"does not match {pattern}", "specify a value that matches the pattern")
            : null;
    }

    private static RequestFault? OfNumber(IConvertible number, Limits limits)
    {
        double value = number.ToDouble(CultureInfo.InvariantCulture);
        return value < limits.Minimum ? OfBound(number, "of at least", limits.Minimum)
            : value <= limits.ExclusiveMinimum ? OfBound(number, "greater than", limits.ExclusiveMinimum)
            : value > limits.Maximum ? OfBound(number, "of at most", limits.Maximum)
            : value >= limits.ExclusiveMaximum ? OfBound(number, "less than", limits.ExclusiveMaximum)
            : null;
    }

    private static RequestFault OfBound(IConvertible number, string relation, double bound) =>
        new(
            $"is {number.ToString(CultureInfo.InvariantCulture)}",
            $"specify a value {relation} {bound.ToString("R", CultureInfo.InvariantCulture)}"
        );

    private static RequestFault? OfItems(IOperation list, Limits limits, SemanticModel model)
    {
        ItemCount count = ItemCount.Of(list.Syntax, model);
        return count.Least > limits.MaxItems || (count.IsExact && count.Least < limits.MinItems)
            ? OfCount(count.Least, limits.MinItems, limits.MaxItems, "item")
            : null;
    }

    private static RequestFault OfCount(long count, int least, int most, string unit)
    {
        string range =
            least == most ? $"exactly {Units(most, unit)}"
            : least > 0 && most < int.MaxValue ? $"{least} to {Units(most, unit)}"
            : least > 0 ? $"at least {Units(least, unit)}"
            : $"at most {Units(most, unit)}";
        return new RequestFault(count == 0 ? "is empty" : $"has {Units(count, unit)}", $"specify {range}");
    }

    private static string Units(long count, string unit) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {unit}{(count == 1 ? "" : "s")}";

    /// <summary>Counts characters as JSON Schema does: a surrogate pair counts as one.</summary>
    private static int Characters(string text) => text.Count(static character => !char.IsLowSurrogate(character));

    private static bool IsEmptyText(IOperation value) => Values.IsBlank(value) && value is IFieldReferenceOperation;

    private static bool IsEmptyGuid(IOperation value) =>
        value.Type is { Name: "Guid", ContainingNamespace.Name: "System" }
        && value
            is IDefaultValueOperation
                or IFieldReferenceOperation { Field.Name: "Empty" }
                or IObjectCreationOperation { Arguments.Length: 0, Initializer: null };
}
