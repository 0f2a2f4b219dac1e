using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Provides methods that evaluate expressions.</summary>
internal static class Values
{
    /// <summary>Determines whether a value is always null or blank, which is the same as no value.</summary>
    public static bool IsBlank(IOperation value)
    {
        IOperation inner = Strip(value);
        return inner.ConstantValue is { HasValue: true } constant
            ? constant.Value is null || (constant.Value is string text && string.IsNullOrWhiteSpace(text))
            : inner is IDefaultValueOperation || IsEmptyString(inner);
    }

    /// <summary>Returns the operand inside the conversions of an expression.</summary>
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

    /// <summary>Returns the outermost conversion around an expression.</summary>
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
