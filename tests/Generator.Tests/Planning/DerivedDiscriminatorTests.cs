using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What tells the schemas apart that derive from a base: values of their own, other names, further discriminators.</summary>
public class DerivedDiscriminatorTests
{
    [Theory]
    [InlineData("x-ms-discriminator-value", "salmon", "Salmon")]
    [InlineData("x-ms-discriminator-value", "Shark", "Shark")]
    [InlineData("x-ms-discriminator-value", "saw", "SawShark")]
    [InlineData("x-discriminator-value", "salmon", "Salmon")]
    public void A_schema_may_say_its_own_value(string extension, string value, string type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $$"""
                Fish: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
                Salmon: { {{extension}}: salmon, allOf: [ { $ref: '#/components/schemas/Fish' }, { type: object, properties: { own: { type: boolean } } } ] }
                Shark: { allOf: [ { $ref: '#/components/schemas/Fish' } ], properties: { own: { type: boolean } } }
                SawShark: { {{extension}}: saw, allOf: [ { $ref: '#/components/schemas/Shark' } ], properties: { teeth: { type: integer } } }
                """
            )
        );
        string json = $$"""{"kind":"{{value}}","own":true}""";
        object fish = emitted.Read("Fish", json)!;
        Assert.Equal(type, fish.GetType().Name);
        Assert.Equal(json, EmittedAssembly.Write(fish));
        object made = Activator.CreateInstance(emitted.Type(type))!;
        Assert.Equal(value, made.GetType().GetProperty("Kind")!.GetValue(made));
    }

    [Fact]
    public void Of_two_bases_the_one_with_the_discriminator_counts()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Asset: { type: object, required: [uri], properties: { uri: { type: string } } }
                Input: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
                File: { allOf: [ { $ref: '#/components/schemas/Asset' }, { $ref: '#/components/schemas/Input' } ] }
                Folder: { allOf: [ { $ref: '#/components/schemas/Asset' }, { $ref: '#/components/schemas/Input' } ] }
                """
            )
        );
        const string Json = """{"kind":"Folder","uri":"a"}""";
        object read = emitted.Read("Input", Json)!;
        Assert.Equal("Folder", read.GetType().Name);
        Assert.Equal(Json, EmittedAssembly.Write(read));
    }

    [Fact]
    public void A_mapping_may_name_what_derives_by_another_name_of_it()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Base: { type: object, required: [kind], discriminator: { propertyName: kind, mapping: { x: Other } }, properties: { kind: { type: string } } }
                Other: { $ref: '#/components/schemas/Child' }
                Child: { allOf: [ { $ref: '#/components/schemas/Base' }, { type: object, properties: { own: { type: integer } } } ] }
                """
            )
        );
        const string Json = """{"kind":"x","own":1}""";
        object read = emitted.Read("Base", Json)!;
        Assert.Equal("Child", read.GetType().Name);
        Assert.Equal(Json, EmittedAssembly.Write(read));
    }

    [Theory]
    [InlineData("""{"type":"Leaf","sub":"s","v":1,"z":2}""", "SubLeaf")]
    [InlineData("""{"type":"Leaf","sub":"t","v":1}""", "Leaf")]
    [InlineData("""{"type":"dev","sub":"t","v":1,"q":"x"}""", "Dev")]
    [InlineData("""{"type":"Branch","w":1}""", "Branch")]
    public void What_derives_may_have_a_discriminator_of_its_own_beside_that_of_its_base(string json, string type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Node: { type: object, required: [type], properties: { type: { type: string } }, discriminator: { propertyName: type } }
                Leaf:
                  allOf:
                    - $ref: '#/components/schemas/Node'
                    - type: object
                      required: [sub]
                      properties: { sub: { type: string }, v: { type: integer } }
                      discriminator: { propertyName: sub, mapping: { s: '#/components/schemas/SubLeaf' } }
                SubLeaf: { allOf: [ { $ref: '#/components/schemas/Leaf' }, { type: object, properties: { z: { type: integer } } } ] }
                Dev: { allOf: [ { $ref: '#/components/schemas/Leaf' } ], properties: { type: { type: string, enum: [dev] }, q: { type: string } } }
                Branch: { allOf: [ { $ref: '#/components/schemas/Node' }, { type: object, properties: { w: { type: integer } } } ] }
                Any: { oneOf: [ { $ref: '#/components/schemas/Leaf' }, { $ref: '#/components/schemas/Branch' } ] }
                """
            )
        );
        object node = emitted.Read("Node", json)!;
        Assert.Equal(type, node.GetType().Name);
        Assert.Equal(json, EmittedAssembly.Write(node));
        Assert.Equal(json, emitted.RoundTrip("Any", json));
    }
}
