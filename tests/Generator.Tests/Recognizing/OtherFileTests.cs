using System.Text;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Locating;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using CampaignsGen.Generator.Trees;
using Generator.Tests.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TestKit;
using Xunit;
using Encoding = System.Text.Encoding;

namespace Generator.Tests.Recognizing;

/// <summary>A file that is no OpenAPI document is told what it is, once, at its first line, with what to do.</summary>
public class OtherFileTests
{
    public static TheoryData<string> Names { get; } = [.. Samples.Select(static sample => sample.Name)];

    private static IEnumerable<OtherFiles.Sample> Samples =>
        [.. OtherFiles.OfTools, .. OtherFiles.OfLanguages, .. OtherFiles.OfServers];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_told_what_it_is(string name)
    {
        OtherFiles.Sample sample = Samples.Single(sample => sample.Name == name);

        AssertTold(Spec.Text(sample.Path, sample.Text), sample.Says, sample.Advises);
    }

    /// <summary>Each host reads octets that are no text in its own way.</summary>
    [Fact]
    public void What_is_no_text_is_told_so()
    {
        foreach ((string says, byte[] octets) in OtherFiles.Binaries)
        {
            foreach (Encoding encoding in (Encoding[])[Encoding.Latin1, new UTF8Encoding(false)])
            {
                AssertTold(new("a.json", SourceText.From(new MemoryStream(octets), encoding)), says, "OpenApiClient");
            }
        }
    }

    [Theory]
    [InlineData("openApi: 3.0.3\npaths: {}\n", "'openApi'", "'openapi'", 1)]
    [InlineData("info: { title: Pets }\nSwagger: '2.0'\npaths: {}\n", "'Swagger'", "'swagger'", 2)]
    public void A_version_in_other_letters_is_told_at_its_line(string text, string says, string advises, int line) =>
        AssertTold(Spec.Text("a.yaml", text), says, advises, line);

    [Theory]
    [InlineData("title: Pets\nversion: '1'\n")]
    [InlineData("message: Hello\nitems: []\n")]
    [InlineData("[ 1, 2 ]")]
    [InlineData("just text")]
    [InlineData("name: Pets\nversion: 1.0.0\n")]
    public void What_is_not_known_gets_the_general_message(string text) =>
        AssertTold(
            Spec.Text("a.yaml", text),
            "The document is not an OpenAPI document: it ",
            "add the field 'openapi'"
        );

    [Fact]
    public void A_file_that_a_reference_leads_into_is_told_the_same_once()
    {
        TestDocument document = new(
            "/repo/a.yaml",
            Spec.Document(
                "components: { schemas: { A: { $ref: 'pet.json#/A' }, B: { $ref: 'pet.json#/B' }, C: { $ref: 'pet.json' } } }"
            )
        );
        TestDocument other = new("/repo/pet.json", "<!DOCTYPE html>\n<html></html>") { IsClient = false };

        Diagnostic diagnostic = Assert.Single(GeneratorRun.Of([document, other]).Diagnostics);

        Assert.Equal(("CGN1002", "/repo/pet.json"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
        Assert.Contains("HTML", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_a_reference_leads_into_may_be_anything_that_holds_what_it_names()
    {
        TestDocument document = new(
            "/repo/a.yaml",
            Spec.Document("components: { schemas: { A: { $ref: 'pet.json' } } }")
        );
        TestDocument other = new(
            "/repo/pet.json",
            """{"$schema":"http://json-schema.org/draft-07/schema#","type":"object","properties":{"message":{"type":"string"}}}"""
        )
        {
            IsClient = false,
        };

        Assert.DoesNotContain(GeneratorRun.Of([document, other]).Diagnostics, static one => one.Id == "CGN1002");
    }

    private static void AssertTold(DocumentText document, string says, string advises, int line = 1)
    {
        ReadResult result = DocumentReader.Read(document, [], Choice.Everything, CancellationToken.None);
        SpecDiagnostic told = Assert.Single(result.Diagnostics);
        string message = Spec.Message(told);

        Assert.Null(result.Model);
        Assert.Equal("CGN1002", told.Descriptor.Id);
        Assert.Contains(says, message, StringComparison.Ordinal);
        Assert.Contains(advises, message, StringComparison.Ordinal);
        Assert.True(message.Split(". ").Length <= 2, message);
        Location place = SpecLocator.Locate(document, told.Place, [], CancellationToken.None);
        Assert.Equal(line, place.GetLineSpan().StartLinePosition.Line + 1);
    }
}
