using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Everything that a piece of code does with options that it holds in a variable.</summary>
/// <remarks>
/// The order and the conditions of assignments do not count: what is set somewhere may be set when it matters. What is
/// done where the analyzer cannot look makes the options escape.
/// </remarks>
internal sealed class OptionsUses
{
    private readonly HashSet<string> set = new(StringComparer.Ordinal);
    private readonly ClientSettings settings;
    private readonly IOperation? source;

    private OptionsUses(ClientSettings settings, IOperation? source)
    {
        this.settings = settings;
        this.source = source;
    }

    /// <summary>Whether others may have set anything.</summary>
    public bool Escapes { get; private set; }

    /// <summary>Whether a client is made of them.</summary>
    public bool ReachesClient { get; private set; }

    public bool Sets(Setting setting) => set.Contains(setting.Property.Name);

    /// <summary>Looks at every use of a variable.</summary>
    /// <param name="settings">Whose options they are.</param>
    /// <param name="root">The code in which the variable lives.</param>
    /// <param name="variable">The local or parameter.</param>
    /// <param name="source">The one value that the variable may be given; null where it has its value already.</param>
    public static OptionsUses Of(ClientSettings settings, IOperation root, ISymbol variable, IOperation? source)
    {
        OptionsUses uses = new(settings, source);
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (IsReference(operation, variable))
            {
                uses.Add(Values.Unstrip(operation));
            }
        }

        return uses;
    }

    /// <summary>The properties to which an initializer gives a value.</summary>
    public static IEnumerable<string> SetBy(IObjectCreationOperation creation) =>
        creation.Initializer?.Initializers.Select(SetBy).OfType<string>() ?? [];

    private static string? SetBy(IOperation member) =>
        member switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                when !Values.IsBlank(assignment.Value) => target.Property.Name,
            IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation target } => target
                .Property
                .Name,
            _ => null,
        };

    private static bool IsReference(IOperation operation, ISymbol variable) =>
        SymbolEqualityComparer.Default.Equals(
            operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => null,
            },
            variable
        );

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
            case IInvocationOperation call when call.Instance == value && IsInherited(call.TargetMethod):
            case ISimpleAssignmentOperation assignment when assignment.Target == value && assignment.Value == source:
            case INameOfOperation:
                break;
            default:
                Escapes = true;
                break;
        }
    }

    private void AddProperty(IPropertyReferenceOperation property)
    {
        bool isCleared =
            property.Parent is ISimpleAssignmentOperation assignment
            && assignment.Target == property
            && Values.IsBlank(assignment.Value);
        if (!isCleared && property.Parent is not INameOfOperation)
        {
            set.Add(property.Property.Name);
        }
    }

    /// <summary><c>Validate</c>, <c>ToString</c> and so on, which change nothing.</summary>
    private bool IsInherited(IMethodSymbol method) =>
        method.ContainingType.SpecialType == SpecialType.System_Object
        || SymbolEqualityComparer.Default.Equals(method.ContainingType, settings.Options.BaseType);
}
