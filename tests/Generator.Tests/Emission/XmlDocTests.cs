using System.Xml.Linq;
using CampaignsGen.Generator;
using CampaignsGen.Generator.Emission;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Planning;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Generator.Tests.Emission;

public class XmlDocTests
{
    [Fact]
    public void AnyTextStaysInsideItsComment() =>
        Gen.String[Gen.Char, 1, 400]
            .Sample(text =>
            {
                string code = Write(new DocPlan(text, new[] { text, text }.ToEquatableArray()));
                Assert.All(
                    code.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                    line => Assert.StartsWith("///", line, StringComparison.Ordinal)
                );
                Assert.DoesNotContain(
                    CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes(),
                    node => node is not Microsoft.CodeAnalysis.CSharp.Syntax.CompilationUnitSyntax
                );
                XDocument.Parse("<doc>" + code.Replace("///", "", StringComparison.Ordinal) + "</doc>");
            });

    [Fact]
    public void ShortTextStaysOnOneLine() =>
        Assert.Equal("/// <summary>A &lt;b&gt; &amp; <c>code</c>.</summary>\n", Write(DocPlan.Of("A <b> & `code`.")));

    [Theory]
    [InlineData(
        "See [the docs](https://example.com/a?b=1&c=2).",
        """See <see href="https://example.com/a?b=1&amp;c=2">the docs</see>."""
    )]
    [InlineData("[a](https://e.com/x_(y) \"title\")", """<see href="https://e.com/x_(y)">a</see>""")]
    [InlineData("[`code` & more](<https://e.com>)", """<see href="https://e.com"><c>code</c> &amp; more</see>""")]
    [InlineData("<https://e.com/x>", """<see href="https://e.com/x">https://e.com/x</see>""")]
    [InlineData("<mailto:a@e.com>", """<see href="mailto:a@e.com">mailto:a@e.com</see>""")]
    [InlineData("![logo](https://e.com/l.png)", """<see href="https://e.com/l.png">logo</see>""")]
    [InlineData("[![logo](https://e.com/l.png)](https://e.com)", """<see href="https://e.com">logo</see>""")]
    [InlineData("[](https://e.com)", """<see href="https://e.com">https://e.com</see>""")]
    [InlineData("[a](/docs)", "[a](/docs)")]
    [InlineData("[a](javascript:alert(1))", "[a](javascript:alert(1))")]
    [InlineData("[a](https://e.com\"onclick=\"x)", "[a](https://e.com\"onclick=\"x)")]
    [InlineData("[a](https://e.com/<b>)", "[a](https://e.com/&lt;b&gt;)")]
    [InlineData("[a] (https://e.com) [b][c] [d", "[a] (https://e.com) [b][c] [d")]
    [InlineData("``a ` b`` and `", "<c>a ` b</c> and `")]
    [InlineData("`a `` b` and ``c``", "<c>a `` b</c> and <c>c</c>")]
    [InlineData("``a ``` b`` c", "<c>a ``` b</c> c")]
    [InlineData("`a`` b", "`a`` b")]
    [InlineData("``a` b", "``a` b")]
    [InlineData("``a` b `c`", "``a<c>b</c>c`")]
    [InlineData("`` `a` ``", "<c>`a`</c>")]
    [InlineData("` a`", "<c> a</c>")]
    [InlineData(@"\`a` b`", "`a<c> b</c>")]
    [InlineData(@"`a\` b", @"<c>a\</c> b")]
    public void LinksLeadSomewhereOrAreText(string text, string xml) =>
        Assert.Equal($"/// <summary>{xml}</summary>\n", Write(DocPlan.Of(text)));

    [Fact]
    public void ALinkFromElsewhereIsOne() =>
        Assert.Equal(
            """/// <summary>See <see href="https://e.com">the page</see> and [other].</summary>""" + "\n",
            Write(DocPlanner.Of("See [the page][P] and\n[other].\n\n[p]: https://e.com 'Title'\n"))
        );

    [Fact]
    public void LongTextHasItsTagsWithItsWords()
    {
        string[] lines = Write(DocPlan.Of(string.Join(" ", Enumerable.Repeat("word", 50)))).TrimEnd().Split('\n');
        Assert.StartsWith("/// <summary>word word", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("word word</summary>", lines[^1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("&")]
    [InlineData("\u6F22")]
    [InlineData("\uD83D\uDE00")]
    public void TextWithoutBlanksIsCut(string character) =>
        Assert.All(
            Write(DocPlan.Of(string.Concat(Enumerable.Repeat(character, 500)))).Split('\n'),
            line => Assert.InRange(line.Length, 0, 160)
        );

    private static string Write(DocPlan doc)
    {
        SourceWriter writer = new();
        XmlDoc.Write(writer, doc);
        return writer.Take();
    }
}
