using System.Collections.Immutable;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Flow;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Analyzers;

/// <summary>Finds clients that no required credential can reach: CGN2001 and CGN2002.</summary>
/// <remarks>Where a value may come from a place that cannot be seen, it says nothing.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequiredSettingAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(ConfigurationDiagnostics.SettingMissing, ConfigurationDiagnostics.SecretMissing);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeTypes.Of(start.Compilation) is { } types)
            {
                start.RegisterOperationAction(
                    operation => AnalyzeOptions(operation, types),
                    OperationKind.ObjectCreation
                );
                if (IsProgram(start.Compilation))
                {
                    start.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation);
                }
            }
        });
    }

    /// <summary>Whoever uses a library may configure the options that it registers.</summary>
    private static bool IsProgram(Compilation compilation) =>
        compilation.Options.OutputKind
            is OutputKind.ConsoleApplication
                or OutputKind.WindowsApplication
                or OutputKind.WindowsRuntimeApplication;

    private static void AnalyzeOptions(OperationAnalysisContext context, RuntimeTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (
            types.SettingsOf(creation.Type) is not { } settings
            || !settings.IsWhole(context.Compilation)
            || OptionsFlow.Of(creation, settings) is not { } flow
        )
        {
            return;
        }

        foreach (Setting setting in settings.Required.Where(setting => !flow.Sets(setting)))
        {
            if (!Expectation.IsAround(creation.Syntax))
            {
                context.ReportDiagnostic(MissingSetting.InOptions(settings, setting, Place(creation.Syntax)));
            }
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, RuntimeTypes types)
    {
        if (
            Registration.Of((IInvocationOperation)context.Operation, types) is not { } registration
            || !registration.Settings.IsWhole(context.Compilation)
        )
        {
            return;
        }

        RegistrationFlow flow = new(registration, types, context.Compilation);
        foreach (Setting setting in flow.Missing(context.CancellationToken))
        {
            if (!Expectation.IsAround(registration.Call.Syntax))
            {
                context.ReportDiagnostic(
                    MissingSetting.InRegistration(registration.Settings, setting, registration.Location)
                );
            }
        }
    }

    /// <summary><c>new PetsClientOptions</c> without its initializer, which may be long.</summary>
    private static Location Place(SyntaxNode creation) =>
        creation is BaseObjectCreationExpressionSyntax { Initializer: { } initializer } expression
            ? Location.Create(
                creation.SyntaxTree,
                TextSpan.FromBounds(expression.SpanStart, initializer.OpenBraceToken.GetPreviousToken().Span.End)
            )
            : creation.GetLocation();
}
