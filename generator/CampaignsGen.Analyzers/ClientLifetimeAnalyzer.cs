using System.Collections.Immutable;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Flow;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers;

/// <summary>Finds clients that are created repeatedly, each with its own connections: CGN2007.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientLifetimeAnalyzer : ClientAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(ConfigurationDiagnostics.ClientBuiltAgain);

    private protected override FileAnalysis Start() => Analyze;

    private static void Analyze(SemanticModelAnalysisContext context, ClientFile file, ProjectClients clients)
    {
        if (TestProject.Is(context.SemanticModel.Compilation))
        {
            return;
        }

        foreach (BaseObjectCreationExpressionSyntax syntax in file.Creations)
        {
            if (
                syntax.ArgumentList?.Arguments.Count == 2
                && file.MayMake(syntax, clients.IsClient)
                && context.SemanticModel.GetOperation(syntax, context.CancellationToken)
                    is IObjectCreationOperation creation
                && clients.All.FirstOrDefault(client => client.IsConstructor(creation.Constructor)) is { } settings
            )
            {
                Analyze(context, creation, settings);
            }
        }
    }

    private static void Analyze(
        SemanticModelAnalysisContext context,
        IObjectCreationOperation creation,
        ClientSettings settings
    )
    {
        if (
            creation.Arguments.FirstOrDefault(static given => given.Parameter?.Ordinal == 0) is { Value: { } given }
            && FreshHttpClient.Of(given) is { } http
            && Repetition.Of(creation.Syntax, context.SemanticModel) is not null
            && Repetition.Of(http.Syntax, context.SemanticModel) is { } occasion
        )
        {
            context.ReportDiagnostic(
                Finding.Of(
                    ConfigurationDiagnostics.ClientBuiltAgain,
                    http.Syntax.GetLocation(),
                    settings.Client.Name,
                    occasion,
                    settings.AddMethod
                )
            );
        }
    }
}
