using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>The value of a discriminator is written by itself, cannot be set otherwise, and is kept as it was read.</summary>
public class DiscriminatorTests
{
    private const string Choice = """
        Pet:
          type: object
          oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ]
          discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: Dog } }

        """;

    [Theory]
    [InlineData("", "name: { type: string }")]
    [InlineData("", "kind: { type: string }, name: { type: string }")]
    [InlineData("required: [kind], ", "kind: { type: string }, name: { type: string }")]
    [InlineData("required: [kind], ", "kind: { type: string, enum: [cat] }, name: { type: string }")]
    [InlineData("", "kind: { type: string, enum: [cat] }, name: { type: string }")]
    [InlineData("", "kind: { type: string, nullable: true }, name: { type: string }")]
    [InlineData("required: [kind], ", "kind: { $ref: '#/components/schemas/Kind' }, name: { type: string }")]
    [InlineData("", "kind: { $ref: '#/components/schemas/Kind' }, name: { type: string }")]
    [InlineData(
        "required: [kind], ",
        "kind: { allOf: [ { $ref: '#/components/schemas/Kind' } ] }, name: { type: string }"
    )]
    public void A_branch_is_written_with_its_value(string required, string properties)
    {
        string schemas =
            Choice
            + $$"""
            Kind: { type: string, enum: [cat, dog] }
            Cat: { type: object, {{required}}properties: { {{properties}} } }
            Dog: { type: object, {{required}}properties: { {{properties.Replace(
                "[cat]",
                "[dog]",
                StringComparison.Ordinal
            )}} } }
            """;
        Assert.Equal("""{"kind":"cat","name":"Tom"}""", Written(schemas, "(Pet)new Cat { Name = \"Tom\" }"));
        Assert.Equal("""{"kind":"dog","name":"Rex"}""", Written(schemas, "(Pet)new Dog { Name = \"Rex\" }"));
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(schemas));
        Assert.False(emitted.Type("Cat").GetProperty("Kind")?.CanWrite ?? false);
        Assert.Equal("""{"kind":"cat","name":"Tom"}""", emitted.RoundTrip("Pet", """{"kind":"cat","name":"Tom"}"""));
        object unknown = emitted.Read("Pet", """{"kind":"bird","name":"Tom"}""")!;
        Assert.Equal("JsonElement", unknown.GetType().GetProperty("Value")!.GetValue(unknown)!.GetType().Name);
        Assert.Equal("""{"name":"Tom"}""", emitted.RoundTrip("Pet", """{"name":"Tom"}"""));
    }

    [Fact]
    public void It_is_written_first_wherever_it_is_declared()
    {
        const string Schemas = """
            Pet:
              type: object
              required: [name, kind]
              properties: { name: { type: string }, kind: { type: string } }
              discriminator: { propertyName: kind, mapping: { cat: Cat } }
            Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { age: { type: integer } } } ] }
            """;
        Assert.Equal("""{"kind":"cat","name":"Tom"}""", Written(Schemas, "new Cat { Name = \"Tom\" }"));
    }

    [Fact]
    public void A_constant_is_the_value_without_a_mapping()
    {
        const string Schemas = """
            Pet:
              anyOf: [ { $ref: '#/components/schemas/Cat' }, { type: object, title: Dog, properties: { kind: { const: dog } } } ]
              discriminator: { propertyName: kind }
            Cat: { type: object, properties: { kind: { const: cat } } }
            """;
        Assert.Equal("""{"kind":"cat"}""", Written(Schemas, "(Pet)new Cat()", "3.1.0"));
        Assert.Equal("""{"kind":"dog"}""", Written(Schemas, "(Pet)new PetDog()", "3.1.0"));
    }

    [Theory]
    [InlineData("""{"kind":"cat","lives":9}""", "Cat")]
    [InlineData("""{"kind":"tom","lives":9}""", "Cat")]
    [InlineData("""{"kind":"Cat","lives":9}""", "Cat")]
    [InlineData("""{"kind":"Dog"}""", "Dog")]
    [InlineData("""{"kind":"dog"}""", "JsonElement")]
    public void Several_names_and_the_schema_s_own_are_read_and_kept(string json, string type)
    {
        foreach (string kind in new[] { "", "kind: { type: string }, " })
        {
            string schemas = $$"""
                Pet:
                  oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ]
                  discriminator: { propertyName: kind, mapping: { cat: Cat, tom: '#/components/schemas/Cat' } }
                Cat: { type: object, properties: { {{kind}}lives: { type: integer } } }
                Dog: { type: object, properties: { {{kind}}bark: { type: string } } }
                """;
            using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(schemas));
            object pet = emitted.Read("Pet", json)!;
            Assert.Equal(type, pet.GetType().GetProperty("Value")!.GetValue(pet)!.GetType().Name);
            Assert.Equal(json, EmittedAssembly.Write(pet));
            Assert.Equal("""{"kind":"cat","lives":9}""", Written(schemas, "(Pet)new Cat { Lives = 9 }"));
        }
    }

    [Fact]
    public void A_schema_in_two_choices_is_written_as_each_asks()
    {
        const string Schemas = """
            Pet: { oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ], discriminator: { propertyName: kind } }
            Animal: { oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ], discriminator: { propertyName: type, mapping: { c: Cat, d: Dog } } }
            Cat: { type: object, properties: { name: { type: string } } }
            Dog: { type: object, additionalProperties: true, properties: { name: { type: string } } }
            """;
        Assert.Equal("""{"kind":"Cat","name":"x"}""", Written(Schemas, "(Pet)new Cat { Name = \"x\" }"));
        Assert.Equal("""{"type":"c","name":"x"}""", Written(Schemas, "(Animal)new Cat { Name = \"x\" }"));
        Assert.Equal("""{"name":"x"}""", Written(Schemas, "new Cat { Name = \"x\" }"));
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(Schemas));
        const string Kept = """{"name":"x","type":"d","more":1}""";
        Assert.Equal(Kept, emitted.RoundTrip("Animal", Kept));
        Assert.Equal("""{"type":"d","name":"x"}""", Written(Schemas, "(Animal)new Dog { Name = \"x\" }"));
    }

    [Theory]
    [InlineData("kind: { type: string }", "required: [kind], ")]
    [InlineData("kind: { type: string }", "")]
    [InlineData("kind: { $ref: '#/components/schemas/Kind' }", "required: [kind], ")]
    [InlineData("kind: { type: integer }", "required: [kind], ")]
    [InlineData("name: { type: string }", "")]
    public void What_derives_is_written_with_its_value(string property, string required)
    {
        bool isNumber = property.Contains("integer", StringComparison.Ordinal);
        string schemas = $$"""
            Kind: { type: string, enum: [A, B] }
            Base: { type: object, {{required}}properties: { {{property}} }, discriminator: { propertyName: kind, mapping: { {{(
                isNumber ? "'1'" : "A"
            )}}: First, {{(isNumber ? "'2'" : "B")}}: '#/components/schemas/Second' } } }
            First: { allOf: [ { $ref: '#/components/schemas/Base' }, { type: object, properties: { a: { type: integer } } } ] }
            Second: { allOf: [ { $ref: '#/components/schemas/Base' }, { type: object, properties: { b: { type: integer } } } ] }
            """;
        string value = isNumber ? "2" : "\"B\"";
        Assert.Equal($$"""{"kind":{{value}},"b":1}""", Written(schemas, "(Base)new Second { B = 1 }"));
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(schemas));
        Assert.Equal("Second", emitted.Read("Base", $$"""{"b":1,"kind":{{value}}}""")!.GetType().Name);
        Assert.False(emitted.Type("Second").GetProperty("Kind")!.CanWrite);
        Assert.Equal(
            "Base",
            emitted.Read("Base", """{"kind":7}""".Replace("7", isNumber ? "7" : "\"C\""))!.GetType().Name
        );
        if (required.Length == 0)
        {
            Assert.Equal("{}", emitted.RoundTrip("Base", "{}"));
        }
        else
        {
            Assert.ThrowsAny<System.Text.Json.JsonException>(() => emitted.Read("Base", "{}"));
        }
    }

    [Fact]
    public void The_base_can_be_of_a_kind_that_has_no_type()
    {
        const string Schemas = """
            Pet: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } }, discriminator: { propertyName: kind } }
            Cat: { allOf: [ { $ref: '#/components/schemas/Pet' } ] }
            """;
        Assert.Equal("""{"kind":"bird","name":"x"}""", Written(Schemas, "new Pet(\"bird\") { Name = \"x\" }"));
        Assert.Equal("""{"kind":"Pet","name":"x"}""", Written(Schemas, "new Pet { Name = \"x\" }"));
        Assert.Equal("""{"kind":"Cat","name":"x"}""", Written(Schemas, "(Pet)new Cat { Name = \"x\" }"));
    }

    [Theory]
    [InlineData("""{"kind":"shark","sharktype":"saw","age":1,"teeth":2}""", "SawShark")]
    [InlineData("""{"kind":"shark","sharktype":"goblin","age":1}""", "GoblinShark")]
    [InlineData("""{"kind":"shark","sharktype":"tiger","age":1}""", "Shark")]
    [InlineData("""{"kind":"salmon","age":1}""", "Salmon")]
    [InlineData("""{"kind":"eel","age":1}""", "Fish")]
    public void A_hierarchy_has_several_levels(string json, string type)
    {
        const string Schemas = """
            Fish: { type: object, required: [kind, age], discriminator: { propertyName: kind, mapping: { shark: Shark, salmon: Salmon } }, properties: { kind: { type: string }, age: { type: integer } } }
            Salmon: { allOf: [ { $ref: '#/components/schemas/Fish' } ] }
            Shark: { type: object, required: [sharktype], allOf: [ { $ref: '#/components/schemas/Fish' } ], discriminator: { propertyName: sharktype, mapping: { saw: SawShark, goblin: GoblinShark } }, properties: { sharktype: { type: string } } }
            SawShark: { allOf: [ { $ref: '#/components/schemas/Shark' } ], type: object, properties: { teeth: { type: integer } } }
            GoblinShark: { allOf: [ { $ref: '#/components/schemas/Shark' } ] }
            """;
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(Schemas));
        object fish = emitted.Read("Fish", json)!;
        Assert.Equal(type, fish.GetType().Name);
        Assert.Equal(json.Length, EmittedAssembly.Write(fish).Length);
        Assert.Equal(
            """{"kind":"shark","age":1,"sharktype":"saw","teeth":2}""",
            Written(Schemas, "(Fish)new SawShark { Age = 1, Teeth = 2 }")
        );
    }

    [Fact]
    public void A_choice_tells_apart_what_derives_from_a_base_without_a_discriminator()
    {
        const string Schemas = """
            Pet: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } } }
            Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } } ] }
            Dog: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { bark: { type: string } } } ] }
            Any: { oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } } }
            """;
        Assert.Equal("""{"kind":"cat","lives":9}""", Written(Schemas, "(Any)new Cat { Lives = 9 }"));
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(Schemas));
        Assert.Equal("Pet", emitted.Type("Cat").BaseType!.Name);
    }

    [Theory]
    [InlineData("""{"petType":"cat","name":"x","lives":2}""", "Cat")]
    [InlineData("""{"petType":"dog","name":"x"}""", "Dog")]
    [InlineData("""{"petType":"bird"}""", "JsonElement")]
    public void A_choice_whose_branches_are_made_of_it_is_one_union(string json, string type)
    {
        foreach (string keyword in new[] { "oneOf", "anyOf" })
        {
            string schemas = $$"""
                Animal:
                  type: object
                  required: [petType]
                  properties: { petType: { type: string }, name: { type: string } }
                  {{keyword}}: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ]
                  discriminator: { propertyName: petType, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } }
                Cat: { allOf: [ { $ref: '#/components/schemas/Animal' }, { type: object, properties: { lives: { type: integer }, friend: { $ref: '#/components/schemas/Animal' } } } ] }
                Dog: { allOf: [ { $ref: '#/components/schemas/Animal' } ] }
                """;
            using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(schemas));
            object animal = emitted.Read("Animal", json)!;
            Assert.Equal(type, animal.GetType().GetProperty("Value")!.GetValue(animal)!.GetType().Name);
            Assert.Equal(json, EmittedAssembly.Write(animal));
            Assert.DoesNotContain(
                emitted.Types,
                static other => other.Name.StartsWith("AnimalC", StringComparison.Ordinal)
            );
            Assert.Equal(
                """{"petType":"cat","name":"x","friend":{"petType":"dog"}}""",
                Written(schemas, "(Animal)new Cat { Name = \"x\", Friend = new Dog() }")
            );
        }
    }

    [Theory]
    [InlineData("""{"$type":"triangle","hypotenuse":1}""", "ShapeTriangle")]
    [InlineData("""{"$type":"square","area":1}""", "ShapeSquare")]
    [InlineData("""{"color":"red"}""", "ShapeBase")]
    [InlineData("""{"$type":"line","color":"red"}""", "JsonElement")]
    public void The_branch_that_the_discriminator_does_not_name_is_the_base_by_itself(string json, string type)
    {
        const string Schemas = """
            Shape:
              type: object
              anyOf: [ { $ref: '#/components/schemas/ShapeTriangle' }, { $ref: '#/components/schemas/ShapeSquare' }, { $ref: '#/components/schemas/ShapeBase' } ]
              discriminator: { propertyName: $type, mapping: { triangle: '#/components/schemas/ShapeTriangle', square: '#/components/schemas/ShapeSquare' } }
            ShapeTriangle: { required: [$type], properties: { $type: { enum: [triangle], type: string }, hypotenuse: { type: number } } }
            ShapeSquare: { required: [$type], properties: { $type: { enum: [square], type: string }, area: { type: number } } }
            ShapeBase: { properties: { color: { type: string } } }
            """;
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(Schemas, "3.1.1"));
        object shape = emitted.Read("Shape", json)!;
        Assert.Equal(type, shape.GetType().GetProperty("Value")!.GetValue(shape)!.GetType().Name);
        Assert.Equal(json, EmittedAssembly.Write(shape));
        Assert.Equal(
            """{"$type":"square","area":2}""",
            Written(Schemas, "(Shape)new ShapeSquare { Area = 2 }", "3.1.1")
        );
        Assert.Equal("""{"color":"red"}""", Written(Schemas, "(Shape)new ShapeBase { Color = \"red\" }", "3.1.1"));
    }

    private static string Written(string schemas, string expression, string version = "3.0.3")
    {
        string code = $$"""
            #nullable enable
            namespace Test.Api;
            public static class Use
            {
                public static object Make() => {{expression}};
            }
            """;
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(schemas, version), code);
        return EmittedAssembly.Write(emitted.Type("Use").GetMethod("Make")!.Invoke(null, null)!);
    }
}
