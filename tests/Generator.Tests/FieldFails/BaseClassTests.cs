using Generator.Tests.Planning;
using TestKit;
using Xunit;

namespace Generator.Tests.FieldFails;

/// <summary>A class that would derive from a string or an enum; circular <c>allOf</c>.</summary>
public class BaseClassTests
{
    [Fact]
    public void A_schema_made_of_a_text_alone_is_that_text()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Id: { type: string, maxLength: 8 }
                PetId: { allOf: [ { $ref: '#/components/schemas/Id' } ], description: Of a pet. }
                OrderId: { allOf: [ { $ref: '#/components/schemas/Id' }, { description: Of an order. } ] }
                Thing: { type: object, properties: { pet: { $ref: '#/components/schemas/PetId' }, order: { $ref: '#/components/schemas/OrderId' } } }
                """
            )
        );
        Assert.Equal(typeof(string), emitted.Type("Thing").GetProperty("Pet")!.PropertyType);
        Assert.Equal(typeof(string), emitted.Type("Thing").GetProperty("Order")!.PropertyType);
        Assert.Equal("""{"pet":"a","order":"b"}""", emitted.RoundTrip("Thing", """{"pet":"a","order":"b"}"""));
    }

    [Fact]
    public void A_schema_made_of_an_enum_is_an_enum()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                State: { type: string, enum: [ open, closed ] }
                PetState: { allOf: [ { $ref: '#/components/schemas/State' }, { description: Of a pet. } ] }
                OtherState: { allOf: [ { $ref: '#/components/schemas/State' }, { title: other } ] }
                Thing: { type: object, properties: { a: { $ref: '#/components/schemas/PetState' }, b: { $ref: '#/components/schemas/OtherState' } } }
                """
            )
        );
        Assert.Equal("""{"a":"open","b":"new"}""", emitted.RoundTrip("Thing", """{"a":"open","b":"new"}"""));
    }

    [Fact]
    public void An_object_made_of_a_text_is_told_and_loses_nothing()
    {
        TestDocument document = Spec.Schemas(
            """
            Id: { type: string }
            Pet:
              allOf:
                - $ref: '#/components/schemas/Id'
                - { type: object, properties: { name: { type: string } } }
            Thing: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }
            """
        );
        GeneratorRun run = GeneratorRun.Of([document]);
        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id == "CGN1505");
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        Assert.Equal("""{"pet":"x"}""", emitted.RoundTrip("Thing", """{"pet":"x"}"""));
        Assert.Equal("""{"pet":{"name":"x"}}""", emitted.RoundTrip("Thing", """{"pet":{"name":"x"}}"""));
    }

    [Theory]
    [InlineData("A: { allOf: [ { $ref: '#/components/schemas/A' } ] }")]
    [InlineData(
        "A: { allOf: [ { $ref: '#/components/schemas/B' } ] }\nB: { allOf: [ { $ref: '#/components/schemas/A' } ] }"
    )]
    [InlineData(
        "A: { allOf: [ { $ref: '#/components/schemas/B' }, { type: object, properties: { a: { type: integer } } } ] }\nB: { allOf: [ { $ref: '#/components/schemas/A' }, { type: object, properties: { b: { type: integer } } } ] }"
    )]
    public void A_circle_is_told_and_ends(string schemas)
    {
        TestDocument document = Spec.Schemas(
            schemas + "\nThing: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }"
        );
        GeneratorRun run = GeneratorRun.Of([document]);
        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id is "CGN1102" or "CGN1506");
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        Assert.Equal("""{"a":{"a":1}}""", emitted.RoundTrip("Thing", """{"a":{"a":1}}"""));
    }
}
