using System.Xml.Linq;
using CampaignsGen.Generator;
using CampaignsGen.Generator.Emission;
using CampaignsGen.Generator.Plan;
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

    private static string Write(DocPlan doc)
    {
        SourceWriter writer = new();
        XmlDoc.Write(writer, doc);
        return writer.Take();
    }
}
