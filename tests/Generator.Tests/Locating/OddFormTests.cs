using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TestKit;
using Xunit;

namespace Generator.Tests.Locating;

/// <summary>What has no counterpart in other forms: the text to be underlined stands between « and ».</summary>
public class OddFormTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: Pets, version: '1' }\n";

    /// <summary>A fault within what an alias repeats is mended where the anchor stands, and is said once.</summary>
    [Fact]
    public void Within_an_alias_it_is_at_the_anchors_text() =>
        AssertAt(
            "CGN1109",
            """
            paths:
              /a:
                get:
                  parameters: &common
                    - { name: q, in: query, «style»: wild, schema: { type: string } }
                  responses: { '204': { description: a } }
                post:
                  parameters: *common
                  responses: { '204': { description: b } }
            """
        );

    /// <summary>One of the repeated value as a whole is of the place that repeats it.</summary>
    [Fact]
    public void An_alias_of_the_wrong_kind_is_at_its_own_key() =>
        AssertAt(
            "CGN1006",
            """
            x-list: &list [1]
            paths:
              /a:
                get:
                  «responses»: *list
            """
        );

    [Fact]
    public void A_member_that_comes_by_a_merge_is_where_it_is_written() =>
        AssertAt(
            "CGN1109",
            """
            x-base: &base { in: query, «style»: wild, schema: { type: string } }
            paths:
              /a:
                get:
                  parameters:
                    - { <<: *base, name: q }
                  responses: { '204': { description: a } }
            """
        );

    [Fact]
    public void A_merge_of_several_takes_the_first_that_has_it() =>
        AssertAt(
            "CGN1109",
            """
            x-one: &one { «style»: wild }
            x-two: &two { in: query, style: form }
            paths:
              /a:
                get:
                  parameters:
                    - <<: [*one, *two]
                      name: q
                      schema: { type: string }
                  responses: { '204': { description: a } }
            """
        );

    [Theory]
    [InlineData("|")]
    [InlineData(">-")]
    [InlineData("|2+")]
    public void After_a_block_of_text(string style) =>
        AssertAt(
            "CGN1109",
            $$"""
            paths:
              /a:
                get:
                  description: {{style}}
                    style: wild 😀

                    { "style": [
                  parameters:
                    - name: q
                      in: query
                      «style»: wild
                      schema: { type: string }
                  responses: { '204': { description: a } }
            """
        );

    [Fact]
    public void A_key_that_says_so_and_one_with_an_anchor_and_a_tag() =>
        AssertAt(
            "CGN1109",
            """
            paths:
              ? /a
              : get:
                  parameters:
                    - name: q
                      in: query
                      &key «style» : !!str wild
                      schema: { type: string }
                  responses: { '204': { description: a } }
            """
        );

    [Fact]
    public void Far_to_the_right() =>
        AssertAt(
            "CGN1109",
            "paths: { /a: { get: { description: '"
                + string.Concat(Enumerable.Repeat("é😀", 50_000))
                + "', parameters: [{ name: q, in: query, «style»: wild, schema: { type: string } }], responses: {} } } }"
        );

    [Theory]
    [InlineData("CGN1001", "paths:\n«\t»/a: {}\n")]
    [InlineData("CGN1001", "paths: { /a: 1\nother«:» 2\n")]
    [InlineData("CGN1004", "paths: {}\n«paths»: {}\n")]
    public void What_is_wrong_with_the_text_is_there(string id, string text)
    {
        AssertAt(id, text);
        AssertAt(id, text.ReplaceLineEndings("\r\n"));
        AssertAt(id, text.ReplaceLineEndings("\r"));
    }

    [Theory]
    [InlineData("{ \"openapi\": \"3.0.3\",\n  «// a comment\n  \"paths\": {} }")]
    [InlineData("{ \"openapi\": \"3.0.3\",\r\n  \"info\": { \"title\": \"😀\" «\"version\": 1 } }")]
    [InlineData("{ \"openapi\": \"3.0.3\",\r  \"info\": { \"title\": \"a\" «\"version\": 1 } }")]
    public void A_text_that_is_no_JSON_says_where_it_ends_to_be(string marked)
    {
        string text = marked.Replace("«", "", StringComparison.Ordinal);

        Diagnostic diagnostic = Assert.Single(GeneratorRun.Of([new TestDocument("pets.json", text)]).Diagnostics);

        Assert.Equal("CGN1001", diagnostic.Id);
        Assert.Equal(marked.IndexOf('«', StringComparison.Ordinal), diagnostic.Location.SourceSpan.Start);
    }

    /// <summary>Without a mark at its beginning nothing tells it from a text of single octets, half of them zero.</summary>
    [Fact]
    public void Utf_16_without_a_mark_is_told_of_and_not_read()
    {
        byte[] octets = new UnicodeEncoding(bigEndian: false, byteOrderMark: false).GetBytes(Head + "paths: {}\n");
        string text = SourceText.From(new MemoryStream(octets)).ToString();

        Diagnostic diagnostic = Assert.Single(GeneratorRun.Of([new TestDocument("pets.yaml", text)]).Diagnostics);

        Assert.StartsWith(
            "pets.yaml(1,2): error CGN1001: The text is not well-formed YAML: it contains the character U+0000",
            diagnostic.ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void In_another_document_it_is_at_that_documents_line(string lineEnd)
    {
        string client = Head + "paths: {}\ncomponents: { schemas: { Pet: { $ref: 'common/pet.yaml#/Pet' } } }\n";
        (string other, TextSpan span) = Unmarked(
            "# é 😀\nPet:\n  type: string\n  «minLength»: 9\n  maxLength: 3\n".ReplaceLineEndings(lineEnd)
        );

        GeneratorRun run = GeneratorRun.Of([
            new TestDocument("/api/pets.yaml", client),
            new TestDocument("/api/common/pet.yaml", other) { IsClient = false },
        ]);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics, other => other.Id == "CGN1115");
        Assert.Equal("/api/common/pet.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(span, diagnostic.Location.SourceSpan);
        Assert.Equal(new LinePosition(3, 2), diagnostic.Location.GetLineSpan().StartLinePosition);
    }

    private static void AssertAt(string id, string marked)
    {
        (string text, TextSpan span) = Unmarked(Head + marked);

        GeneratorRun run = GeneratorRun.Of([new TestDocument("pets.yaml", text)]);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics, other => other.Id == id);
        Assert.Equal(span, diagnostic.Location.SourceSpan);
        Assert.Equal(SourceText.From(text).Lines.GetLinePositionSpan(span), diagnostic.Location.GetLineSpan().Span);
    }

    private static (string Text, TextSpan Span) Unmarked(string marked)
    {
        int start = marked.IndexOf('«', StringComparison.Ordinal);
        int end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        return (
            marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal),
            TextSpan.FromBounds(start, end)
        );
    }
}
