using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Determines the values of a local variable in its whole scope.</summary>
internal static class LocalValue
{
    /// <summary>Returns the value of a variable that is assigned only in its declaration.</summary>
    public static IOperation? Of(ILocalReferenceOperation reference) =>
        Gifts(reference) is [IVariableDeclaratorOperation { Initializer.Value: { } value }]
            ? Values.Strip(value)
            : null;

    /// <summary>Returns every value of a variable. <paramref name="isAll"/> is false if it may have others, because it is passed on.</summary>
    public static IReadOnlyList<IOperation> All(ILocalReferenceOperation reference, out bool isAll)
    {
        List<IOperation> values = [];
        isAll = true;
        foreach (IOperation gift in Gifts(reference))
        {
            switch (gift)
            {
                case IVariableDeclaratorOperation declared:
                    if (declared.Initializer is { Value: var initial })
                    {
                        values.Add(initial);
                    }

                    break;
                case IAssignmentOperation assignment:
                    values.Add(assignment.Value);
                    break;
                default:
                    isAll = false;
                    break;
            }
        }

        return values;
    }

    /// <summary>Returns the outermost operation around an expression: the body of a method, including its lambdas.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private static List<IOperation> Gifts(ILocalReferenceOperation reference) =>
        [.. Root(reference).Descendants().Where(operation => Gives(operation, reference))];

    private static bool Gives(IOperation operation, ILocalReferenceOperation reference) =>
        operation switch
        {
            IVariableDeclaratorOperation declared => IsSame(declared.Symbol, reference),
            IAssignmentOperation { Target: ILocalReferenceOperation target } => IsSame(target.Local, reference),
            ILocalReferenceOperation { Parent: ITupleOperation } part => IsSame(part.Local, reference),
            IArgumentOperation { Value: ILocalReferenceOperation target } argument => argument.Parameter?.RefKind
                is RefKind.Ref
                    or RefKind.Out
                && IsSame(target.Local, reference),
            _ => false,
        };

    private static bool IsSame(ILocalSymbol local, ILocalReferenceOperation reference) =>
        SymbolEqualityComparer.Default.Equals(local, reference.Local);
}
