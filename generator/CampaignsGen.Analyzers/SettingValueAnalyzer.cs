using System.Collections.Immutable;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Flow;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers;

/// <summary>Checks the strings that code assigns to options: CGN2004, CGN2005 and CGN2006.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingValueAnalyzer : ClientAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            ConfigurationDiagnostics.ValueNotAccepted,
            ConfigurationDiagnostics.SettingsSwapped,
            ConfigurationDiagnostics.SecretInFile
        );

    private protected override FileAnalysis Start() => Analyze;

    private static void Analyze(SemanticModelAnalysisContext context, ClientFile file, ProjectClients clients)
    {
        bool isTest = TestProject.Is(context.SemanticModel.Compilation);
        Texts texts = new(new ProjectCode(context.SemanticModel.Compilation, context.CancellationToken));
        foreach (AssignmentExpressionSyntax syntax in file.Assignments)
        {
            if (
                LastName.Of(syntax.Left) is { } name
                && clients.IsSetting(name)
                && context.SemanticModel.GetOperation(syntax, context.CancellationToken)
                    is IAssignmentOperation assignment
            )
            {
                Analyze(context, assignment, clients.Types!, texts, isTest);
            }
        }

        foreach (Diagnostic shown in ShownSecrets.In(file, clients, isTest))
        {
            context.ReportDiagnostic(shown);
        }
    }

    private static void Analyze(
        SemanticModelAnalysisContext context,
        IAssignmentOperation assignment,
        RuntimeTypes types,
        Texts texts,
        bool isTest
    )
    {
        if (
            assignment.Target is not IPropertyReferenceOperation { Property: var property }
            || types.SettingsOf(property.ContainingType) is not { } settings
            || settings.Find(property) is not { } setting
        )
        {
            return;
        }

        foreach (GivenText given in texts.Of(assignment.Value))
        {
            if (
                !string.IsNullOrWhiteSpace(given.Text)
                && new ValueReview(
                    settings,
                    setting,
                    NameOf(settings, setting),
                    MissingSetting.KeyOf(settings, setting),
                    given.Text
                ).Fault(given.Place.Syntax.GetLocation(), isTest, given.IsCertain)
                    is { } diagnostic
                && !IsExpected(diagnostic, given.Place, context.SemanticModel.Compilation)
            )
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    private static string NameOf(ClientSettings settings, Setting setting) =>
        $"{settings.Options.Name}.{setting.Property.Name}";

    private static bool IsExpected(Diagnostic diagnostic, IOperation place, Compilation compilation) =>
        diagnostic.Id == ConfigurationDiagnostics.ValueNotAccepted.Id
        && Expectation.IsAround(place.Syntax, compilation);
}
