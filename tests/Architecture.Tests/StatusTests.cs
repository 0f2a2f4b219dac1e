using Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>Which exception a status becomes is said twice, because the generator cannot see the runtime; it is said alike.</summary>
public class StatusTests
{
    [Fact]
    public void The_documentation_of_a_status_names_the_exception_that_it_becomes()
    {
        string[] thrown = Exceptions(SourceProject.Runtime, "StatusKind", "Own");
        Assert.NotEmpty(thrown);
        Assert.Equal(thrown, Exceptions(SourceProject.Generator, "ResponsePlanner", "ExceptionOf"));
    }

    /// <summary>The single statuses of a switch with their exceptions: <c>404 NotFoundException</c>.</summary>
    private static string[] Exceptions(SourceProject project, string type, string method) =>
        [
            .. project
                .Files.SelectMany(file => file.Tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
                .Where(found => found.Identifier.Text == method && IsOf(found, type))
                .SelectMany(found => found.DescendantNodes().OfType<SwitchExpressionArmSyntax>())
                .SelectMany(arm => Statuses(arm).Select(status => $"{status} {ExceptionOf(arm)}"))
                .Order(StringComparer.Ordinal),
        ];

    private static bool IsOf(MethodDeclarationSyntax method, string type) =>
        method.Parent is TypeDeclarationSyntax declaring && declaring.Identifier.Text == type;

    // A range such as 500 to 599 is none of the constants.
    private static IEnumerable<string> Statuses(SwitchExpressionArmSyntax arm) =>
        arm
            .Pattern.DescendantNodesAndSelf()
            .OfType<ConstantPatternSyntax>()
            .Select(constant => constant.GetFirstToken().ValueText);

    private static string ExceptionOf(SwitchExpressionArmSyntax arm) =>
        arm.Expression is ObjectCreationExpressionSyntax made
            ? made.Type.ToString()
            : arm.Expression.GetFirstToken().ValueText;
}
