using System.Collections.Concurrent;
using System.Collections.Immutable;
using CampaignsGen.Analyzers.AppSettings;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Flow;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers;

/// <summary>Compares the sections and keys that are bound to a client with the <c>appsettings.json</c> files: CGN2003 to CGN2006.</summary>
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
        // A section that is bound twice, or both as a section and by its keys, is reported once.
        ConcurrentDictionary<string, bool> reported = new(StringComparer.Ordinal);
        return (context, file, clients) => Analyze(context, file, clients, reported);
    }

    private protected override Action<AdditionalFileAnalysisContext>? OfFiles(
        ProjectClients clients,
        Compilation compilation
    )
    {
        IReadOnlyList<ClientSettings> hosted = HostedSettings.Of(clients, compilation);
        return hosted.Count == 0 ? null : file => Analyze(file, hosted);
    }

    private static void Analyze(AdditionalFileAnalysisContext context, IReadOnlyList<ClientSettings> hosted)
    {
        ProjectCode code = new(context.Compilation, context.CancellationToken);
        foreach (Diagnostic diagnostic in HostedSettings.In(context.AdditionalFile, hosted, code))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static void Analyze(
        SemanticModelAnalysisContext context,
        ClientFile file,
        ProjectClients clients,
        ConcurrentDictionary<string, bool> reported
    )
    {
        if (SettingsFile.Among(context.Options.AdditionalFiles, context.CancellationToken) is not { } files)
        {
            return;
        }

        SettingsReport report = new(
            new ProjectCode(context.SemanticModel.Compilation, context.CancellationToken),
            files,
            SettingsFile.Others(context.Options.AdditionalFiles, context.CancellationToken)
        );
        foreach (
            Diagnostic diagnostic in OfCalls(context, file, clients, report)
                .Concat(OfKeys(context, file, clients, report))
        )
        {
            if (reported.TryAdd(diagnostic.ToString(), true))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    private static IEnumerable<Diagnostic> OfCalls(
        SemanticModelAnalysisContext context,
        ClientFile file,
        ProjectClients clients,
        SettingsReport report
    ) =>
        file
            .Calls.Where(call =>
                LastName.Of(call.Expression) is { } name
                && (clients.IsAddMethod(name) || OptionsBinding.IsNamedSo(name))
            )
            .Select(call => context.SemanticModel.GetOperation(call, context.CancellationToken))
            .OfType<IInvocationOperation>()
            .SelectMany(call =>
                Registration.Of(call, clients.Types!) is { } registration ? report.OfSection(registration)
                : OptionsBinding.Of(call, clients.Types!) is { } binding ? report.OfSection(binding)
                : []
            );

    private static IEnumerable<Diagnostic> OfKeys(
        SemanticModelAnalysisContext context,
        ClientFile file,
        ProjectClients clients,
        SettingsReport report
    ) =>
        file
            .Assignments.Where(assignment => LastName.Of(assignment.Left) is { } name && clients.IsSetting(name))
            .Select(assignment => context.SemanticModel.GetOperation(assignment, context.CancellationToken))
            .OfType<IAssignmentOperation>()
            .SelectMany(assignment =>
                assignment.Target is IPropertyReferenceOperation { Property: var property }
                && clients.Types!.SettingsOf(property.ContainingType) is { } settings
                && settings.Find(property) is { } setting
                    ? report.OfKey(settings, setting, assignment.Value)
                    : []
            );
}
