using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>Whether a project takes its configuration from elsewhere than the files that the host reads by itself.</summary>
internal static class ConfigurationSources
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "AddAzureAppConfiguration",
        "AddAzureKeyVault",
        "AddCommandLine",
        "AddConfiguration",
        "AddEnvironmentVariables",
        "AddIniFile",
        "AddInMemoryCollection",
        "AddJsonFile",
        "AddJsonStream",
        "AddKeyPerFile",
        "AddSecretsManager",
        "AddSystemsManager",
        "AddUserSecrets",
        "AddXmlFile",
        "ConfigurationBuilder",
        "ConfigureAppConfiguration",
        "ConfigureHostConfiguration",
        "IConfigurationProvider",
        "IConfigurationSource",
    };

    /// <summary>Judged by names alone, so that nothing has to be bound.</summary>
    public static bool AreAdded(Compilation compilation, CancellationToken cancellationToken) =>
        compilation
            .Assembly.GetAttributes()
            .Any(static attribute => attribute.AttributeClass?.Name == "UserSecretsIdAttribute")
        || compilation.SyntaxTrees.Any(tree =>
            tree.GetRoot(cancellationToken).DescendantTokens().Any(static token => IsSource(token))
        );

    private static bool IsSource(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken)
        && (
            Names.Contains(token.ValueText)
            || (token.ValueText == "Configuration" && token.Parent is SimpleNameSyntax name && IsExtended(name))
        );

    /// <summary><c>builder.Configuration.AddVault()</c>, <c>builder.Configuration.Sources</c>, <c>builder.Configuration["key"] = value</c>.</summary>
    private static bool IsExtended(SimpleNameSyntax name)
    {
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax own && own.Name == name ? own : name;
        return whole.Parent switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } => member.StartsWith(
                "Add",
                StringComparison.Ordinal
            ) || member is "Sources",
            ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } element => assignment.Left
                == element,
            _ => false,
        };
    }
}
