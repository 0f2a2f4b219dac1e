using System.Text.RegularExpressions;
using CampaignsGen.Generator.Planning;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning.Validation;

/// <summary>Patterns of ECMA-262 as .NET matches them. What is expected is what Node.js says of <c>new RegExp(pattern, 'u')</c>.</summary>
public class PatternTests
{
    [Theory]
    [InlineData("^a$", "a", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData(@"^\d+$", "12", true)]
    [InlineData(@"^\d+$", "١٢", false)]
    [InlineData(@"^\0٤$", "\0٤", true)]
    [InlineData(@"^\w+$", "aZ_9", true)]
    [InlineData(@"^\w+$", "é", false)]
    [InlineData(@"^\W$", "é", true)]
    [InlineData(@"^\W$", "😀", true)]
    [InlineData(@"^\s$", "\uFEFF", true)]
    [InlineData(@"^\s$", "\u0085", false)]
    [InlineData(@"\S", "  ", false)]
    [InlineData(@"\S", " a", true)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^.$", "\n", false)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^.{2}$", "😀😀", true)]
    [InlineData("^.{2}$", "😀", false)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[^a]$", "\n", true)]
    [InlineData("^[^a]$", "a", false)]
    [InlineData(@"^[\s\S]{1,2}$", "😀😀", true)]
    [InlineData(@"^[\s\S]{1,2}$", "😀😀😀", false)]
    [InlineData(@"^[\w-.]+$", "a-.", true)]
    [InlineData(@"^[\w.-]+$", "a-.", true)]
    [InlineData(@"^[a\-z]+$", "a-z", true)]
    [InlineData(@"^[a\-z]+$", "b", false)]
    [InlineData(@"^[[]$", "[", true)]
    [InlineData(@"^[^\d\s]$", "x", true)]
    [InlineData(@"^[^\d\s]$", "1", false)]
    [InlineData(@"^[]$", "", false)]
    [InlineData(@"^[^]$", "\n", true)]
    [InlineData(@"^\u0041\x42\u{43}$", "ABC", true)]
    [InlineData(@"^\u{1F600}+$", "😀😀", true)]
    [InlineData("^😀+$", "😀😀", true)]
    [InlineData(@"^\p{Lu}\p{L}*$", "Été", true)]
    [InlineData(@"^\p{Lu}$", "a", false)]
    [InlineData(@"^[\p{L}']+$", "d'été", true)]
    [InlineData(@"\bcat\b", "a cat.", true)]
    [InlineData(@"\bcat\b", "scatter", false)]
    [InlineData(@"^(?<year>\d{4})-\d\d$", "2020-12", true)]
    [InlineData(@"^(?=.*\d)(?!.*x).+$", "a1", true)]
    [InlineData(@"^(?=.*\d)(?!.*x).+$", "a1x", false)]
    [InlineData(@"^\/a\-b\.c$", "/a-b.c", true)]
    [InlineData(@"^\+\d{7,15}$", "+49123456", true)]
    public void A_text_matches_as_in_ECMA_262(string pattern, string text, bool matches)
    {
        string? translated = PatternTranslator.ToDotNet(pattern);

        Assert.NotNull(translated);
        Assert.Equal(matches, Regex.IsMatch(text, translated, RegexOptions.CultureInvariant));
    }

    [Theory]
    [InlineData("(?i)^a$")]
    [InlineData(@"\Aa\z")]
    [InlineData(@"\Aa\Z")]
    [InlineData("(?>a)")]
    [InlineData("(?P<n>a)")]
    [InlineData("(?#a)")]
    [InlineData("(*a)")]
    [InlineData("/^a$/i")]
    [InlineData("[[:alpha:]]")]
    [InlineData(@"(a)\1")]
    [InlineData(@"\p{Script=Greek}")]
    [InlineData(@"^[^\D]$")]
    [InlineData("[😀]")]
    [InlineData("a(")]
    [InlineData("a\\")]
    [InlineData("[a")]
    [InlineData("a++")]
    [InlineData("[b-a]")]
    [InlineData("[a-[b]]")]
    [InlineData(@"\u{110000}")]
    public void A_pattern_of_another_dialect_is_none(string pattern) =>
        Assert.Null(PatternTranslator.ToDotNet(pattern));

    [Fact]
    public void CGN1519_A_pattern_that_is_not_checked()
    {
        GeneratorRun run = CheckedModels.Run(
            "Thing: { type: object, properties: { it: { type: string, pattern: '(?i)^a$', maxLength: 1 } } } # here"
        );

        const string Message =
            "The pattern '(?i)^a$' is not an ECMA-262 regular expression that .NET can match with the same meaning, so no value is checked against it. To fix this, rewrite it in that dialect.";
        Diagnostic reported = Assert.Single(run.Diagnostics);
        Assert.Equal(
            ("CGN1519", DiagnosticSeverity.Warning, Message),
            (reported.Id, reported.Severity, reported.GetMessage())
        );
    }
}
