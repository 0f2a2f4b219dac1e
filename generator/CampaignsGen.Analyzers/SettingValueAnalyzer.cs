using System.Collections.Immutable;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Flow;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers;

/// <summary>Judges the texts that code gives to options: CGN2004, CGN2005 and CGN2006.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingValueAnalyzer : ClientAnalyzer
{
    /// <summary>The key of the allowed value that was most likely meant.</summary>
    internal const string Nearest = "Nearest";

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
        foreach (AssignmentExpressionSyntax syntax in file.Assignments)
        {
            if (
                ClientFile.NameOf(syntax.Left) is { } name
                && clients.IsSetting(name)
                && context.SemanticModel.GetOperation(syntax, context.CancellationToken)
                    is IAssignmentOperation assignment
            )
            {
                Analyze(context, assignment, clients.Types!, isTest);
            }
        }
    }

    private static void Analyze(
        SemanticModelAnalysisContext context,
        IAssignmentOperation assignment,
        RuntimeTypes types,
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

        foreach ((IOperation place, string text) in Values.Literals(assignment.Value))
        {
            if (
                !string.IsNullOrWhiteSpace(text)
                && Judge(settings, setting, text, isTest, place.Syntax.GetLocation()) is { } diagnostic
                && !IsExpected(diagnostic, place, context.SemanticModel.Compilation)
            )
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    /// <summary>A value that cannot work is more urgent than one that should not stand there.</summary>
    private static Diagnostic? Judge(
        ClientSettings settings,
        Setting setting,
        string text,
        bool isTest,
        Location location
    )
    {
        string option = $"{settings.Options.Name}.{setting.Property.Name}";
        if (setting.FaultOf(text) is { } fault)
        {
            return NotAccepted(setting, option, fault, text, location);
        }

        if (setting.IsSecret)
        {
            return isTest ? null : Diagnostic.Create(ConfigurationDiagnostics.SecretInFile, location, option);
        }

        return
            !setting.IsVariable
            && settings.Settings.FirstOrDefault(other => other.Allowed.Contains(text)) is { } variable
            ? Diagnostic.Create(
                ConfigurationDiagnostics.SettingsSwapped,
                location,
                option,
                text,
                variable.Property.Name,
                Prose.Words(setting.Property.Name)
            )
            : null;
    }

    private static Diagnostic NotAccepted(Setting setting, string option, string fault, string text, Location location)
    {
        if (setting.Allowed.Count == 0)
        {
            return Diagnostic.Create(
                ConfigurationDiagnostics.ValueNotAccepted,
                location,
                option,
                fault,
                $"Set it to a valid {Prose.Words(setting.Property.Name)}"
            );
        }

        string nearest = Prose.Nearest(text, setting.Allowed);
        return Diagnostic.Create(
            ConfigurationDiagnostics.ValueNotAccepted,
            location,
            ImmutableDictionary<string, string?>.Empty.Add(Nearest, nearest),
            option,
            fault,
            $"Set it to one of {string.Join(", ", setting.Allowed)}"
        );
    }

    private static bool IsExpected(Diagnostic diagnostic, IOperation place, Compilation compilation) =>
        diagnostic.Id == ConfigurationDiagnostics.ValueNotAccepted.Id
        && Expectation.IsAround(place.Syntax, compilation);
}
