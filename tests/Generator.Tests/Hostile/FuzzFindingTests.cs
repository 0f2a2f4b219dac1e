using CampaignsGen.Generator.Diagnostics;
using TestKit;
using Xunit;

namespace Generator.Tests.Hostile;

/// <summary>What <c>tests/Fuzz</c> found, each as the smallest document that showed it.</summary>
public class FuzzFindingTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: Test, version: '1' }\n";

    /// <summary>Each of these ended the compiler for want of stack, or did not compile.</summary>
    [Theory]
    [InlineData(
        "a section that is a reference into itself",
        "paths: { /a: { get: { responses: { '200': { $ref: '#/components/responses/Error' } } } } }\n"
            + "components: { responses: { $ref: '#/components/responses/Other' } }"
    )]
    [InlineData(
        "a mapped branch that is the choice",
        "components: { schemas: { Pet: { oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ], "
            + "discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } } }, "
            + "Cat: { $ref: '#/components/schemas/Pet' }, Dog: { type: object, properties: { bark: { type: boolean } } } } }"
    )]
    [InlineData(
        "mapped choices of each other",
        "components: { schemas: { A: { oneOf: [ { $ref: '#/components/schemas/B' } , { type: object } ], "
            + "discriminator: { propertyName: kind, mapping: { b: '#/components/schemas/B' } } }, "
            + "B: { oneOf: [ { $ref: '#/components/schemas/A' }, { type: object } ], "
            + "discriminator: { propertyName: kind, mapping: { a: '#/components/schemas/A' } } } } }"
    )]
    [InlineData(
        "a choice of anything and itself",
        "components: { schemas: { U: { anyOf: [ {}, { $ref: '#/components/schemas/U' } ] } } }"
    )]
    [InlineData(
        "a base of which one derived schema has no name",
        "components: { schemas: { Kind: { type: string, enum: [A, B] }, Base: { type: object, required: [kind], "
            + "properties: { kind: { $ref: '#/components/schemas/Kind' } }, "
            + "discriminator: { propertyName: kind, mapping: { B: '#/components/schemas/Second' } } }, "
            + "First: { allOf: [ { $ref: '#/components/schemas/Base' }, { type: object, properties: { a: { type: integer } } } ] }, "
            + "Second: { allOf: [ { $ref: '#/components/schemas/Base' }, { type: object, properties: { b: { type: string } } } ] }, "
            + "Third: { allOf: [ { $ref: '#/components/schemas/Second' }, { type: object, properties: { c: { type: string } } } ] } } }"
    )]
    public void A_client_is_written(string what, string rest)
    {
        GeneratorRun run = GeneratorRun.Of([new TestDocument("api.yaml", Head + rest + "\n")]);

        Assert.Null(run.Driver.GetRunResult().Results.Single().Exception);
        Assert.NotEmpty(run.Sources);
        Assert.True(run.CompilerDiagnostics.Count == 0, what);
    }

    /// <summary>The name of a branch is a text, whatever the type of the property that should hold it.</summary>
    [Theory]
    [InlineData("boolean", "Evil()")]
    [InlineData("boolean", "null!")]
    [InlineData("number", "1\\u0000")]
    [InlineData("integer", "1\\u0000")]
    public void The_value_of_a_discriminator_is_no_code(string type, string value)
    {
        GeneratorRun run = GeneratorRun.Of([
            new TestDocument(
                "api.yaml",
                Head
                    + "components: { schemas: { Pet: { oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ], "
                    + $"discriminator: {{ propertyName: kind, mapping: {{ \"{value}\": '#/components/schemas/Cat', dog: '#/components/schemas/Dog' }} }} }}, "
                    + $"Cat: {{ type: object, required: [kind], properties: {{ kind: {{ type: {type} }} }} }}, "
                    + "Dog: { type: object, properties: { kind: { type: string } } } } }\n"
            ),
        ]);

        Assert.NotEmpty(run.Sources);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void A_message_of_what_is_obsolete_stays_on_its_line()
    {
        GeneratorRun run = GeneratorRun.Of([
            new TestDocument(
                "api.yaml",
                Head
                    + "paths: { /a: { get: { operationId: \"a\\n::error::operation\", deprecated: true, parameters: ["
                    + "{ name: \"a\\n::error::parameter\", in: query, deprecated: true, schema: { type: string } }, "
                    + "{ name: b, in: query, schema: { type: string } }, { name: c, in: query, schema: { type: string } }, "
                    + "{ name: d, in: query, schema: { type: string } }, { name: e, in: query, schema: { type: string } }, { name: f, in: query, schema: { type: string } } ], "
                    + "responses: { '204': { description: none } } } } }\n"
                    + "components: { schemas: { S: { type: object, properties: "
                    + "{ \"a\\n::error::property\": { type: string, deprecated: true } } } } }\n"
            ),
        ]);

        IReadOnlySet<string> literals = SyntaxShape.Literals(run);
        Assert.All(
            ["operation", "parameter", "property"],
            what => Assert.Contains($"a\\u000A::error::{what} is deprecated.", literals)
        );
        // Exceptions and logs of the client begin with it.
        Assert.Contains("a\\u000A::error::operation", literals);
        Assert.DoesNotContain(
            literals,
            static text =>
                text.Contains('\n', StringComparison.Ordinal) && text.EndsWith("deprecated.", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("a\udb40\udc41b", "a\\uDB40\\uDC41b")]
    [InlineData("\udb40\udd00", "\\uDB40\\uDD00")]
    [InlineData("\u3164\u115f\uffa0\u034f\u2800\ufe0f", "\\u3164\\u115F\\uFFA0\\u034F\\u2800\\uFE0F")]
    [InlineData("a\u00a0b\u3000c", "a\\u00A0b\\u3000c")]
    [InlineData("\u00e9 \u65e5\u672c \ud83d\ude00", "\u00e9 \u65e5\u672c \ud83d\ude00")]
    public void What_cannot_be_seen_is_shown_in_messages(string text, string shown) =>
        Assert.Equal(shown, DiagnosticText.Of(text));

    /// <summary>Which no attribute can hold.</summary>
    [Fact]
    public void Half_of_a_pair_is_shown_in_messages()
    {
        Assert.Equal("a\\uD800b", DiagnosticText.Of("a\ud800b"));
        Assert.Equal("\\uDC00", DiagnosticText.Of("\udc00"));
    }
}
