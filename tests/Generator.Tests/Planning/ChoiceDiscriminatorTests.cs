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
}
