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

/// <summary>Finds clients without a required credential: CGN2001 and CGN2002.</summary>
/// <remarks>Nothing is reported if the value may come from unknown code.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequiredSettingAnalyzer : ClientAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(ConfigurationDiagnostics.SettingMissing, ConfigurationDiagnostics.SecretMissing);

    private protected override FileAnalysis Start() => Analyze;

    private static void Analyze(SemanticModelAnalysisContext context, ClientFile file, ProjectClients clients)
    {
        foreach (BaseObjectCreationExpressionSyntax creation in file.Creations)
        {
            if (
                file.MayMake(creation, clients.IsOptions)
                && context.SemanticModel.GetOperation(creation, context.CancellationToken)
                    is IObjectCreationOperation options
            )
            {
                AnalyzeOptions(context, options, clients.Types!);
            }
        }

        foreach (InvocationExpressionSyntax call in IsProgram(context) ? file.Calls : [])
        {
            if (
                LastName.Of(call.Expression) is { } name
                && clients.IsAddMethod(name)
                && context.SemanticModel.GetOperation(call, context.CancellationToken) is IInvocationOperation added
            )
            {
                AnalyzeCall(context, added, clients.Types!);
            }
        }
    }

    /// <summary>Determines whether the project is a program. The user of a library may configure the options that it registers.</summary>
    private static bool IsProgram(SemanticModelAnalysisContext context) =>
        new ProjectCode(context.SemanticModel.Compilation, context.CancellationToken).IsProgram;

    private static void AnalyzeOptions(
        SemanticModelAnalysisContext context,
        IObjectCreationOperation creation,
        RuntimeTypes types
    )
    {
        Compilation compilation = context.SemanticModel.Compilation;
        if (
            types.SettingsOf(creation.Type) is not { } settings
            || !settings.IsWhole(compilation)
            || OptionsFlow.Of(creation, settings, new ProjectCode(compilation, context.CancellationToken))
                is not { } flow
        )
        {
            return;
        }

        foreach (Setting setting in settings.Required.Where(setting => !flow.Sets(setting)))
        {
            if (!Expectation.IsAround(creation.Syntax, compilation))
            {
                context.ReportDiagnostic(MissingSetting.InOptions(settings, setting, Place(creation.Syntax)));
            }
        }
    }

    private static void AnalyzeCall(SemanticModelAnalysisContext context, IInvocationOperation call, RuntimeTypes types)
    {
        Compilation compilation = context.SemanticModel.Compilation;
        if (Registration.Of(call, types) is not { } registration || !registration.Settings.IsWhole(compilation))
        {
            return;
        }

        foreach (
            Setting setting in RegistrationFlow.Missing(
                registration,
                new ProjectCode(compilation, context.CancellationToken)
            )
        )
        {
            if (!Expectation.IsAround(registration.Call.Syntax, compilation))
            {
                context.ReportDiagnostic(
                    MissingSetting.InRegistration(registration.Settings, setting, registration.Location)
                );
            }
        }
    }

    /// <summary>Returns the location of <c>new PetsClientOptions</c> without its initializer, which may be long.</summary>
    private static Location Place(SyntaxNode creation) =>
        creation is BaseObjectCreationExpressionSyntax { Initializer: { } initializer } expression
            ? Location.Create(
                creation.SyntaxTree,
                TextSpan.FromBounds(expression.SpanStart, initializer.OpenBraceToken.GetPreviousToken().Span.End)
            )
            : creation.GetLocation();
}
