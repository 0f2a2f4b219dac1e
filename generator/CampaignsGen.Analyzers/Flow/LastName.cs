using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>The last name of what is called, assigned or made: <c>Tenant</c> of <c>options.Tenant</c>.</summary>
internal static class LastName
{
    public static string? Of(ExpressionSyntax expression) =>
        expression switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
            QualifiedNameSyntax name => name.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
            _ => null,
        };
}
