using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>How an expression comes to a service collection: through which calls that give back what they are called on, and from where.</summary>
internal sealed class ServiceChain
{
    private const string Collection = "IServiceCollection";
    private const string Builder = "IHttpClientBuilder";

    private readonly List<IInvocationOperation> calls = [];
    private readonly List<ISymbol> path = [];
    private bool isKnown;

    /// <summary>The calls before this one, the last one first.</summary>
    public IReadOnlyList<IInvocationOperation> Calls => calls;

    /// <summary>The names by which the collection is reached: <c>Services</c> and <c>builder</c>.</summary>
    public IEnumerable<string> Names => path.Select(static part => part.Name);

    public static ServiceChain Of(IOperation services)
    {
        ServiceChain chain = new();
        IOperation? next = services;
        while (next is not null)
        {
            next = chain.Follow(Values.Strip(next));
        }

        return chain;
    }

    /// <summary>Whether both begin at the same collection, which code can name: a variable, a parameter, a field, or the property of one.</summary>
    public bool IsOfSame(ServiceChain other) =>
        isKnown && other.isKnown && path.SequenceEqual(other.path, SymbolEqualityComparer.Default);

    /// <summary>What comes before; null at the beginning.</summary>
    private IOperation? Follow(IOperation at) =>
        at switch
        {
            ILocalReferenceOperation local => Begin(local.Local),
            IParameterReferenceOperation parameter => Begin(parameter.Parameter),
            IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => Begin(field.Field),
            IPropertyReferenceOperation { Property.Name: "Services", Instance: IInvocationOperation call }
                when Is(call.Type, Builder) => call,
            IPropertyReferenceOperation property when IsOfFramework(property.Property) => Through(property),
            IInvocationOperation call when GivesBack(call.TargetMethod) => Through(call),
            _ => null,
        };

    private IOperation? Begin(ISymbol symbol)
    {
        path.Add(symbol);
        isKnown = true;
        return null;
    }

    private IOperation? Through(IPropertyReferenceOperation property)
    {
        path.Add(property.Property);
        return property.Instance;
    }

    private IOperation Through(IInvocationOperation call)
    {
        calls.Add(call);
        return Registration.First(call).Value;
    }

    /// <summary>A property of somebody's own may make a collection each time.</summary>
    private static bool IsOfFramework(IPropertySymbol property) =>
        property.ContainingAssembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal);

    /// <summary>As registrations do by convention: those of a collection give it back, or a builder that has it, and so do those of a builder.</summary>
    private static bool GivesBack(IMethodSymbol method) =>
        method is { IsStatic: true, Parameters: [{ Type: var type }, ..] }
        && (Is(method.ReturnType, Builder) || Is(method.ReturnType, Collection))
        && (Is(type, Builder) || Is(type, Collection))
        && (
            method.Name.StartsWith("Add", StringComparison.Ordinal)
            || method.Name.StartsWith("Configure", StringComparison.Ordinal)
        );

    private static bool Is(ITypeSymbol? type, string name) => type?.Name == name;
}
