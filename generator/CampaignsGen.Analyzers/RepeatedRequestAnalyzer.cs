using System.Collections.Immutable;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Flow;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers;

/// <summary>Finds standard resilience handlers that retry requests that are not idempotent: CGN2009.</summary>
/// <remarks>
/// Reported only if the handler is added to the registration of a client and no code specifies which requests it retries. Options that
/// a method, a section, a variable or the type of the options configures count as specified.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RepeatedRequestAnalyzer : ClientAnalyzer
{
    private const string Resilience = "AddStandardResilienceHandler";
    private const string Hedging = "AddStandardHedgingHandler";

    /// <summary>The prefixes of names with which options specify the requests to retry.</summary>
    private static readonly string[] Words =
    [
        "DisableFor",
        "ShouldHandle",
        "HttpStandardResilienceOptions",
        "HttpStandardHedgingResilienceOptions",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(ConfigurationDiagnostics.Repeated);

    private protected override FileAnalysis Start() => Analyze;

    private static void Analyze(SemanticModelAnalysisContext context, ClientFile file, ProjectClients clients)
    {
        foreach (InvocationExpressionSyntax syntax in file.Calls)
        {
            if (
                LastName.Of(syntax.Expression) is Resilience or Hedging
                && IsAll(syntax)
                && context.SemanticModel.GetOperation(syntax, context.CancellationToken) is IInvocationOperation call
                && RegistrationOf(call, context.SemanticModel, clients.Types!) is { Settings: var settings }
                && settings.HasUnsafeOperations
                && !Says(syntax.SyntaxTree.GetRoot(context.CancellationToken))
            )
            {
                context.ReportDiagnostic(
                    Finding.Of(
                        ConfigurationDiagnostics.Repeated,
                        LocationOf(syntax),
                        call.TargetMethod.Name,
                        settings.Client.Name
                    )
                );
            }
        }
    }

    /// <summary>Determines whether the whole configuration of the handler is known: the arguments are lambdas, and the result is not used.</summary>
    private static bool IsAll(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.All(static argument => argument.Expression is AnonymousFunctionExpressionSyntax)
        && call.FirstAncestorOrSelf<StatementSyntax>()
            is ExpressionStatementSyntax { Expression: not AssignmentExpressionSyntax };

    private static bool Says(SyntaxNode root) =>
        root.DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Any(static name =>
                Words.Any(word => name.Identifier.ValueText.StartsWith(word, StringComparison.Ordinal))
            );

    /// <summary>Returns the registration to whose builder the handler is added, in one chain of calls or through a variable.</summary>
    private static Registration? RegistrationOf(IInvocationOperation call, SemanticModel model, RuntimeTypes types)
    {
        IOperation? receiver = call;
        while (receiver is IInvocationOperation invocation)
        {
            if (Registration.Of(invocation, types) is { } registration)
            {
                return registration;
            }

            receiver = invocation.Instance ?? invocation.Arguments.FirstOrDefault()?.Value;
            receiver = receiver is null ? null : Initializer(Values.Strip(receiver), model);
        }

        return null;
    }

    private static IOperation? Initializer(IOperation value, SemanticModel model) =>
        value is not ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var reference] } ? value
        : reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initializer }
            ? model.GetOperation(initializer) is { } first ? Values.Strip(first)
                : null
        : null;

    private static Location LocationOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax member ? member.Name.GetLocation() : call.GetLocation();
}
