using System.Collections.Immutable;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Flow;
using CampaignsGen.Analyzers.Requests;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers;

/// <summary>Finds requests that cannot succeed, based on the values in the code: CGN2008.</summary>
/// <remarks>A deprecated operation is marked <c>[Obsolete]</c>, so the compiler itself reports it (CS0618).</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestAnalyzer : ClientAnalyzer
{
    private const string Suffix = "Async";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(ConfigurationDiagnostics.RequestMustFail);

    private protected override FileAnalysis Start() => Analyze;

    private protected override bool IsWorthwhile(SyntaxTree tree, Compilation compilation, ProjectClients clients) =>
        RequestMarks.Of(compilation, clients).MayBeIn(tree.GetText(), clients);

    private static void Analyze(SemanticModelAnalysisContext context, ClientFile file, ProjectClients clients)
    {
        // Tests send invalid requests to verify that they fail.
        if (TestProject.Is(context.SemanticModel.Compilation))
        {
            return;
        }

        RequestMarks marks = RequestMarks.Of(context.SemanticModel.Compilation, clients);
        foreach (AssignmentExpressionSyntax assignment in file.Assignments)
        {
            if (
                assignment is { Parent: InitializerExpressionSyntax, Left: IdentifierNameSyntax name }
                && marks.HasProperty(name.Identifier.ValueText)
                && context.SemanticModel.GetOperation(assignment, context.CancellationToken)
                    is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } given
            )
            {
                Judge(context, target.Property, given.Value, given);
            }
        }

        foreach (InvocationExpressionSyntax call in file.Calls)
        {
            if (
                call.ArgumentList.Arguments.Count > 0
                && LastName.Of(call.Expression) is { } name
                && name.EndsWith(Suffix, StringComparison.Ordinal)
                && marks.HasMethod(name)
                && context.SemanticModel.GetOperation(call, context.CancellationToken) is IInvocationOperation sent
                && RequestMarks.Declared(sent.TargetMethod) is { } declared
            )
            {
                Analyze(context, sent, declared);
            }
        }
    }

    private static void Analyze(SemanticModelAnalysisContext context, IInvocationOperation call, IMethodSymbol declared)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter })
            {
                Judge(context, declared.Parameters[parameter.Ordinal], argument.Value);
            }
        }
    }

    private static void Judge(
        SemanticModelAnalysisContext context,
        ISymbol target,
        IOperation value,
        ISimpleAssignmentOperation? ofModel = null
    )
    {
        if (Limits.Of(target) is not { } limits)
        {
            return;
        }

        IOperation given = limits.IsOfItems ? SteadyList.Of(value) : value;
        if (
            RequestFault.Of(given, limits, context.SemanticModel) is { } fault
            && !Expectation.IsAround(value.Syntax, context.SemanticModel.Compilation)
            && (ofModel is null || IsSent(ofModel, context))
        )
        {
            context.ReportDiagnostic(
                Finding.Of(
                    ConfigurationDiagnostics.RequestMustFail,
                    Values.Strip(given).Syntax.GetLocation(),
                    target.Name,
                    fault.What,
                    fault.Fix
                )
            );
        }
    }

    private static bool IsSent(ISimpleAssignmentOperation assignment, SemanticModelAnalysisContext context) =>
        new ModelUse(new ProjectCode(context.SemanticModel.Compilation, context.CancellationToken)).IsSent(assignment);
}
