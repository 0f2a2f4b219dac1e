using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>A call of the emitted method that adds a client to a service collection.</summary>
internal sealed class Registration
{
    private const string Suffix = "ServiceCollectionExtensions";

    private readonly IOperation argument;

    private Registration(IInvocationOperation call, ClientSettings settings, IOperation argument)
    {
        Call = call;
        Settings = settings;
        this.argument = argument;
    }

    public IInvocationOperation Call { get; }

    public ClientSettings Settings { get; }

    /// <summary>The section that holds the options; null where code sets them.</summary>
    public IOperation? Section => IsOfSection(Call.TargetMethod) ? argument : null;

    /// <summary>The name of the method.</summary>
    public Location Location =>
        Call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }
            ? member.Name.GetLocation()
            : Call.Syntax.GetLocation();

    public static Registration? Of(IInvocationOperation call, RuntimeTypes types) =>
        IsNamedSo(call.TargetMethod)
        && SettingsOf(call.TargetMethod, types) is { } settings
        && call.Arguments.FirstOrDefault(static given => given.Parameter?.Ordinal == 1) is { } argument
            ? new Registration(call, settings, Values.Strip(argument.Value))
            : null;

    /// <summary>What a lambda that stands in the call does; null for any other value.</summary>
    public OptionsUses? Uses() =>
        argument
            is IDelegateCreationOperation
            {
                Target: IAnonymousFunctionOperation { Symbol.Parameters: [var options] } lambda
            }
            ? OptionsUses.Of(Settings, lambda.Body, options, source: null)
            : null;

    private static bool IsNamedSo(IMethodSymbol method) =>
        method.Parameters.Length == 2
        && method.Name.StartsWith("Add", StringComparison.Ordinal)
        && method.ContainingType.Name.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>Both overloads stand side by side, and the one that takes code names the options.</summary>
    private static ClientSettings? SettingsOf(IMethodSymbol method, RuntimeTypes types)
    {
        ClientSettings? settings = method
            .ContainingType.GetMembers(method.Name)
            .OfType<IMethodSymbol>()
            .Select(overload => OptionsOf(overload, types))
            .FirstOrDefault(static settings => settings is not null);
        return
            settings is not null
            && method.Name == settings.AddMethod
            && method.ContainingType.Name == settings.Client.Name + Suffix
            && (IsOfSection(method) || OptionsOf(method, types) is not null)
            ? settings
            : null;
    }

    private static ClientSettings? OptionsOf(IMethodSymbol method, RuntimeTypes types) =>
        method.Parameters is [_, { Type: INamedTypeSymbol { Name: "Action", TypeArguments: [var options] } }]
            ? types.SettingsOf(options)
            : null;

    private static bool IsOfSection(IMethodSymbol method) => method.Parameters[1].Type.Name == "IConfiguration";
}
