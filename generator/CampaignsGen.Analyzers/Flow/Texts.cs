using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Finds the strings in the code of a project that may become a value, through variables, fields, properties and default parameter values.</summary>
internal sealed class Texts(ProjectCode code)
{
    /// <summary>The maximum number of names through which a string is followed.</summary>
    private const int MostSteps = 5;

    /// <summary>Returns the only possible string value of an expression, or null if it may have another.</summary>
    public string? OnlyOf(IOperation value) =>
        Of(value).ToList() is [{ IsCertain: true, Text: var text }] && !IsChoice(Values.Strip(value)) ? text : null;

    public IEnumerable<GivenText> Of(IOperation value) => Of(value, null, MostSteps);

    private static bool IsChoice(IOperation value) =>
        value is ICoalesceOperation or IConditionalOperation or ISwitchExpressionOperation;

    private IEnumerable<GivenText> Of(IOperation value, IOperation? place, int steps)
    {
        IOperation inner = Values.Strip(value);
        IOperation at = place ?? inner;
        if (inner.ConstantValue is { HasValue: true, Value: string text })
        {
            return [new GivenText(at, text, true)];
        }

        return steps == 0
            ? []
            : inner switch
            {
                ICoalesceOperation coalesce => Of(coalesce.Value, place, steps)
                    .Concat(Of(coalesce.WhenNull, place, steps)),
                IConditionalOperation { WhenFalse: { } other } choice => Of(choice.WhenTrue, place, steps)
                    .Concat(Of(other, place, steps)),
                ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Of(arm.Value, place, steps)),
                ISimpleAssignmentOperation assignment => Of(assignment.Value, place, steps),
                ILocalReferenceOperation local => OfLocal(local, at, steps),
                IFieldReferenceOperation { Field: var field } => OfMember(field, field.IsReadOnly, at, steps),
                IPropertyReferenceOperation { Property: var property } => OfMember(
                    property,
                    property.SetMethod is null,
                    at,
                    steps
                ),
                IParameterReferenceOperation { Parameter: var parameter } => OfDefault(parameter, at),
                IInterpolatedStringOperation or IBinaryOperation => Joined(inner, steps) is { } joined
                    ? [new GivenText(at, joined, true)]
                    : [],
                IInvocationOperation call => OfCall(call, place, steps),
                // The password of new BasicCredential("user", "…").
                IObjectCreationOperation { Type.Name: "BasicCredential", Arguments: [_, _] } credential => credential
                    .Arguments.Where(static argument => argument.Parameter?.Ordinal == 1)
                    .SelectMany(argument => Of(argument.Value, place, steps)),
                _ => [],
            };
    }

    private IEnumerable<GivenText> OfLocal(ILocalReferenceOperation local, IOperation at, int steps)
    {
        IReadOnlyList<IOperation> values = LocalValue.All(local, out bool isAll);
        return values
            .SelectMany(value => Of(value, at, steps - 1))
            .Select(text => text with { IsCertain = text.IsCertain && isAll && values.Count == 1 });
    }

    private IEnumerable<GivenText> OfMember(ISymbol member, bool isReadOnly, IOperation at, int steps) =>
        code.InitialValueOf(member) is { } value
            ? Of(value, at, steps - 1).Select(text => text with { IsCertain = text.IsCertain && isReadOnly })
            : [];

    private static IEnumerable<GivenText> OfDefault(IParameterSymbol parameter, IOperation at) =>
        parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: string text }
            ? [new GivenText(at, text, false)]
            : [];

    private IEnumerable<GivenText> OfCall(IInvocationOperation call, IOperation? place, int steps) =>
        call switch
        {
            // The token of a provider: AccessTokenProvider.FromString("…").
            { TargetMethod.Name: "FromString", Arguments: [var token] } => Of(token.Value, place, steps),
            {
                TargetMethod: { Name: "Trim" or "TrimEnd" or "TrimStart" or "ToString", Parameters.Length: 0 } method,
                Instance: { Type.SpecialType: SpecialType.System_String } text
            } => Of(text, place ?? call, steps)
                .Select(given => given with { Text = ResultOf(method.Name, given.Text) }),
            _ => [],
        };

    private static string ResultOf(string method, string text) =>
        method switch
        {
            "Trim" => text.Trim(),
            "TrimEnd" => text.TrimEnd(),
            "TrimStart" => text.TrimStart(),
            _ => text,
        };

    /// <summary>Returns the concatenated parts, or null if one of them is unknown.</summary>
    private string? Joined(IOperation value, int steps)
    {
        IEnumerable<IOperation?> parts = value switch
        {
            IInterpolatedStringOperation text => text.Parts.Select(static part =>
                part switch
                {
                    IInterpolatedStringTextOperation written => written.Text,
                    IInterpolationOperation { Alignment: null, FormatString: null } hole => hole.Expression,
                    _ => null,
                }
            ),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => [sum.LeftOperand, sum.RightOperand],
            _ => [null],
        };
        string joined = "";
        foreach (IOperation? part in parts)
        {
            if (part is null || Of(part, null, steps - 1).ToList() is not [var only])
            {
                return null;
            }

            joined += only.Text;
        }

        return joined;
    }
}
