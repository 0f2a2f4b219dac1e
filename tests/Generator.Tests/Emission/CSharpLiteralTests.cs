using System.Text;
using CampaignsGen.Generator.Emission;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Generator.Tests.Emission;

public class CSharpLiteralTests
{
    [Fact]
    public void AnyTextMeansItself() =>
        Gen.String[Gen.Char, 0, 60]
            .Sample(text =>
            {
                LiteralExpressionSyntax literal = (LiteralExpressionSyntax)
                    SyntaxFactory.ParseExpression(CSharpLiteral.String(text));
                return !literal.ContainsDiagnostics && literal.Token.ValueText == text;
            });

    [Fact]
    public void Utf8MeansItselfWithHalfPairsReplaced() =>
        Gen.String[Gen.Char, 0, 60]
            .Sample(text =>
            {
                LiteralExpressionSyntax literal = (LiteralExpressionSyntax)
                    SyntaxFactory.ParseExpression(CSharpLiteral.Utf8(text));
                return literal.Token.ValueText == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            });

    [Theory]
    [InlineData("\u202E", "\"\\u202E\"")]
    [InlineData("\u2028", "\"\\u2028\"")]
    [InlineData("a\"\\\n", "\"a\\\"\\\\\\n\"")]
    [InlineData("Größe", "\"Größe\"")]
    public void WhatCannotBeSeenIsWrittenAsNumber(string text, string expected) =>
        Assert.Equal(expected, CSharpLiteral.String(text));
}
