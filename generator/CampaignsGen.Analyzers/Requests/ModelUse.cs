using CampaignsGen.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Requests;

/// <summary>What becomes of a model that is made: whether it may be sent as it is.</summary>
internal sealed class ModelUse(ProjectCode code)
{
    /// <summary>What only looks at a model.</summary>
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

    /// <summary>What compares a model, or takes one for where there is no other.</summary>
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

    /// <summary>Whether the model may be sent with the value that <paramref name="assignment"/> gives to a property.</summary>
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
            // What stands for another that is not there, and what is compared or looked at.
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

    /// <summary>One that is never used is judged as it stands; one that is given another value may be only the first.</summary>
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

    /// <summary>A method or property that gives a model is judged by who asks it, where that is seen.</summary>
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
