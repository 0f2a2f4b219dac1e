using System.Collections.Concurrent;
using System.Collections.Immutable;
using CampaignsGen.Analyzers.AppSettings;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Flow;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers;

/// <summary>Compares the section that is bound to a client with the <c>appsettings.json</c> files: CGN2003 to CGN2006.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AppSettingsAnalyzer : ClientAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            ConfigurationDiagnostics.ConfigurationLacksSetting,
            ConfigurationDiagnostics.ValueNotAccepted,
            ConfigurationDiagnostics.SettingsSwapped,
            ConfigurationDiagnostics.SecretInFile
        );

    private protected override FileAnalysis Start()
    {
        // A section that is bound twice is read once.
        ConcurrentDictionary<string, bool> reviewed = new(StringComparer.OrdinalIgnoreCase);
        return (context, file, clients) => Analyze(context, file, clients, reviewed);
    }

    private static void Analyze(
        SemanticModelAnalysisContext context,
        ClientFile file,
        ProjectClients clients,
        ConcurrentDictionary<string, bool> reviewed
    )
    {
        foreach (InvocationExpressionSyntax call in file.Calls)
        {
            if (
                LastName.Of(call.Expression) is { } name
                && clients.IsAddMethod(name)
                && context.SemanticModel.GetOperation(call, context.CancellationToken) is IInvocationOperation added
            )
            {
                Analyze(context, added, clients, reviewed);
            }
        }
    }

    private static void Analyze(
        SemanticModelAnalysisContext context,
        IInvocationOperation call,
        ProjectClients clients,
        ConcurrentDictionary<string, bool> reviewed
    )
    {
        if (
            Registration.Of(call, clients.Types!) is not { Section: { } bound } registration
            || BoundSection.PathOf(bound) is not { } section
            || SettingsFile.Among(context.Options.AdditionalFiles, context.CancellationToken) is not { } files
            || !reviewed.TryAdd(registration.Settings.Client.ToDisplayString() + " " + section, true)
        )
        {
            return;
        }

        SectionReview review = new(files, section, registration.Settings);
        foreach (
            Diagnostic diagnostic in Missing(review, registration.Settings, context)
                .Concat(Faults(review, registration.Settings, context))
        )
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    /// <summary>A secret that does not have the form of one may stand for another that comes from elsewhere.</summary>
    private static IEnumerable<Diagnostic> Faults(
        SectionReview review,
        ClientSettings settings,
        SemanticModelAnalysisContext context
    )
    {
        Compilation compilation = context.SemanticModel.Compilation;
        bool isTest = TestProject.Is(compilation);
        foreach (WrittenValue value in review.Values())
        {
            ValueReview judged = new(settings, value.Setting, $"'{value.Path}'", value.Path, value.Text);
            if (
                judged.Fault(value.At, isTest) is { } diagnostic
                && !(judged.IsNoSecret && ConfigurationSources.AreAdded(compilation, context.CancellationToken))
            )
            {
                yield return diagnostic;
            }
        }
    }

    /// <summary>Where nothing else can give the values.</summary>
    private static IEnumerable<Diagnostic> Missing(
        SectionReview review,
        ClientSettings settings,
        SemanticModelAnalysisContext context
    )
    {
        List<(Setting Setting, Diagnostic Diagnostic)> missing =
        [
            .. settings
                .Required.Select(setting => (setting, review.Missing(setting)))
                .Where(static pair => pair.Item2 is not null)
                .Select(static pair => (pair.setting, pair.Item2!)),
        ];
        if (
            missing.Count == 0
            || !settings.IsWhole(context.SemanticModel.Compilation)
            || ConfigurationSources.AreAdded(context.SemanticModel.Compilation, context.CancellationToken)
        )
        {
            return [];
        }

        ProjectMentions mentions = ProjectMentions.Of(
            context.SemanticModel.Compilation,
            settings,
            context.CancellationToken
        );
        return mentions.MayBeConfigured
            ? []
            : missing.Where(pair => !mentions.Assigns(pair.Setting)).Select(static pair => pair.Diagnostic);
    }
}
