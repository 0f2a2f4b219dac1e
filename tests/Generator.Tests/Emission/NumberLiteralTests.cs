using CampaignsGen.Generator.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Generator.Tests.Emission;

public class NumberLiteralTests
{
    [Theory]
    [InlineData("0.84551240822557006", "0.84551240822557006d")]
    [InlineData("-0.0", "-0.0d")]
    [InlineData("5e-324", "5e-324d")]
    [InlineData("1E+2", "1E+2d")]
    [InlineData("+1.50", "1.50d")]
    [InlineData("007", "007d")]
    [InlineData(".5", "0.5d")]
    [InlineData("-.5e1", "-0.5e1d")]
    [InlineData("5.", "5d")]
    [InlineData("5.e3", "5e3d")]
    [InlineData("123456789012345680000", "123456789012345680000d")]
    public void TheDigitsAreTheDocuments(string text, string literal)
    {
        Assert.Equal(literal, NumberLiteral.Of(text, "d"));
        Assert.DoesNotContain(
            SyntaxFactory.ParseExpression(literal).GetDiagnostics(),
            static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
        );
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-12", "-12")]
    [InlineData("1.0", "1.0D")]
    [InlineData("9223372036854775808", "9223372036854775808D")]
    [InlineData("-1.7976931348623157e308", "-1.7976931348623157e308D")]
    public void ALimitIsADouble(string text, string literal) => Assert.Equal(literal, NumberLiteral.AsDouble(text));
}
