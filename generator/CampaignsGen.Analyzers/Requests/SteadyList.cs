using CampaignsGen.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Requests;

/// <summary>Finds the value of a list variable that does not change between its declaration and the request.</summary>
internal static class SteadyList
{
    private static readonly string[] Changes =
    [
        "Add",
        "Append",
        "Clear",
        "EnsureCapacity",
        "Enqueue",
        "Fill",
        "Insert",
        "Push",
        "Remove",
        "Resize",
        "TryAdd",
        "Union",
        "Except",
        "Intersect",
        "Symmetric",
    ];

    /// <summary>Returns the initial value of the variable, or the value itself if it is not a variable or may change.</summary>
    public static IOperation Of(IOperation value) =>
        Values.Strip(value) is ILocalReferenceOperation reference
        && LocalValue.Of(reference) is { } list
        && References(reference).All(IsRead)
            ? list
            : value;

    private static IEnumerable<ILocalReferenceOperation> References(ILocalReferenceOperation reference) =>
        LocalValue
            .Root(reference)
            .Descendants()
            .OfType<ILocalReferenceOperation>()
            .Where(other => SymbolEqualityComparer.Default.Equals(other.Local, reference.Local));

    private static bool IsRead(ILocalReferenceOperation reference)
    {
        IOperation value = Values.Unstrip(reference);
        return value.Parent switch
        {
            IInvocationOperation call => !Changes.Any(start =>
                call.TargetMethod.Name.StartsWith(start, StringComparison.Ordinal)
            ),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.Name: "Enumerable" } } =>
                true,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.Name: var type } } => type
                is "Console"
                    or "String",
            IArgumentOperation => value.Type is IArrayTypeSymbol,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation } assignment => assignment.Value == value,
            IMemberReferenceOperation
            or IArrayElementReferenceOperation
            or IForEachLoopOperation
            or IBinaryOperation
            or IIsPatternOperation
            or IInterpolationOperation => true,
            _ => value.Syntax.Parent is SpreadElementSyntax,
        };
    }
}
