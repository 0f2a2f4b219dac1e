using CampaignsGen.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>Determines whether a project adds configuration sources to the files that the host reads by default.</summary>
/// <remarks>
/// Any call on a host or configuration builder may add a source, unless it is known not to, and so may code that sets environment
/// variables. This is determined only when there is something to report.
/// </remarks>
internal sealed class ConfigurationSources(ProjectCode code, IReadOnlyList<SettingsFile> files)
{
    /// <summary>The strings of which a file must contain one to be bound.</summary>
    private static readonly string[] Signs = ["Builder", "Configur", "Env", "Host", "Secret", "Settings", "Vault"];

    /// <summary>The words that occur in the name, class or namespace of a method that loads environment variables.</summary>
    private static readonly string[] Loaders = ["bootstrap", "config", "env", "secret", "settings", "vault"];

    /// <summary>The builder options that do not affect the configuration.</summary>
    private static readonly string[] Names = ["ApplicationName", "EnvironmentName", "WebRootPath"];

    private bool readsFile;
    private bool buildsConfiguration;

    public bool AreAdded() =>
        code.Compilation.Assembly.GetAttributes()
            .Any(static attribute => attribute.AttributeClass?.Name == "UserSecretsIdAttribute")
        || code.Trees.Any(AreAddedIn)
        || (buildsConfiguration && !readsFile);

    private bool AreAddedIn(SyntaxTree tree)
    {
        string text = tree.GetText(code.CancellationToken).ToString();
        if (!Signs.Any(sign => text.IndexOf(sign, StringComparison.Ordinal) >= 0))
        {
            return false;
        }

        SemanticModel model = code.ModelOf(tree);
        return tree.GetRoot(code.CancellationToken)
            .DescendantNodes()
            .Any(node =>
                node switch
                {
                    InvocationExpressionSyntax call => IsSource(call, model),
                    BaseObjectCreationExpressionSyntax creation => IsSource(creation, model),
                    MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Sources" } member => HostBuilders.Are(
                        TypeOf(member.Expression, model)
                    ),
                    AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element } =>
                        HostBuilders.AreConfiguration(TypeOf(element.Expression, model)),
                    SimpleNameSyntax { Identifier.ValueText: "IConfigurationProvider" or "IConfigurationSource" } =>
                        true,
                    _ => false,
                }
            );
    }

    private ITypeSymbol? TypeOf(ExpressionSyntax expression, SemanticModel model) =>
        model.GetTypeInfo(expression, code.CancellationToken).Type;

    private bool IsSource(BaseObjectCreationExpressionSyntax creation, SemanticModel model)
    {
        if (TypeOf(creation, model) is not INamedTypeSymbol type)
        {
            return false;
        }

        if (type.Name == "ConfigurationBuilder")
        {
            buildsConfiguration = true;
            return false;
        }

        bool isHandedOn =
            model.GetSymbolInfo(creation, code.CancellationToken).Symbol is IMethodSymbol made && TakesBuilder(made);
        return !code.IsOwn(type) && (HostBuilders.Are(type) || isHandedOn);
    }

    private bool IsSource(InvocationExpressionSyntax call, SemanticModel model)
    {
        SymbolInfo info = model.GetSymbolInfo(call, code.CancellationToken);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not IMethodSymbol method)
        {
            return call.Expression is MemberAccessExpressionSyntax member
                && HostBuilders.Are(TypeOf(member.Expression, model));
        }

        return method.Name == "AddServiceDefaults"
            || (IsOutOfSight(method) && (IsLoader(method) || (Concerns(method) && !IsHarmless(call, method, model))));
    }

    /// <summary>Determines whether the code of a method is unknown: it is in another assembly, or calls nothing that configures anything.</summary>
    private bool IsOutOfSight(IMethodSymbol method) =>
        !code.IsOwn(method)
        || method.DeclaringSyntaxReferences.All(reference =>
            !reference
                .GetSyntax(code.CancellationToken)
                .DescendantNodes()
                .OfType<InvocationExpressionSyntax>()
                .Any(static call => !HostBuilders.DoesNothing(LastName.Of(call.Expression)))
        );

    private static bool Concerns(IMethodSymbol method) =>
        (!method.IsStatic && HostBuilders.Are(method.ContainingType))
        || HostBuilders.Are(method.ReceiverType)
        || TakesBuilder(method)
        || HostBuilders.Are(method.ReturnType);

    private static bool TakesBuilder(IMethodSymbol method) =>
        method.Parameters.Any(static parameter => HostBuilders.Are(parameter.Type));

    private bool IsHarmless(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        return method.Name switch
        {
            "AddJsonFile" => IsKnownFile(arguments, model),
            "SetBasePath" => arguments.ToString().IndexOf("Directory", StringComparison.Ordinal) >= 0
                || arguments.ToString().IndexOf("ContentRootPath", StringComparison.Ordinal) >= 0,
            "ConfigureAppConfiguration" or "ConfigureHostConfiguration" => arguments.All(argument =>
                argument.Expression is AnonymousFunctionExpressionSyntax
                || model.GetSymbolInfo(argument.Expression, code.CancellationToken).Symbol is IMethodSymbol own
                    && code.IsOwn(own)
            ),
            _ => HostBuilders.IsCreator(method)
                ? arguments.All(argument => IsCommandLine(argument, model))
                : HostBuilders.AddsNothing(method.Name),
        };
    }

    /// <summary>Determines whether an argument is the unchanged arguments of the program, or none.</summary>
    private bool IsCommandLine(ArgumentSyntax argument, SemanticModel model) =>
        argument.Expression switch
        {
            IdentifierNameSyntax name => IsArguments(name, model),
            CollectionExpressionSyntax { Elements.Count: 0 } => true,
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.All(member =>
                member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left, Right: var right }
                && (
                    Names.Contains(left.Identifier.ValueText)
                    || (
                        left.Identifier.ValueText == "Args"
                        && right is IdentifierNameSyntax given
                        && IsArguments(given, model)
                    )
                )
            ),
            _ => false,
        };

    /// <summary>Determines whether a name is an array parameter: the arguments of the program, or of a method that they are passed to.</summary>
    private bool IsArguments(IdentifierNameSyntax name, SemanticModel model) =>
        model.GetSymbolInfo(name, code.CancellationToken).Symbol is IParameterSymbol { Type: IArrayTypeSymbol };

    /// <summary>Determines whether a file is one of the analyzed files, or that of the environment.</summary>
    private bool IsKnownFile(SeparatedSyntaxList<ArgumentSyntax> arguments, SemanticModel model)
    {
        foreach (ArgumentSyntax argument in arguments)
        {
            if (
                model.GetConstantValue(argument.Expression, code.CancellationToken).Value is string name
                    && files.Any(file => file.Name == name)
                || argument.Expression is InterpolatedStringExpressionSyntax path && IsOfEnvironment(path.ToString())
            )
            {
                readsFile = true;
                return true;
            }
        }

        return false;
    }

    private static bool IsOfEnvironment(string path) =>
        path.StartsWith("$\"appsettings.{", StringComparison.Ordinal)
        && path.IndexOf("env", StringComparison.OrdinalIgnoreCase) >= 0
        && path.IndexOf("Machine", StringComparison.Ordinal) < 0;

    /// <summary>
    /// Determines whether a method loads environment variables, such as <c>Env.Load()</c> and <c>Environment.SetEnvironmentVariable(…)</c>.
    /// </summary>
    private static bool IsLoader(IMethodSymbol method)
    {
        if (!method.IsStatic || method.IsExtensionMethod || method.ReducedFrom is not null)
        {
            return false;
        }

        string assembly = method.ContainingAssembly.Name;
        bool isFramework =
            assembly.StartsWith("System", StringComparison.Ordinal)
            || assembly.StartsWith("Microsoft.", StringComparison.Ordinal)
            || assembly is "mscorlib" or "netstandard" or "CampaignsGen.Runtime";
        string name = method.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        return isFramework
            ? method.Name == "SetEnvironmentVariable"
            : Loaders.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
