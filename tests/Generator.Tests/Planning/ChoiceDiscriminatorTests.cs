using System.Text.Json.Nodes;
using TestKit;
using TestKit.Samples;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Choices that take their discriminator from a base, hold other choices, or name a branch for all other values.</summary>
public class ChoiceDiscriminatorTests
{
    [Theory]
    [InlineData("""{"kind":"cat","name":"x"}""", "Cat")]
    [InlineData("""{"kind":"Dog","name":"x"}""", "Dog")]
    [InlineData("""{"kind":"bird","name":"x"}""", "Animal")]
    [InlineData("""{"name":"x"}""", "JsonElement")]
    public void The_discriminator_of_the_base_tells_in_a_choice_that_has_none(string json, string type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Animal: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } }, discriminator: { propertyName: kind, mapping: { cat: Cat } } }
                Cat: { allOf: [ { $ref: '#/components/schemas/Animal' }, { type: object, properties: { lives: { type: integer } } } ] }
                Dog: { allOf: [ { $ref: '#/components/schemas/Animal' }, { type: object, properties: { bark: { type: string } } } ] }
                Pet: { oneOf: [ { $ref: '#/components/schemas/Animal' }, { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ] }
                """
            )
        );
        object pet = emitted.Read("Pet", json)!;
        Assert.Equal(type, pet.GetType().GetProperty("Value")!.GetValue(pet)!.GetType().Name);
        Assert.Equal(json, EmittedAssembly.Write(pet));
    }

    [Theory]
    [InlineData("""{"kind":"mammal","legs":"two","age":1}""", "Mammal")]
    [InlineData("""{"kind":"fish","fins":2}""", "Fish")]
    public void A_branch_may_be_a_choice_of_its_own(string json, string type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Animal:
                  oneOf: [ { $ref: '#/components/schemas/Mammal' }, { $ref: '#/components/schemas/Fish' } ]
                  discriminator: { propertyName: kind, mapping: { mammal: Mammal, fish: Fish } }
                Mammal:
                  oneOf: [ { $ref: '#/components/schemas/Two' }, { $ref: '#/components/schemas/Four' } ]
                  discriminator: { propertyName: legs, mapping: { two: Two, four: Four } }
                Two: { type: object, properties: { kind: { type: string }, legs: { type: string }, age: { type: integer } } }
                Four: { type: object, properties: { kind: { type: string }, legs: { type: string }, age: { type: integer } } }
                Fish: { type: object, properties: { fins: { type: integer } } }
                """
            )
        );
        object animal = emitted.Read("Animal", json)!;
        Assert.Equal(type, animal.GetType().GetProperty("Value")!.GetValue(animal)!.GetType().Name);
        // Of two discriminators one comes first.
        Assert.Null(JsonEquality.Difference(JsonNode.Parse(json), JsonNode.Parse(EmittedAssembly.Write(animal))));
    }

    [Theory]
    [InlineData("""{"kind":"cat","lives":1}""", "Cat")]
    [InlineData("""{"kind":"bird","name":"x"}""", "Other")]
    [InlineData("""{"name":"x"}""", "Other")]
    public void The_document_may_say_what_is_of_no_mapped_value(string json, string type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Pet:
                  oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Other' } ]
                  discriminator: { propertyName: kind, mapping: { cat: Cat }, defaultMapping: Other }
                Cat: { type: object, properties: { kind: { const: cat }, lives: { type: integer } } }
                Other: { type: object, properties: { kind: { type: string }, name: { type: string } } }
                """,
                "3.2.0"
            )
        );
        object pet = emitted.Read("Pet", json)!;
        Assert.Equal(type, pet.GetType().GetProperty("Value")!.GetValue(pet)!.GetType().Name);
        Assert.Equal(json, EmittedAssembly.Write(pet));
    }

    [Theory]
    [InlineData("""{"kind":"cat","lives":1}""", "Cat", null)]
    [InlineData("""{"kind":"bird","name":"x"}""", "Other", "bird")]
    [InlineData("""{"kind":"Other","name":"x"}""", "Other", "Other")]
    [InlineData("""{"name":"x"}""", "Other", null)]
    public void The_branch_of_all_other_values_keeps_a_value_that_it_does_not_describe(
        string json,
        string type,
        string? kind
    )
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Pet:
                  oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Alias' } ]
                  discriminator: { propertyName: kind, mapping: { cat: Cat }, defaultMapping: Alias }
                Cat: { type: object, properties: { kind: { const: cat }, lives: { type: integer } } }
                Alias: { $ref: '#/components/schemas/Other' }
                Other: { type: object, properties: { name: { type: string } } }
                """,
                "3.2.0"
            )
        );
        object pet = emitted.Read("Pet", json)!;
        object value = pet.GetType().GetProperty("Value")!.GetValue(pet)!;
        Assert.Equal(type, value.GetType().Name);
        Assert.Equal(json, EmittedAssembly.Write(pet));
        if (type == "Other")
        {
            Assert.Equal(kind, value.GetType().GetProperty("Kind")!.GetValue(value));
        }
    }

    [Theory]
    [InlineData("""{"kind":"fish","name":"x"}""")]
    [InlineData("""{"kind":"other","name":"x"}""")]
    public void The_branch_of_all_other_values_may_have_its_own(string json)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Pet:
                  oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Other' } ]
                  discriminator: { propertyName: kind, mapping: { cat: Cat, other: Other }, defaultMapping: Other }
                Cat: { type: object, properties: { kind: { const: cat }, lives: { type: integer } } }
                Other: { type: object, properties: { name: { type: string } } }
                """,
                "3.2.0"
            )
        );
        object pet = emitted.Read("Pet", json)!;
        Assert.Equal("Other", pet.GetType().GetProperty("Value")!.GetValue(pet)!.GetType().Name);
        Assert.Equal(json, EmittedAssembly.Write(pet));
    }

    [Theory]
    [InlineData("""{"kind":"c","lives":1}""", "Cat")]
    [InlineData("""{"kind":"k","lives":1}""", "Cat")]
    [InlineData("""{"kind":"d","barks":true}""", "Dog")]
    public void A_mapping_may_name_a_branch_by_another_name_of_it(string json, string type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Pet:
                  oneOf: [ { $ref: '#/components/schemas/Felis' }, { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ]
                  discriminator: { propertyName: kind, mapping: { c: Felis, k: Cat, d: Canis } }
                Felis: { $ref: '#/components/schemas/Cat' }
                Canis: { allOf: [ { $ref: '#/components/schemas/Dog' } ], description: Another name. }
                Cat: { type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }
                Dog: { type: object, required: [kind], properties: { kind: { type: string }, barks: { type: boolean } } }
                """
            )
        );
        object pet = emitted.Read("Pet", json)!;
        Assert.Equal(type, pet.GetType().GetProperty("Value")!.GetValue(pet)!.GetType().Name);
        Assert.Equal(json, EmittedAssembly.Write(pet));
    }
}
