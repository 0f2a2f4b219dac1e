using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>What an expression may be worth, as far as it stands in the code.</summary>
internal static class Values
{
    /// <summary>Whether a value is certainly null or blank, which is the same as no value.</summary>
    public static bool IsBlank(IOperation value)
    {
        IOperation inner = Strip(value);
        return inner.ConstantValue is { HasValue: true } constant
            ? constant.Value is null || (constant.Value is string text && string.IsNullOrWhiteSpace(text))
            : inner is IDefaultValueOperation || IsEmptyString(inner);
    }

    /// <summary>An expression without the conversions around it.</summary>
    public static IOperation Strip(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                default:
                    return value;
            }
        }
    }

    /// <summary>What an expression becomes, through the conversions around it.</summary>
    public static IOperation Unstrip(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value;
    }

    private static bool IsEmptyString(IOperation value) =>
        value
            is IFieldReferenceOperation
            {
                Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String },
            };
}
