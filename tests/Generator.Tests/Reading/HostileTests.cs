using CampaignsGen.Generator.Reading;
using Xunit;

namespace Generator.Tests.Reading;

/// <summary>Texts made to crash or to stall a reader. They run on a small stack, as a compiler's threads may have.</summary>
public class HostileTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\n";
    private const string JsonHead = "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"T\",\"version\":\"1\"},\"paths\":{},";

    public static TheoryData<string, string> TooMuch =>
        new()
        {
            { "lists", JsonHead + "\"x-a\":" + Repeat("[", 10_000) + Repeat("]", 10_000) + "}" },
            { "open lists", Repeat("[", 1_000_000) },
            { "objects", JsonHead + "\"x-a\":" + Repeat("{\"a\":", 10_000) + "1" + Repeat("}", 10_001) },
            { "flow lists", Head + "x-a: " + Repeat("[", 10_000) + Repeat("]", 10_000) },
            { "flow objects", Head + "x-a: " + Repeat("{a: ", 100_000) },
            { "dashes", Head + "x-a:\n  " + Repeat("- ", 100_000) + "a" },
            {
                "indentation",
                Head + "x-a:\n" + string.Concat(Enumerable.Range(1, 2_000).Select(i => new string(' ', i) + "a:\n"))
            },
            { "aliases", Head + "x-a: &a [1]\n" + Levels("x-{0}: &{0} [{1}]\n") },
            {
                "aliases on aliases",
                Head
                    + "x-0: &a0 [1]\n"
                    + string.Concat(Enumerable.Range(1, 300).Select(i => $"x-{i}: &a{i} [*a{i - 1}]\n"))
            },
        };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public void Too_much_is_an_error_at_its_place(string name, string text)
    {
        ReadResult result = ReadOnSmallStack(text);

        Assert.Null(result.Model);
        Assert.Equal("CGN1005", Assert.Single(result.Diagnostics).Descriptor.Id);
        Assert.True(result.Diagnostics[0].Place is { Pointer: "#", Offset: not null }, name);
    }

    /// <summary>What is merged again and again adds nothing: the document is no larger for it.</summary>
    [Fact]
    public void Merges_of_merges_are_taken()
    {
        ReadResult result = ReadOnSmallStack(Head + "x-a: &a { k: 1 }\n" + Levels("x-{0}: &{0} {{ <<: [{1}] }}\n"));

        Assert.NotNull(result.Model);
    }

    /// <summary>A key of a key is no key, however many follow.</summary>
    [Fact]
    public void Keys_of_keys_are_an_error_at_the_first() =>
        Assert.Equal([$"CGN1001 #@{Head.Length + 2}"], Spec.Said(ReadOnSmallStack(Head + Repeat("? ", 10_000) + "a")));

    [Theory]
    [InlineData("{\"not\":", "}", "\"swagger\":\"2.0\"", "definitions")]
    [InlineData("{\"type\":\"array\",\"items\":", "}", "\"swagger\":\"2.0\"", "definitions")]
    [InlineData("{\"additionalProperties\":", "}", "\"swagger\":\"2.0\"", "definitions")]
    public void The_deepest_document_that_is_taken_fits_the_stack(
        string open,
        string close,
        string version,
        string section
    )
    {
        string text =
            $"{{{version},\"info\":{{\"title\":\"T\",\"version\":\"1\"}},\"paths\":{{}},\"{section}\":{{\"A\":"
            + Repeat(open, 252)
            + "{}"
            + Repeat(close, 252)
            + "}}";

        Assert.NotNull(ReadOnSmallStack(text).Model);
    }

    [Fact]
    public void The_deepest_schema_of_3_1_fits_the_stack()
    {
        string text =
            JsonHead
            + "\"components\":{\"schemas\":{\"A\":"
            + Repeat("{\"properties\":{\"a\":", 125)
            + "{}"
            + Repeat("}}", 125)
            + "}}}";

        Assert.NotNull(ReadOnSmallStack(text).Model);
    }

    [Fact]
    public void A_chain_of_references_as_long_as_the_document_ends()
    {
        string members = string.Join(
            ",",
            Enumerable.Range(0, 5_000).Select(i => $"\"S{i}\":{{\"$ref\":\"#/components/schemas/S{i + 1}\"}}")
        );

        ReadResult result = ReadOnSmallStack(JsonHead + "\"components\":{\"schemas\":{" + members + "}}}");

        Assert.Equal(5_000, result.Model!.Schemas.Count);
        Assert.Equal(["CGN1101 #/components/schemas/S4999/$ref"], Spec.Said(result));
    }

    [Fact]
    public void References_that_double_at_each_step_are_not_unfolded()
    {
        string members = string.Join(
            ",",
            Enumerable
                .Range(0, 60)
                .Select(i =>
                    $"\"S{i}\":{{\"properties\":{{\"a\":{{\"$ref\":\"#/components/schemas/S{i + 1}\"}},\"b\":{{\"$ref\":\"#/components/schemas/S{i + 1}\"}}}}}}"
                )
        );

        ReadResult result = ReadOnSmallStack(JsonHead + "\"components\":{\"schemas\":{" + members + ",\"S60\":{}}}}");

        Assert.Equal(61, result.Model!.Schemas.Count);
    }

    [Fact]
    public void References_that_lead_through_themselves_end()
    {
        ReadResult result = ReadOnSmallStack(
            JsonHead
                + "\"components\":{\"schemas\":{\"A\":{\"$ref\":\"#/components/schemas/A/x\"},"
                + "\"B\":{\"$ref\":\"#/components/schemas/C/y\"},\"C\":{\"$ref\":\"#/components/schemas/B/z\"}}}}"
        );

        Assert.Equal(
            ["CGN1101", "CGN1101", "CGN1101"],
            result.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id)
        );
    }

    [Fact]
    public void Huge_numbers_stay_text()
    {
        string digits = Repeat("9", 100_000);

        ReadResult result = ReadOnSmallStack(
            JsonHead
                + $"\"components\":{{\"schemas\":{{\"A\":{{\"maxLength\":{digits},\"minimum\":1e999999999,\"minItems\":1e400,\"maximum\":-{digits}}}}}}}}}"
        );

        Assert.Equal("-" + digits, Spec.Named(result.Model!, "A").Constraints.Maximum);
        Assert.Equal("1e999999999", Spec.Named(result.Model!, "A").Constraints.Minimum);
        Assert.Equal(int.MaxValue, Spec.Named(result.Model!, "A").Constraints.MaxLength);
    }

    [Theory]
    [InlineData("\t\t\t\t")]
    [InlineData("&a &b &c x")]
    [InlineData("*")]
    [InlineData("a: \"\\")]
    [InlineData("a: 'b")]
    [InlineData("%")]
    [InlineData("%TAG ! !")]
    [InlineData("!<")]
    [InlineData("? : ? :")]
    [InlineData("{ a: b: c }")]
    [InlineData("[a, [b, {c")]
    [InlineData("a: |99\n b")]
    [InlineData("- - -\n -")]
    [InlineData("\ud800")]
    [InlineData("{\"a\": \"\ud800\"}")]
    [InlineData("a: \uffff")]
    [InlineData("a: \u0085b\u2028c")]
    [InlineData("--- ---\n...\n...")]
    public void Garbage_is_told(string text)
    {
        ReadResult result = ReadOnSmallStack(text);

        Assert.Null(result.Model);
        Assert.NotEmpty(result.Diagnostics);
    }

    /// <summary>Every prefix of a document is read to an end, whatever it means.</summary>
    [Fact]
    public void A_document_may_end_anywhere()
    {
        string yaml = Spec.Document(
            "paths:\n  /a/{b}:\n    get: { parameters: [{ $ref: '#/components/parameters/P' }], responses: { '200': { description: k } } }\ncomponents: { parameters: { P: { name: b, in: path, required: true, schema: { type: [string, 'null'] } } } }\n",
            "3.1.0"
        );
        for (int length = 0; length < yaml.Length; length++)
        {
            ReadResult result = Spec.Read(yaml[..length]);
            Assert.True(result.Model is not null || result.Diagnostics.Count > 0, yaml[..length]);
        }
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    /// <summary>Nine levels that each repeat the one before nine times.</summary>
    private static string Levels(string format) =>
        string.Concat(
            Enumerable
                .Range('b', 9)
                .Select(level =>
                    string.Format(
                        System.Globalization.CultureInfo.InvariantCulture,
                        format,
                        (char)level,
                        string.Join(", ", Enumerable.Repeat($"*{(char)(level - 1)}", 9))
                    )
                )
        );

    private static ReadResult ReadOnSmallStack(string text) => SmallStack.Run(() => Spec.Read(text), 512 * 1024);
}
