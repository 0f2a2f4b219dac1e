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

    /// <summary>The texts that stand in the code and may become the value.</summary>
    public static IEnumerable<(IOperation Place, string Text)> Literals(IOperation value)
    {
        IOperation inner = Strip(value);
        if (inner.ConstantValue is { HasValue: true, Value: string text })
        {
            return [(inner, text)];
        }

        return inner switch
        {
            ICoalesceOperation coalesce => Literals(coalesce.Value).Concat(Literals(coalesce.WhenNull)),
            IConditionalOperation { WhenFalse: { } other } choice => Literals(choice.WhenTrue).Concat(Literals(other)),
            ISwitchExpressionOperation choice => choice.Arms.SelectMany(static arm => Literals(arm.Value)),
            ISimpleAssignmentOperation assignment => Literals(assignment.Value),
            // The token of a provider: AccessTokenProvider.FromString("…").
            IInvocationOperation { TargetMethod.Name: "FromString", Arguments: [var token] } => Literals(token.Value),
            // The password of new BasicCredential("user", "…").
            IObjectCreationOperation { Type.Name: "BasicCredential", Arguments: [_, _] } credential => credential
                .Arguments.Where(static argument => argument.Parameter?.Ordinal == 1)
                .SelectMany(static argument => Literals(argument.Value)),
            _ => [],
        };
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
