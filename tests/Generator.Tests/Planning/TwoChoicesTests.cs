using System.Text.Json.Nodes;
using TestKit;
using TestKit.Samples;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>A schema with <c>oneOf</c> and <c>anyOf</c>: a value obeys both, and nothing of either is lost.</summary>
public class TwoChoicesTests
{
    private const string Branches = """
        A: { type: object, required: [a], properties: { a: { type: string } } }
        B: { type: object, required: [b], properties: { b: { type: string } } }
        C: { type: object, required: [c], properties: { c: { type: string }, v: { type: string } } }
        D: { type: object, required: [d], properties: { d: { type: string }, v: { type: integer } } }

        """;

    private const string OneOf = "oneOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' } ]";
    private const string AnyOf = "anyOf: [ { $ref: '#/components/schemas/C' }, { $ref: '#/components/schemas/D' } ]";

    [Theory]
    [InlineData($"{OneOf}, {AnyOf}", """{"a":"1","c":"2","v":"x"}""")]
    [InlineData($"{OneOf}, {AnyOf}", """{"b":"1","c":"2","d":"3","v":4}""")]
    [InlineData(
        $"type: object, properties: {{ id: {{ type: integer }} }}, {OneOf}, {AnyOf}",
        """{"id":1,"a":"1","d":"2"}"""
    )]
    [InlineData($"{OneOf}, anyOf: [ {{ required: [a] }}, {{ required: [b] }} ]", """{"a":"1"}""")]
    [InlineData($"oneOf: [ {{ required: [v] }}, {{ required: [c] }} ], {AnyOf}", """{"d":"1","v":2}""")]
    [InlineData("oneOf: [ { type: string }, { type: integer } ], anyOf: [ { type: string }, { type: integer } ]", "5")]
    public void The_properties_of_both_are_kept(string both, string json)
    {
        GeneratorRun run = GeneratorRun.Of([Spec.Schemas($"{Branches}Both: {{ {both} }}")]);
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id == "CGN1504");
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        string written = emitted.RoundTrip("Both", json);
        Assert.Null(JsonEquality.Difference(JsonNode.Parse(json), JsonNode.Parse(written)));
    }

    [Fact]
    public void Where_they_are_no_objects_the_one_that_is_left_out_is_said()
    {
        TestDocument document = Spec.Schemas(
            "Both: { oneOf: [ { type: string }, { type: integer } ], anyOf: [ { type: string, format: date }, { type: boolean } ] } # here"
        );
        Assert.Contains(
            GeneratorRun.Of([document]).Diagnostics,
            diagnostic =>
                diagnostic.Id == "CGN1504"
                && diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1 == Spec.MarkedLine(document)
        );
    }
}
