using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Represents all uses of options in a project: through variables, fields, and methods that accept or return them.</summary>
/// <remarks>
/// The order and conditions of assignments are ignored: a property that is set anywhere counts as set. A use in unknown code makes
/// the options escape.
/// </remarks>
internal sealed class OptionsUses(ClientSettings settings, ProjectCode code)
{
    private readonly HashSet<string> set = new(StringComparer.Ordinal);
    private readonly HashSet<ISymbol> followed = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxNode> sources = [];

    /// <summary>Gets a value indicating whether unknown code may set the options.</summary>
    public bool Escapes { get; private set; }

    /// <summary>Gets a value indicating whether a client is created from the options.</summary>
    public bool ReachesClient { get; private set; }

    public bool Sets(Setting setting) => set.Contains(setting.Property.Name);

    /// <summary>Follows every use of a local or parameter that already has its value.</summary>
    /// <param name="root">The code that contains the variable.</param>
    /// <param name="variable">The local or parameter.</param>
    public void FollowVariable(IOperation root, ISymbol variable)
    {
        if (followed.Add(variable))
        {
            foreach (IOperation operation in root.DescendantsAndSelf())
            {
                if (IsReference(operation, variable))
                {
                    FollowMade(operation);
                }
            }
        }
    }

    /// <summary>Follows options from the expression that creates or returns them.</summary>
    public void FollowMade(IOperation made)
    {
        IOperation value = Values.Unstrip(made);
        switch (value.Parent)
        {
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation variable }
                when !variable.Symbol.IsRef:
                sources.Add(value.Syntax);
                FollowVariable(LocalValue.Root(value), variable.Symbol);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation variable } assignment
                when assignment.Value == value && assignment.Parent is IExpressionStatementOperation:
                sources.Add(assignment.Value.Syntax);
                FollowVariable(LocalValue.Root(value), variable.Local);
                break;
            case IFieldInitializerOperation { InitializedFields: [var field] }:
                FollowMember(field, value.Syntax);
                break;
            case IPropertyInitializerOperation { InitializedProperties: [var property] }:
                FollowMember(property, value.Syntax);
                break;
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } assignment
                when assignment.Value == value
                    && member
                        is { Member: IFieldSymbol or IPropertySymbol, Instance: null or IInstanceReferenceOperation }
                    && assignment.Parent is IExpressionStatementOperation:
                FollowMember(member.Member, assignment.Value.Syntax);
                break;
            case IReturnOperation given:
                FollowGiver(code.ModelOf(given.Syntax.SyntaxTree).GetEnclosingSymbol(value.Syntax.SpanStart));
                break;
            default:
                Add(value);
                break;
        }
    }

    /// <summary>Adds the properties that an initializer sets.</summary>
    public void AddInitializer(IObjectCreationOperation creation)
    {
        if (creation.Initializer is not { } initializer)
        {
            return;
        }

        foreach (IOperation member in initializer.Initializers)
        {
            switch (member)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                    when !Values.IsBlank(assignment.Value):
                    set.Add(target.Property.Name);
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation target }:
                    set.Add(target.Property.Name);
                    break;
            }
        }
    }

    private static bool IsReference(IOperation operation, ISymbol variable) =>
        SymbolEqualityComparer.Default.Equals(
            operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter.OriginalDefinition,
                _ => null,
            },
            variable
        );

    private void FollowMember(ISymbol member, SyntaxNode source)
    {
        sources.Add(source);
        if (code.SeesAll(member) && !MayBeBound(member))
        {
            FollowReferences(member);
        }
        else
        {
            Escapes = true;
        }
    }

    /// <summary>Follows options that a method or property returns to each reference to it.</summary>
    private void FollowGiver(ISymbol? giver)
    {
        giver = giver is IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { } property }
            ? property
            : giver;
        bool isPlain =
            giver is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction };
        if (isPlain && code.SeesAll(giver!))
        {
            FollowReferences(giver!);
        }
        else
        {
            Escapes = true;
        }
    }

    /// <summary>Determines whether a member may be set by configuration binding or JSON deserialization, which set the public properties of a class.</summary>
    private static bool MayBeBound(ISymbol member) =>
        member is IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public };

    private void FollowReferences(ISymbol symbol)
    {
        if (followed.Add(symbol))
        {
            foreach (IOperation? reference in code.ReferencesTo(symbol))
            {
                if (reference is null)
                {
                    Escapes = true;
                }
                else
                {
                    FollowMade(reference);
                }
            }
        }
    }

    private void Add(IOperation value)
    {
        switch (value.Parent)
        {
            case IPropertyReferenceOperation property when property.Instance == value:
                AddProperty(property);
                break;
            case IArgumentOperation { Parent: IObjectCreationOperation creation }
                when settings.IsConstructor(creation.Constructor):
                ReachesClient = true;
                break;
            case IArgumentOperation
            {
                Parent: IInvocationOperation call,
                Parameter: { RefKind: RefKind.None } parameter
            } when IsOptions(parameter) && code.BodyOf(call.TargetMethod.OriginalDefinition) is { } body:
                FollowVariable(body, parameter.OriginalDefinition);
                break;
            case IArgumentOperation { Parent: IObjectCreationOperation { Constructor: { } constructor } } argument
                when argument.Parameter is { RefKind: RefKind.None } parameter
                    && IsOptions(parameter)
                    && code.IsOwn(constructor):
                FollowReferences(parameter.OriginalDefinition);
                break;
            case IInvocationOperation call when call.Instance == value && IsInherited(call.TargetMethod):
            case ISimpleAssignmentOperation assignment
                when assignment.Target == value && sources.Contains(assignment.Value.Syntax):
            case INameOfOperation:
            case IExpressionStatementOperation:
                break;
            default:
                Escapes = true;
                break;
        }
    }

    /// <summary>Adds a property if it is set. Reading it does not set it.</summary>
    private void AddProperty(IPropertyReferenceOperation property)
    {
        bool isSet = property.Parent switch
        {
            ISimpleAssignmentOperation assignment when assignment.Target == property => !Values.IsBlank(
                assignment.Value
            ),
            IAssignmentOperation assignment => assignment.Target == property,
            ITupleOperation => true,
            IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
            INameOfOperation => false,
            _ => property.Type?.SpecialType != SpecialType.System_String,
        };
        if (isSet)
        {
            set.Add(property.Property.Name);
        }
    }

    private bool IsOptions(IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(parameter.Type, settings.Options);

    /// <summary>Determines whether a method is inherited and changes nothing, such as <c>Validate</c> and <c>ToString</c>.</summary>
    private bool IsInherited(IMethodSymbol method) =>
        method.ContainingType.SpecialType == SpecialType.System_Object
        || SymbolEqualityComparer.Default.Equals(method.ContainingType, settings.Options.BaseType);
}
