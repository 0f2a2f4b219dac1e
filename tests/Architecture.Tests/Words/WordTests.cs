using System.Text.RegularExpressions;
using Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Words;

/// <summary>What is not said: another API's words in the general parts, and words that we do not use.</summary>
public partial class WordTests
{
    private static readonly string[] NotUsed =
    [
        "Endpoint",
        "Endpoints",
        "Route",
        "Routes",
        "Dto",
        "DTO",
        "Definition",
        "Definitions",
        "Manager",
        "Helper",
        "Helpers",
        "Util",
        "Utils",
        "Utility",
        "Utilities",
    ];

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    public void Generator_and_runtime_know_no_API(string folder)
    {
        string[] faults =
        [
            .. RepositoryFiles
                .Under(folder)
                .SelectMany(file => File.ReadLines(file).Select((line, index) => (file, line, number: index + 1)))
                .Where(place => OfOneApi().IsMatch(OwnName().Replace(place.line, "")))
                .Select(place => $"{RepositoryFiles.Shown(place.file)}({place.number}): {place.line.Trim()}"),
        ];
        Assert.True(faults.Length == 0, $"'{folder}/' speaks of one API:\n{string.Join('\n', faults)}");
    }

    [Fact]
    public void No_type_or_member_is_called_by_a_word_that_is_not_used()
    {
        var projects = (SourceProject[])[SourceProject.Generator, SourceProject.Runtime, SourceProject.Tool];
        string[] faults =
        [
            .. projects
                .SelectMany(project => project.Files)
                .SelectMany(Names)
                .Where(HasWordNotUsed)
                .Select(name => name.Shown),
        ];
        Assert.True(
            faults.Length == 0,
            $"Names with a word that is not used ({string.Join(", ", NotUsed)}):\n{string.Join('\n', faults)}"
        );
    }

    private static IEnumerable<(string Name, string Shown)> Names(SourceFile file) =>
        file
            .Tree.GetRoot()
            .DescendantNodes()
            .Select(node => (node, name: NameOf(node)))
            .Where(pair => pair.name is not null)
            .Select(pair => (pair.name!, $"{file.At(pair.node)}: {pair.name}"));

    private static string? NameOf(SyntaxNode node) =>
        node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax type => type.Identifier.Text,
            MethodDeclarationSyntax method => method.Identifier.Text,
            PropertyDeclarationSyntax property => property.Identifier.Text,
            EnumMemberDeclarationSyntax value => value.Identifier.Text,
            VariableDeclaratorSyntax variable => variable.Identifier.Text,
            ParameterSyntax parameter => parameter.Identifier.Text,
            _ => null,
        };

    private static bool HasWordNotUsed((string Name, string Shown) name) =>
        Word().Matches(name.Name).Any(word => NotUsed.Contains(word.Value, StringComparer.OrdinalIgnoreCase));

    [GeneratedRegex("8x8|eght_|campaign", RegexOptions.IgnoreCase)]
    private static partial Regex OfOneApi();

    // The product's own name, and the repository's.
    [GeneratedRegex("CampaignsGen", RegexOptions.IgnoreCase)]
    private static partial Regex OwnName();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Word();
}
