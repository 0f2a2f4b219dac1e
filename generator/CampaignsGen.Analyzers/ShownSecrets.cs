using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Flow;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.Analyzers;

/// <summary>Finds strings that are not known to be passed to a client but have the format of one of its secrets: CGN2006.</summary>
/// <remarks>These are test data, arguments of methods, and configurations in memory.</remarks>
internal static class ShownSecrets
{
    private const int LeastLength = 10;

    public static IEnumerable<Diagnostic> In(ClientFile file, ProjectClients clients, bool isTest) =>
        from literal in file.Texts
        let text = (string)literal.Token.Value!
        where text.Length > 0 && IsHandedOn(literal) && !IsOfSetting(literal, clients)
        from client in clients.All
        from setting in client.Settings
        where setting.IsOfForm(text) && !setting.IsPlaceholder(text) && IsKey(setting.WithoutPrefix(text), isTest)
        select Finding.Of(
            ConfigurationDiagnostics.SecretInFile,
            literal.GetLocation(),
            $"This string, which has the format of {client.Options.Name}.{setting.Property.Name},"
        );

    private static bool IsKey(string text, bool isTest) =>
        isTest ? RealKey.Looks(text) : text.Length >= LeastLength && text.Any(char.IsDigit);

    private static bool IsHandedOn(LiteralExpressionSyntax literal) =>
        literal.Parent
            is ArgumentSyntax
                or AttributeArgumentSyntax
                or InitializerExpressionSyntax
                or ExpressionElementSyntax
                or AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax or ElementAccessExpressionSyntax };

    /// <summary>Determines whether the string is assigned to an option, where other code analyzes it.</summary>
    private static bool IsOfSetting(LiteralExpressionSyntax literal, ProjectClients clients) =>
        literal
            .Ancestors()
            .TakeWhile(static node => node is not StatementSyntax)
            .OfType<AssignmentExpressionSyntax>()
            .Any(assignment => LastName.Of(assignment.Left) is { } name && clients.IsSetting(name));
}
