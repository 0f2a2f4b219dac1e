using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using Xunit;

namespace Generator.Tests.Reading;

/// <summary>What YAML's scalars, anchors and merge keys come to.</summary>
public class YamlTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("+12", "12")]
    [InlineData("-0", "-0")]
    [InlineData("007", "7")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("1.50", "1.50")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1e400", "1e400")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    public void A_number_keeps_its_digits(string yaml, string json)
    {
        Assert.Equal(new JsonValue(JsonValueKind.Number, json), Spec.Schema($"{{ default: {yaml} }}").Default);
    }

    [Theory]
    [InlineData("'12'", "12")]
    [InlineData("\"true\"", "true")]
    [InlineData("yes", "yes")]
    [InlineData("2024-01-31", "2024-01-31")]
    [InlineData("1_000", "1_000")]
    [InlineData("!!str 12", "12")]
    [InlineData(".inf", ".inf")]
    [InlineData("0x", "0x")]
    [InlineData("1.2.3", "1.2.3")]
    public void Anything_else_is_text(string yaml, string text)
    {
        Assert.Equal(new JsonValue(JsonValueKind.String, text), Spec.Schema($"{{ default: {yaml} }}").Default);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("")]
    public void Null_has_three_spellings(string yaml)
    {
        Assert.Equal(new JsonValue(JsonValueKind.Null, "null"), Spec.Schema($"{{ default: {yaml} }}").Default);
    }

    [Fact]
    public void Anchors_repeat_and_merge_keys_give_way()
    {
        ApiModel model = Spec.Model(
            Spec.Document(
                """
                components:
                  schemas:
                    A: &a { type: string, maxLength: 5 }
                    B: *a
                    C:
                      <<: *a
                      maxLength: 6
                    D:
                      <<: [{ type: integer }, *a]
                """
            )
        );

        Assert.Equal(SchemaTypes.String, Spec.Named(model, "B").Types);
        Assert.Equal("#/components/schemas/B", Spec.Named(model, "B").Pointer);
        Assert.Equal(
            (SchemaTypes.String, 6),
            (Spec.Named(model, "C").Types, Spec.Named(model, "C").Constraints.MaxLength)
        );
        Assert.Equal(
            (SchemaTypes.Integer, 5),
            (Spec.Named(model, "D").Types, Spec.Named(model, "D").Constraints.MaxLength)
        );
    }

    [Fact]
    public void Only_the_first_document_of_a_stream_is_read()
    {
        ReadResult result = Spec.Read(
            "---\nopenapi: 3.0.3\ninfo: {title: A, version: '1'}\npaths: {}\n---\nopenapi: 9\n"
        );

        Assert.Equal("A", result.Model!.Title);
    }
}
