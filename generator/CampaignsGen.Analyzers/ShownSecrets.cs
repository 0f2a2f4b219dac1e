using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Flow;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.Analyzers;

/// <summary>Texts that nobody sees reach a client, and that look like one of its secrets all the same: CGN2006.</summary>
/// <remarks>The data of tests, what a method is called with, and configurations in memory; each text has the form of a key.</remarks>
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
            $"A text that has the form of {client.Options.Name}.{setting.Property.Name}"
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

    /// <summary>What an option is given is followed from there.</summary>
    private static bool IsOfSetting(LiteralExpressionSyntax literal, ProjectClients clients) =>
        literal
            .Ancestors()
            .TakeWhile(static node => node is not StatementSyntax)
            .OfType<AssignmentExpressionSyntax>()
            .Any(assignment => LastName.Of(assignment.Left) is { } name && clients.IsSetting(name));
}
