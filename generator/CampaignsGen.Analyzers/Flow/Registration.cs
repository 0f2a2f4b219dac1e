using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>
/// Represents a call of a generated method that adds a client to a service collection: one without a name, one with a name, or all
/// whose names are known only at run time. Each has its own options, which no other registration sets.
/// </summary>
internal sealed class Registration
{
    private const string Suffix = "ServiceCollectionExtensions";
    private const string Configuration = "IConfiguration";

    private readonly IOperation argument;

    private Registration(IInvocationOperation call, ClientSettings settings, IOperation argument)
    {
        Call = call;
        Settings = settings;
        this.argument = argument;
    }

    public IInvocationOperation Call { get; }

    public ClientSettings Settings { get; }

    /// <summary>Gets the section that contains the options, or null if code sets them.</summary>
    public IOperation? Section => OptionsParameter(Call.TargetMethod).Type.Name == Configuration ? argument : null;

    /// <summary>Gets the service collection.</summary>
    public IOperation Services => Values.Strip(First(Call).Value);

    /// <summary>Gets the name of the client: empty for a client without a name, or null if it is known only at run time.</summary>
    public string? Name
    {
        get
        {
            if (Call.TargetMethod.Name != Settings.AddMethod)
            {
                return null;
            }

            return Call.TargetMethod.Parameters.Length == 2 ? ""
                : Values.Strip(Call.Arguments.First(static given => given.Parameter?.Ordinal == 1).Value).ConstantValue
                    is { HasValue: true, Value: string { Length: > 0 } name }
                    ? name
                : null;
        }
    }

    /// <summary>Gets the location of the method name.</summary>
    public Location Location =>
        Call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }
            ? member.Name.GetLocation()
            : Call.Syntax.GetLocation();

    public static Registration? Of(IInvocationOperation call, RuntimeTypes types) =>
        IsNamedSo(call.TargetMethod)
        && SettingsOf(call.TargetMethod, types) is { } settings
        && call.Arguments.FirstOrDefault(given => IsOptions(given.Parameter, call.TargetMethod)) is { } argument
            ? new Registration(call, settings, Values.Strip(argument.Value))
            : null;

    /// <summary>Returns the uses of the options in the lambda or method that is passed to the call, or null for any other argument.</summary>
    public OptionsUses? Uses(ProjectCode code)
    {
        IOperation? configure = argument is ILocalReferenceOperation local ? LocalValue.Of(local) : argument;
        (IOperation? body, IParameterSymbol? options) = (configure as IDelegateCreationOperation)?.Target switch
        {
            IAnonymousFunctionOperation lambda => (lambda.Body, Last(lambda.Symbol)),
            IMethodReferenceOperation { IsVirtual: false } method => (
                code.BodyOf(method.Method.OriginalDefinition),
                Last(method.Method.OriginalDefinition)
            ),
            _ => default,
        };
        if (body is null || options is null)
        {
            return null;
        }

        OptionsUses uses = new(Settings, code);
        uses.FollowVariable(body, options);
        return uses;
    }

    /// <summary>Returns the argument for the first parameter, which is the receiver of an extension method.</summary>
    public static IArgumentOperation First(IInvocationOperation call) =>
        call.Arguments.First(static given => given.Parameter?.Ordinal == 0);

    private static IParameterSymbol? Last(IMethodSymbol method) => method.Parameters.LastOrDefault();

    private static bool IsNamedSo(IMethodSymbol method) =>
        method.Parameters.Length is 2 or 3
        && method.Name.StartsWith("Add", StringComparison.Ordinal)
        && method.ContainingType.Name.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>Returns the client of a method, from its overload with a delegate, which has the type of the options.</summary>
    private static ClientSettings? SettingsOf(IMethodSymbol method, RuntimeTypes types)
    {
        ClientSettings? settings = method
            .ContainingType.GetMembers(method.Name)
            .OfType<IMethodSymbol>()
            .Select(overload => OptionsOf(overload, types))
            .FirstOrDefault(static settings => settings is not null);
        return
            settings is not null
            && settings.AddMethods.Contains(method.Name)
            && method.ContainingType.Name == settings.Client.Name + Suffix
            && (OptionsParameter(method).Type.Name == Configuration || OptionsOf(method, types) is not null)
            ? settings
            : null;
    }

    private static ClientSettings? OptionsOf(IMethodSymbol method, RuntimeTypes types) =>
        OptionsParameter(method).Type is INamedTypeSymbol { Name: "Action", TypeArguments: [.., var options] }
            ? types.SettingsOf(options)
            : null;

    private static bool IsOptions(IParameterSymbol? parameter, IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(parameter, OptionsParameter(method));

    /// <summary>Returns the last parameter, because a name may precede it.</summary>
    private static IParameterSymbol OptionsParameter(IMethodSymbol method) =>
        method.Parameters[method.Parameters.Length - 1];
}
