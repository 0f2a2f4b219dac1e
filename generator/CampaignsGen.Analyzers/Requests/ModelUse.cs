using CampaignsGen.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Requests;

/// <summary>Determines whether a model that the code creates may be sent unchanged.</summary>
internal sealed class ModelUse(ProjectCode code)
{
    /// <summary>The methods that only read a model.</summary>
    private static readonly HashSet<string> Lookers = new(StringComparer.Ordinal)
    {
        "Assert",
        "Console",
        "Debug",
        "EqualityComparer",
        "ILogger",
        "IEquatable",
        "JsonSerializer",
        "LoggerExtensions",
        "Object",
        "String",
        "TextWriter",
        "Trace",
    };

    /// <summary>The names of methods that compare a model or use it as a default.</summary>
    private static readonly string[] Looks =
    [
        "CompareTo",
        "Contains",
        "ContainsKey",
        "DefaultIfEmpty",
        "Equals",
        "FirstOrDefault",
        "GetHashCode",
        "GetValueOrDefault",
        "IndexOf",
        "LastOrDefault",
        "ReferenceEquals",
        "SequenceEqual",
        "SingleOrDefault",
        "ToString",
    ];

    private readonly HashSet<ISymbol> followed = new(SymbolEqualityComparer.Default);

    /// <summary>Determines whether the model may be sent with the value that <paramref name="assignment"/> assigns to a property.</summary>
    public bool IsSent(ISimpleAssignmentOperation assignment) =>
        assignment is not { Target: IPropertyReferenceOperation { Property.Name: var property } }
        || assignment.Parent?.Parent is not (IObjectCreationOperation or IWithOperation)
        || IsSent(assignment.Parent.Parent, property);

    private bool IsSent(IOperation made, string property)
    {
        IOperation value = Values.Unstrip(made);
        return value.Parent switch
        {
            IWithOperation changed when changed.Operand == value => !Gives(changed, property)
                && IsSent(changed, property),
            ISimpleAssignmentOperation { Parent.Parent: IObjectCreationOperation or IWithOperation } outer => IsSent(
                outer
            ),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => IsLocalSent(
                local.Local,
                value,
                property
            ),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation variable } => IsLocalSent(
                variable.Symbol,
                value,
                property
            ),
            IFieldInitializerOperation { InitializedFields: [var field] } => IsMemberSent(field, property),
            IPropertyInitializerOperation { InitializedProperties: [var member] } => IsMemberSent(member, property),
            IArgumentOperation { Parent: IInvocationOperation call } => !Looks.Contains(call.TargetMethod.Name)
                && !Lookers.Contains(call.TargetMethod.ContainingType.Name),
            IInvocationOperation call => !Looks.Contains(call.TargetMethod.Name),
            // A default for a missing model, and a model that is only compared or read.
            IReturnOperation given => !IsUnderCondition(given) && IsGivenToSender(given, property),
            ICoalesceOperation
            or ICoalesceAssignmentOperation
            or IConditionalOperation
            or ISwitchExpressionArmOperation
            or IBinaryOperation
            or IIsPatternOperation
            or IInterpolationOperation
            or IMemberReferenceOperation
            or INameOfOperation => false,
            _ => true,
        };
    }

    private static bool Gives(IWithOperation changed, string property) =>
        changed.Initializer.Initializers.Any(member =>
            member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target }
            && target.Property.Name == property
        );

    /// <summary>Determines whether the model in a variable may be sent unchanged. If the variable is never used, the model is checked as it is.</summary>
    private bool IsLocalSent(ILocalSymbol local, IOperation value, string property)
    {
        List<ILocalReferenceOperation> references =
        [
            .. LocalValue
                .Root(value)
                .Descendants()
                .OfType<ILocalReferenceOperation>()
                .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local)),
        ];
        return references.Count == 0
            || (
                followed.Add(local)
                && LocalValue.All(references[0], out bool isAll).Count == 1
                && isAll
                && references.Exists(reference => IsSent(reference, property))
            );
    }

    private bool IsMemberSent(ISymbol member, string property) =>
        followed.Add(member)
        && code.ReferencesTo(member).Any(reference => reference is not null && IsSent(reference, property));

    /// <summary>Determines whether a caller may send the model that a method or property returns, if all callers are known.</summary>
    private bool IsGivenToSender(IReturnOperation given, string property)
    {
        ISymbol? giver = code.ModelOf(given.Syntax.SyntaxTree).GetEnclosingSymbol(given.Syntax.SpanStart);
        giver = giver is IMethodSymbol { MethodKind: MethodKind.PropertyGet } getter ? getter.AssociatedSymbol : giver;
        if (
            giver
            is not (IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction })
        )
        {
            return true;
        }

        List<IOperation?> askers = followed.Add(giver) ? [.. code.ReferencesTo(giver)] : [];
        return askers.Count == 0 || askers.Exists(asker => asker is null || IsSent(asker, property));
    }

    private static bool IsUnderCondition(IOperation given)
    {
        for (IOperation? around = given.Parent; around is not null; around = around.Parent)
        {
            switch (around)
            {
                case IConditionalOperation or ISwitchCaseOperation or ICatchClauseOperation:
                    return true;
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return false;
            }
        }

        return false;
    }
}
