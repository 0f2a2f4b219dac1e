using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary><c>unevaluatedProperties</c> are additional properties, of what <c>allOf</c> names as well.</summary>
public class UnevaluatedPropertiesTests
{
    [Theory]
    [InlineData("unevaluatedProperties: { type: string }")]
    [InlineData("unevaluatedProperties: true")]
    [InlineData("unevaluatedProperties: {}")]
    public void Unevaluated_properties_are_additional_properties(string keyword)
    {
        const string Json = """{"name":"x","other":"y","more":"z"}""";
        foreach (
            string thing in new[]
            {
                $$"""Thing: { type: object, required: [name], properties: { name: { type: string } }, {{keyword}} }""",
                $$"""Thing: { type: object, allOf: [ { $ref: '#/components/schemas/Named' } ], {{keyword}} }""",
                $$"""Thing: { allOf: [ { $ref: '#/components/schemas/Named' }, { type: object, properties: { x: { type: string } }, {{keyword}} } ] }""",
                $$"""Thing: { $ref: '#/components/schemas/Named', {{keyword}} }""",
            }
        )
        {
            string named = "Named: { type: object, required: [name], properties: { name: { type: string } } }\n";
            TestDocument document = Spec.Schemas(named + thing, "3.1.0");
            GeneratorRun run = GeneratorRun.Of([document]);
            Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id == "CGN1504");
            using EmittedAssembly emitted = EmittedAssembly.Of(run);
            Assert.Equal(Json, emitted.RoundTrip("Thing", Json));
        }
    }

    [Theory]
    [InlineData("unevaluatedProperties: false")]
    [InlineData("unevaluatedProperties: { not: {} }")]
    public void That_nothing_else_is_allowed_makes_no_type_of_its_own(string keyword)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $$"""
                Named: { type: object, required: [name], properties: { name: { type: string } } }
                Holder: { type: object, properties: { thing: { $ref: '#/components/schemas/Named', {{keyword}} } } }
                """,
                "3.1.0"
            )
        );
        Assert.Equal("Named", emitted.Type("Holder").GetProperty("Thing")!.PropertyType.Name);
    }
}
