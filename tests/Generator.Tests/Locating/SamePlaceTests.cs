using System.Text;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TestKit;
using Xunit;

namespace Generator.Tests.Locating;

/// <summary>However a document is written, what is wrong with it is underlined, and nothing beside it.</summary>
public class SamePlaceTests
{
    private const string Document = """
        {
          "openapi": "3.0.3",
          "info": { "title": "Pets é 日本 😀", "version": "1" },
          "paths": {
            "/pets/{id}": {
              "get": {
                "operationId": "getPet",
                "security": [{ "nope": [] }],
                "parameters": [
                  { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } },
                  { "description": "😀", "name": "q", "in": "query", "style": "wild", "schema": { "type": "string" } }
                ],
                "tags": "perhaps",
                "responses": { "200": { "description": "é 😀", "content": {
                  "application/json": { "schema": { "$ref": "#/components/schemas/Pte" } } } } }
              }
            }
          },
          "components": {
            "schemas": {
              "Pet": { "type": "object", "properties": {
                "日本": { "type": "string", "maxLenght": 3 },
                "name": { "description": "😀😀", "type": "string", "minLength": 9, "maxLength": 3 },
                "state": { "type": "string", "enum": ["here", "sold", "lent", "lent"] },
                "age": { "type": "integer", "default": "old" } },
                "example": { "name": "Rexy-Rexy", "weight": "😀", "state": "away", "日本": "x" } }
            }
          }
        }
        """;

    /// <summary>The id, and the text at the last place where it stands.</summary>
    private static readonly (string Id, string Underlined)[] Faults =
    [
        ("CGN1006", "tags"),
        ("CGN1014", "maxLenght"),
        ("CGN1112", "default"),
        ("CGN1101", "$ref"),
        ("CGN1104", "nope"),
        ("CGN1109", "style"),
        ("CGN1111", "name"),
        ("CGN1113", "lent"),
        ("CGN1115", "minLength"),
    ];

    public static TheoryData<string, string, string> Forms
    {
        get
        {
            TheoryData<string, string, string> forms = [];
            foreach (string syntax in WrittenForm.Syntaxes.Keys)
            {
                foreach (string lineEnd in WrittenForm.LineEnds.Keys)
                {
                    foreach (string encoding in WrittenForm.Encodings.Keys)
                    {
                        forms.Add(syntax, lineEnd, encoding);
                    }
                }
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_fault_is_at_its_place_in_every_form(string syntax, string lineEnd, string encoding)
    {
        string written = WrittenForm
            .Syntaxes[syntax](JsonNode.Parse(Document)!)
            .ReplaceLineEndings(WrittenForm.LineEnds[lineEnd]);
        SourceText text = AsTheCompilerReads(written, WrittenForm.Encodings[encoding]);

        GeneratorRun run = GeneratorRun.Of([new TestDocument("pets.yaml", text.ToString())]);

        foreach ((string id, string underlined) in Faults)
        {
            Diagnostic diagnostic = Assert.Single(run.Diagnostics, other => other.Id == id);
            AssertUnderlines(underlined, text, diagnostic.Location, syntax);
        }
    }

    private static void AssertUnderlines(string underlined, SourceText text, Location location, string syntax)
    {
        TextSpan span = location.SourceSpan;
        string actual = text.ToString(span);
        Assert.Equal(underlined, actual.Trim('"', '\''));

        // What follows the first document of a stream repeats a name in vain.
        string whole = text.ToString();
        int end =
            syntax == "before another document" ? whole.LastIndexOf("---", StringComparison.Ordinal) : whole.Length;
        Assert.Equal(whole[..end].LastIndexOf(actual, StringComparison.Ordinal), span.Start);
        Assert.Equal(text.Lines.GetLinePositionSpan(span), location.GetLineSpan().Span);
    }

    /// <summary>A file's text as <see cref="AdditionalText.GetText"/> gives it: by the mark at its beginning.</summary>
    private static SourceText AsTheCompilerReads(string text, Encoding encoding) =>
        SourceText.From(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));
}
