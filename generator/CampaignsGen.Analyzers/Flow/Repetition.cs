using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Determines whether code runs repeatedly, and on what occasion.</summary>
/// <remarks>Code under a condition may run only once, such as to fill a cache, and the purpose of a lambda is often unknown. Neither counts as repeated.</remarks>
internal static class Repetition
{
    private const string Loop = "in a loop";
    private const string Request = "for each request";
    private const string Resolution = "each time it is resolved";

    private static readonly string[] Builders =
    [
        "Map",
        "MapDelete",
        "MapFallback",
        "MapGet",
        "MapMethods",
        "MapPatch",
        "MapPost",
        "MapPut",
        "Run",
        "Use",
        "UseMiddleware",
    ];
    private static readonly string[] Controllers = ["ControllerBase", "PageModel", "Hub", "Controller"];
    private static readonly string[] Functions = ["FunctionAttribute", "FunctionNameAttribute"];

    /// <summary>Returns the occasion as part of a sentence, or null if the code runs once or this is unknown.</summary>
    public static string? Of(SyntaxNode code, SemanticModel model)
    {
        for (SyntaxNode node = code; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case AnonymousFunctionExpressionSyntax lambda when RunnerOf(lambda, model) is { } runner:
                    if (IsOnceEach(runner))
                    {
                        break;
                    }

                    return OfRunner(runner);
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    return null;
                case BaseMethodDeclarationSyntax method:
                    return OfMethod(method, model);
                case MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return null;
                default:
                    if (IsUnderCondition(node, parent))
                    {
                        return null;
                    }

                    if (IsBody(node, parent))
                    {
                        return Leaves(code, node) ? null : Loop;
                    }

                    break;
            }
        }

        return null;
    }

    private static bool IsBody(SyntaxNode node, SyntaxNode parent) =>
        parent switch
        {
            CommonForEachStatementSyntax loop => node == loop.Statement,
            ForStatementSyntax loop => node == loop.Statement,
            WhileStatementSyntax loop => node == loop.Statement,
            DoStatementSyntax loop => node == loop.Statement,
            _ => false,
        };

    private static bool IsUnderCondition(SyntaxNode node, SyntaxNode parent) =>
        parent switch
        {
            IfStatementSyntax choice => node != choice.Condition,
            ElseClauseSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax or CatchClauseSyntax => true,
            ConditionalExpressionSyntax choice => node != choice.Condition,
            AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression),
            BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.CoalesceExpression) && node == binary.Right,
            _ => false,
        };

    /// <summary>Determines whether a loop ends after the code, such as one that retries until an operation succeeds.</summary>
    private static bool Leaves(SyntaxNode code, SyntaxNode body) =>
        code.Ancestors().TakeWhile(node => node != body.Parent).Any(static node => node is ReturnStatementSyntax)
        || body.DescendantNodes(static node =>
                node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            )
            .Any(node =>
                node.SpanStart > code.SpanStart
                && node is BreakStatementSyntax or ReturnStatementSyntax
                && !IsOfInner(node, body)
            );

    private static bool IsOfInner(SyntaxNode exit, SyntaxNode body) =>
        exit is BreakStatementSyntax
        && exit.Ancestors()
            .TakeWhile(node => node != body)
            .Any(static node =>
                node
                    is CommonForEachStatementSyntax
                        or ForStatementSyntax
                        or WhileStatementSyntax
                        or DoStatementSyntax
                        or SwitchStatementSyntax
            );

    /// <summary>Returns the method that a lambda is passed to.</summary>
    private static IMethodSymbol? RunnerOf(AnonymousFunctionExpressionSyntax lambda, SemanticModel model) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            ? model.GetSymbolInfo(call).Symbol as IMethodSymbol
            : null;

    private static bool IsOnceEach(IMethodSymbol runner) =>
        runner.ContainingType.Name is "Task" or "TaskFactory" && runner.Name is "Run" or "StartNew";

    private static string? OfRunner(IMethodSymbol runner) =>
        (NamespaceOf(runner.ContainingType), runner.ContainingType.Name, runner.Name) switch
        {
            (_, "Parallel", "For" or "ForEach" or "ForAsync" or "ForEachAsync") => Loop,
            (_, "List", "ForEach") => Loop,
            (var space, _, var name) when space.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) =>
                Builders.Contains(name) ? Request : null,
            ("Microsoft.Extensions.DependencyInjection", _, "AddScoped" or "AddTransient") => Resolution,
            _ => null,
        };

    private static string? OfMethod(BaseMethodDeclarationSyntax declaration, SemanticModel model)
    {
        if (
            declaration is not MethodDeclarationSyntax
            || model.GetDeclaredSymbol(declaration) is not IMethodSymbol { IsStatic: false } method
        )
        {
            return null;
        }

        bool isRequest = IsAction(method) || IsMiddleware(method) || Has(method, Functions);
        return isRequest ? Request : null;
    }

    /// <summary>Determines whether a method is a public method of a controller, a page or a hub.</summary>
    private static bool IsAction(IMethodSymbol method)
    {
        if (method.DeclaredAccessibility != Accessibility.Public || Has(method, ["NonActionAttribute"]))
        {
            return false;
        }

        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (
                Has(type, ["ApiControllerAttribute"])
                || (
                    Controllers.Contains(type.Name)
                    && NamespaceOf(type).StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMiddleware(IMethodSymbol method) =>
        method is { Name: "Invoke" or "InvokeAsync", Parameters: [{ Type.Name: "HttpContext" }, ..] };

    private static bool Has(ISymbol symbol, string[] attributes) =>
        symbol.GetAttributes().Any(attribute => attributes.Contains(attribute.AttributeClass?.Name));

    private static string NamespaceOf(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString();
}
