using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Enums whose values are written as another type than the enum's own.</summary>
public class MisspelledValueTests
{
    [Theory]
    [InlineData("type: integer, enum: ['0', '1']", "1", "\"1\"", "1")]
    [InlineData("type: integer, enum: [0, '1']", "1", "\"1\"", "1")]
    [InlineData("type: number, enum: ['0.5', '1.5']", "1.5", "\"1.5\"", "1.5")]
    [InlineData("type: boolean, enum: ['true', 'false']", "true", "\"true\"", "true")]
    [InlineData("type: boolean, enum: ['true']", "true", "\"true\"", "true")]
    [InlineData("type: string, enum: [1, 2]", "1", "\"1\"", "\"1\"")]
    [InlineData("type: string, enum: [1.0, 2.0]", "1.0", "\"1.0\"", "\"1.0\"")]
    [InlineData("type: string, enum: [true, false]", "true", "\"true\"", "\"true\"")]
    [InlineData("type: string, enum: [a, 1]", "1", "\"1\"", "\"1\"")]
    [InlineData("allOf: [{ type: integer }, { enum: ['0', '1'] }]", "1", "\"1\"", "1")]
    public void They_are_read_both_ways_and_written_as_the_type(string schema, string bare, string text, string written)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas($"Holder: {{ type: object, required: [held], properties: {{ held: {{ {schema} }} }} }}")
        );
        Assert.Equal($$"""{"held":{{written}}}""", emitted.RoundTrip("Holder", $$"""{"held":{{bare}}}"""));
        Assert.Equal($$"""{"held":{{written}}}""", emitted.RoundTrip("Holder", $$"""{"held":{{text}}}"""));
    }

    [Theory]
    [InlineData("{ type: string, enum: [1, 2] }, { type: object, properties: { a: {} } }", "1", "\"1\"")]
    [InlineData("{ type: string, enum: [true, false] }, { type: array, items: {} }", "true", "\"true\"")]
    [InlineData("{ type: string, enum: [1, 2] }, { type: boolean }", "2", "\"2\"")]
    [InlineData("{ type: string, enum: [1, 2] }, { type: boolean }", "true", "true")]
    [InlineData("{ type: string, enum: [1, 2] }, { type: integer }", "1", "1")]
    [InlineData("{ type: integer, enum: ['1', '2'] }, { type: object, properties: { a: {} } }", "\"1\"", "1")]
    // Branches of one type, which are merged.
    [InlineData("{ type: string, enum: [1, 2] }, { type: string, format: date }", "1", "\"1\"")]
    [InlineData("{ type: integer, enum: ['1', '2'] }, { type: integer, format: int32 }", "\"1\"", "1")]
    [InlineData("{ type: boolean, enum: ['true'] }, { type: boolean, enum: [false] }", "\"true\"", "true")]
    public void They_are_read_both_ways_in_a_choice(string branches, string json, string written)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $"Holder: {{ type: object, required: [held], properties: {{ held: {{ oneOf: [{branches}] }} }} }}"
            )
        );
        Assert.Equal($$"""{"held":{{written}}}""", emitted.RoundTrip("Holder", $$"""{"held":{{json}}}"""));
    }

    [Fact]
    public void A_default_is_one_of_them_in_either_form()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                "Holder: { type: object, properties: { a: { type: integer, enum: ['0', '1'], default: '1' }, b: { type: string, enum: [1, 2], default: 1 } } }"
            )
        );
        object holder = emitted.Read("Holder", "{}")!;
        Assert.Equal("1", holder.GetType().GetProperty("AOrDefault")!.GetValue(holder)!.ToString());
        Assert.Equal("1", holder.GetType().GetProperty("BOrDefault")!.GetValue(holder)!.ToString());
    }

    [Fact]
    public void CGN1517_stands_at_the_value()
    {
        TestDocument document = Spec.Schemas("Level:\n  type: integer\n  enum:\n    - 0\n    - '1' # here");
        Reported.Once(
            document,
            "CGN1517",
            DiagnosticSeverity.Info,
            "The value '1' is a string, but 'type' is integer: it is read as either and sent as integer. To fix this, write it without quotation marks."
        );
    }

    [Theory]
    [InlineData("integer", "'٤'")]
    [InlineData("integer", "\"4\\n\"")]
    [InlineData("number", "'1٫5'")]
    [InlineData("number", "'1.٥'")]
    public void Only_the_digits_of_json_are_a_number(string type, string value)
    {
        GeneratorRun run = GeneratorRun.Of([
            Spec.Schemas(
                $"Level: {{ type: {type}, enum: [{value}] }}\nHolder: {{ type: object, properties: {{ level: {{ $ref: '#/components/schemas/Level' }} }} }}"
            ),
        ]);
        Assert.Single(run.Diagnostics, static other => other.Id == "CGN1531");
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void CGN1531_of_a_value_that_is_none_of_the_type()
    {
        TestDocument document = Spec.Schemas("Level:\n  type: integer\n  enum:\n    - low # here");
        Reported.Once(
            document,
            "CGN1531",
            DiagnosticSeverity.Warning,
            "The value 'low' is a string, but 'type' is integer and the value cannot be written as that type, so the values are used as they are. To fix this, correct the type or the value."
        );
    }
}
