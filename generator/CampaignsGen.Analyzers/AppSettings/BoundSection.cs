using CampaignsGen.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>Determines which configuration section an expression refers to, as far as the code of the project shows it.</summary>
internal sealed class BoundSection(ProjectCode code)
{
    /// <summary>The maximum number of members and parameters through which a configuration is followed.</summary>
    private const int MostSteps = 6;

    private static readonly string[] Methods = ["GetSection", "GetRequiredSection"];
    private static readonly string[] Roots =
    [
        "IConfiguration",
        "IConfigurationRoot",
        "ConfigurationManager",
        "IConfigurationManager",
    ];

    private readonly Texts texts = new(code);

    /// <summary>Returns the paths of the section, where an empty path is the root. There are several if several callers pass a section, and none if it is unknown.</summary>
    public IEnumerable<string> PathsOf(IOperation expression) => PathsOf(expression, MostSteps).Distinct();

    /// <summary>Returns the paths of a key in the section that an expression refers to.</summary>
    public IEnumerable<string> PathsOf(IOperation configuration, IOperation key) =>
        texts.OnlyOf(key) is { } name ? PathsOf(configuration).Select(outer => Join(outer, name)) : [];

    private static string Join(string outer, string name) => outer.Length == 0 ? name : outer + ":" + name;

    private IEnumerable<string> PathsOf(IOperation expression, int steps)
    {
        IOperation value = Values.Strip(expression);
        return steps == 0
            ? []
            : value switch
            {
                IInvocationOperation call when Methods.Contains(call.TargetMethod.Name) => OfSection(call, steps),
                IInvocationOperation { TargetMethod.Name: "Build" } when IsRoot(value.Type) => [""],
                IInvocationOperation { TargetMethod: { Name: "GetRequiredService" or "GetService" } }
                    when IsRoot(value.Type) => [""],
                ILocalReferenceOperation local => LocalValue.Of(local) is { } given ? PathsOf(given, steps - 1) : [],
                IParameterReferenceOperation { Parameter: var parameter } => OfParameter(parameter, steps),
                IMemberReferenceOperation { Member: var member } when code.IsOwn(member) => OfMember(member, steps),
                IPropertyReferenceOperation when IsRoot(value.Type) => [""],
                ICoalesceOperation choice => PathsOf(choice.Value, steps),
                IConditionalOperation { WhenFalse: { } other } choice => PathsOf(choice.WhenTrue, steps)
                    .Concat(PathsOf(other, steps)),
                _ => [],
            };
    }

    private IEnumerable<string> OfSection(IInvocationOperation call, int steps)
    {
        IOperation? configuration = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        return
            configuration is not null
            && call.Arguments.LastOrDefault() is { Value: var name }
            && texts.OnlyOf(name) is { } section
            ? PathsOf(configuration, steps - 1).Select(outer => Join(outer, section))
            : [];
    }

    /// <summary>Returns the sections that callers pass to a method. A host passes the whole configuration to lambdas and to the constructors of its services.</summary>
    private IEnumerable<string> OfParameter(IParameterSymbol parameter, int steps)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return [];
        }

        if (method.MethodKind == MethodKind.AnonymousFunction)
        {
            return IsRoot(parameter.Type) ? [""] : [];
        }

        List<IOperation?> calls =
            method.MethodKind == MethodKind.Constructor
                ? [.. code.CreationsBy(method)]
                : [.. code.ReferencesTo(method)];
        bool isHosts = calls.Count == 0 && (method.MethodKind == MethodKind.Constructor || code.IsProgram);
        return isHosts && IsRoot(parameter.Type)
            ? [""]
            : calls.OfType<IOperation>().SelectMany(call => OfArgument(call, parameter, steps));
    }

    private IEnumerable<string> OfArgument(IOperation call, IParameterSymbol parameter, int steps) =>
        call
            .ChildOperations.OfType<IArgumentOperation>()
            .FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)
            is { Value: var given }
            ? PathsOf(given, steps - 1)
            : [];

    /// <summary>Returns the sections that are assigned to a field or property of the project.</summary>
    private IEnumerable<string> OfMember(ISymbol member, int steps)
    {
        IEnumerable<IOperation> given = code.ReferencesTo(member)
            .Select(static reference =>
                reference?.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference
                    ? assignment.Value
                    : null
            )
            .Append(code.InitialValueOf(member))
            .OfType<IOperation>();
        return given.SelectMany(value => PathsOf(value, steps - 1));
    }

    private static bool IsRoot(ITypeSymbol? type) => type is not null && Roots.Contains(type.Name);
}
