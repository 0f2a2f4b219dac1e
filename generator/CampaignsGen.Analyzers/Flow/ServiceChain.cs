using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Represents how an expression obtains a service collection: from where, and through which calls that return their receiver.</summary>
internal sealed class ServiceChain
{
    private const string Collection = "IServiceCollection";
    private const string Builder = "IHttpClientBuilder";

    private readonly List<IInvocationOperation> calls = [];
    private readonly List<ISymbol> path = [];
    private bool isKnown;

    /// <summary>Gets the preceding calls, with the last one first.</summary>
    public IReadOnlyList<IInvocationOperation> Calls => calls;

    /// <summary>Gets the names through which the collection is accessed: <c>Services</c> and <c>builder</c>.</summary>
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

    /// <summary>Determines whether both start at the same collection: a variable, a parameter, a field, or a property of one.</summary>
    public bool IsOfSame(ServiceChain other) =>
        isKnown && other.isKnown && path.SequenceEqual(other.path, SymbolEqualityComparer.Default);

    /// <summary>Returns the preceding operation, or null at the start.</summary>
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

    /// <summary>Determines whether a property belongs to the framework. A property of the project may create a collection each time.</summary>
    private static bool IsOfFramework(IPropertySymbol property) =>
        property.ContainingAssembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal);

    /// <summary>Determines whether a method returns its receiver. By convention, registrations return the collection or builder that they are called on.</summary>
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
