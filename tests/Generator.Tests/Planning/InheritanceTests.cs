using System.Reflection;
using System.Text.Json;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Schemas that derive from another by <c>allOf</c>.</summary>
public class InheritanceTests
{
    private const string Pets = """
        Pet:
          type: object
          required: [kind]
          discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat' } }
          properties: { kind: { type: string }, tags: { type: array, items: { type: string } } }
        Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } } ] }
        Lion: { allOf: [ { $ref: '#/components/schemas/Cat' }, { type: object, properties: { prey: { type: array, items: { type: string } } } } ] }
        Fish: { allOf: [ { $ref: '#/components/schemas/Pet' } ] }
        Zoo: { type: object, properties: { pets: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
        """;

    [Theory]
    [InlineData("""{"kind":"cat","lives":9}""", "Cat")]
    [InlineData("""{"lives":9,"kind":"cat","tags":["a"]}""", "Cat")]
    [InlineData("""{"kind":"Lion","lives":1,"prey":["b"]}""", "Lion")]
    [InlineData("""{"kind":"Fish"}""", "Fish")]
    [InlineData("""{"kind":"bird"}""", "Pet")]
    [InlineData("""{"kind":"Pet"}""", "Pet")]
    public void The_discriminator_names_the_type(string json, string type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(Pets));
        object pet = emitted.Read("Pet", json)!;
        Assert.Equal(type, pet.GetType().Name);
        Assert.Equal(json.Length, EmittedAssembly.Write(pet).Length);
        string zoo = $$"""{"pets":[{{json}}]}""";
        Assert.Equal(zoo.Length, emitted.RoundTrip("Zoo", zoo).Length);
    }

    [Fact]
    public void A_derived_record_knows_its_discriminator_and_is_equal_by_value()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(Pets),
            """
            #nullable enable
            namespace Test.Api;
            public static class Use
            {
                public static Pet Cat() => new Cat { Lives = 9, Tags = ["a"] };
                public static Pet Lion() => new Lion { Prey = ["b"] };
                public static Pet Pet() => new Pet { Tags = ["a"] };
            }
            """
        );
        object Make(string name) => emitted.Type("Use").GetMethod(name)!.Invoke(null, null)!;
        Assert.Equal("""{"kind":"cat","tags":["a"],"lives":9}""", EmittedAssembly.Write(Make("Cat")));
        Assert.Equal("""{"kind":"Lion","prey":["b"]}""", EmittedAssembly.Write(Make("Lion")));
        Assert.Equal("""{"kind":"Pet","tags":["a"]}""", EmittedAssembly.Write(Make("Pet")));
        Assert.Equal(Make("Lion"), Make("Lion"));
        Assert.Equal(Make("Lion").GetHashCode(), Make("Lion").GetHashCode());
        Assert.Equal(emitted.Read("Pet", """{"kind":"cat","tags":["a"],"lives":9}"""), Make("Cat"));
        Assert.NotEqual(emitted.Read("Pet", """{"kind":"cat","tags":["b"],"lives":9}"""), Make("Cat"));
        Assert.NotEqual(emitted.Read("Pet", """{"kind":"cat","tags":["a"]}"""), Make("Pet"));
    }

    [Theory]
    [InlineData("type: string, enum: [cat]", "{\"kind\":\"cat\",\"lives\":9}", "Cat")]
    [InlineData("type: string, enum: [tiger]", "{\"kind\":\"tiger\",\"lives\":9}", "Cat")]
    public void A_derived_schema_may_narrow_the_discriminator(string narrowed, string json, string type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $$"""
                Pet: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
                Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { kind: { {{narrowed}} }, lives: { type: integer } } } ] }
                """
            )
        );
        object pet = emitted.Read("Pet", json)!;
        Assert.Equal(type, pet.GetType().Name);
        Assert.Equal(json, EmittedAssembly.Write(pet));
    }

    [Fact]
    public void An_enum_discriminator_is_set_to_its_member()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Kind: { type: string, enum: [Cat, Dog] }
                Pet: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { kind: { $ref: '#/components/schemas/Kind' } } }
                Cat: { allOf: [ { $ref: '#/components/schemas/Pet' } ] }
                Dog: { allOf: [ { $ref: '#/components/schemas/Pet' } ] }
                """
            )
        );
        Assert.Equal("""{"kind":"Cat"}""", EmittedAssembly.Write(Activator.CreateInstance(emitted.Type("Cat"))!));
        Assert.Equal("Dog", emitted.Read("Pet", """{"kind":"Dog"}""")!.GetType().Name);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(", discriminator: { propertyName: kind }", "\"kind\":\"Books\",")]
    public void What_a_base_only_requires_has_the_type_that_each_derived_schema_gives_it(string told, string kind)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $$"""
                Page: { type: object, required: [total, items], properties: { total: { type: integer }, kind: { type: string } }{{told}} }
                Books: { allOf: [ { $ref: '#/components/schemas/Page' }, { type: object, properties: { items: { type: array, items: { type: string } } } } ] }
                Sizes: { allOf: [ { $ref: '#/components/schemas/Page' }, { type: object, properties: { items: { type: array, items: { type: number } } } } ] }
                Notes: { allOf: [ { $ref: '#/components/schemas/Page' }, { type: object, properties: { note: { type: string } } } ] }
                Shelf: { type: object, properties: { page: { allOf: [ { $ref: '#/components/schemas/Page' }, { type: object, properties: { items: { type: string } } } ] } } }
                """
            )
        );
        Assert.Null(emitted.Type("Page").GetProperty("Items"));
        Assert.Equal(typeof(IReadOnlyList<string>), emitted.Type("Books").GetProperty("Items")!.PropertyType);
        Assert.Equal(typeof(IReadOnlyList<double>), emitted.Type("Sizes").GetProperty("Items")!.PropertyType);
        Assert.Equal(typeof(JsonElement?), emitted.Type("Notes").GetProperty("Items")!.PropertyType);
        Assert.All(["Books", "Sizes", "Notes"], name => Assert.Equal("Page", emitted.Type(name).BaseType!.Name));
        string books = $$"""{{{kind}}"total":1,"items":["a"]}""";
        Assert.Equal(books, emitted.RoundTrip("Books", books));
        Assert.Throws<JsonException>(() => emitted.Read("Books", $$"""{{{kind}}"total":1}"""));
    }

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Page' }")]
    [InlineData("{ allOf: [ { $ref: '#/components/schemas/Page' } ] }")]
    [InlineData("{ type: array, items: { $ref: '#/components/schemas/Page' } }")]
    public void What_a_base_only_requires_is_kept_where_the_base_itself_is_used(string use)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $$"""
                Page: { type: object, required: [total, items], properties: { total: { type: integer } } }
                Books: { allOf: [ { $ref: '#/components/schemas/Page' }, { type: object, properties: { items: { type: array, items: { type: string } } } } ] }
                Sizes: { allOf: [ { $ref: '#/components/schemas/Page' }, { type: object, properties: { items: { type: array, items: { type: number } } } } ] }
                Notes: { allOf: [ { $ref: '#/components/schemas/Page' }, { type: object, properties: { note: { type: string } } } ] }
                Shelf: { type: object, properties: { page: {{use}} } }
                """
            )
        );
        const string Page = """{"total":1,"items":["a"]}""";
        Assert.Equal(Page, emitted.RoundTrip("Page", Page));
        Assert.Equal(Page, emitted.RoundTrip("Books", Page));
        Assert.Equal(typeof(IReadOnlyList<string>), emitted.Type("Books").GetProperty("Items")!.PropertyType);
        Assert.Equal(typeof(JsonElement?), emitted.Type("Page").GetProperty("Items")!.PropertyType);
    }

    [Theory]
    [InlineData("Cat, Dog", "cat,dog,otherwise", "")]
    [InlineData("Cat, Dog", "cat,dog,otherwise", "Bird: { allOf: [ { $ref: '#/components/schemas/Pet' } ] }")]
    [InlineData("Pet, Dog", "dog,pet,otherwise", "Bird: { allOf: [ { $ref: '#/components/schemas/Pet' } ] }")]
    public void Only_a_base_in_the_choice_itself_moves_its_branches(string branches, string expected, string beside)
    {
        string references = string.Join(
            ", ",
            branches.Split(", ").Select(static name => $"{{ $ref: '#/components/schemas/{name}' }}")
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $$"""
                Pet: { type: object, properties: { name: { type: string } } }
                Dog: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, required: [tricks], properties: { tricks: { type: integer } } } ] }
                Cat: { type: object, required: [lives], properties: { lives: { type: integer } } }
                Choice: { oneOf: [ {{references}} ] }
                {{beside}}
                """
            )
        );
        ParameterInfo[] parameters = emitted.Type("Choice").GetMethod("Match")!.GetParameters();
        Assert.Equal(expected, string.Join(',', parameters.Select(static parameter => parameter.Name)));
    }

    [Theory]
    [InlineData("Item: { type: object, properties: { id: { type: string } } }", "Item")]
    [InlineData("Item: { type: object, required: [id], properties: { id: { type: string } } }", "Object")]
    public void A_base_of_several_is_a_base_where_nothing_is_said_otherwise(string item, string parent)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                item.Replace("required: [id], ", "", StringComparison.Ordinal)
                    + $$"""

                    Book: { allOf: [ { $ref: '#/components/schemas/Item' }, { type: object, {{(
                        parent == "Item" ? "" : "required: [id],"
                    )}} properties: { title: { type: string } } } ] }
                    Film: { allOf: [ { $ref: '#/components/schemas/Item' }, { type: object, properties: { length: { type: integer } } } ] }
                    """
            )
        );
        Assert.Equal(parent, emitted.Type("Book").BaseType!.Name);
        Assert.Equal("Item", emitted.Type("Film").BaseType!.Name);
        Assert.Equal("""{"id":"1","length":2}""", emitted.RoundTrip("Film", """{"id":"1","length":2}"""));
    }

    [Fact]
    public void A_schema_that_changes_the_type_of_a_property_is_merged()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Pet: { type: object, required: [kind, size], discriminator: { propertyName: kind }, properties: { kind: { type: string }, size: {} } }
                Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { size: { type: integer } } } ] }
                """
            )
        );
        Assert.Equal("Object", emitted.Type("Cat").BaseType!.Name);
        Assert.Equal("""{"kind":"Cat","size":3}""", emitted.RoundTrip("Cat", """{"kind":"Cat","size":3}"""));
    }

    [Fact]
    public void Circles_of_allOf_end()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                A: { allOf: [ { $ref: '#/components/schemas/B' }, { type: object, properties: { a: { type: string } } } ] }
                B: { allOf: [ { $ref: '#/components/schemas/A' }, { type: object, properties: { b: { type: string } } } ], discriminator: { propertyName: b } }
                """
            )
        );
        Assert.Equal("""{"b":"x","a":"y"}""".Length, emitted.RoundTrip("A", """{"b":"x","a":"y"}""").Length);
    }

    [Fact]
    public void A_base_and_what_derives_from_it_may_be_branches_of_one_union()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                Pets
                    + """

                    Any:
                      oneOf: [ { $ref: '#/components/schemas/Pet' }, { $ref: '#/components/schemas/Cat' } ]
                      discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', pet: '#/components/schemas/Pet' } }
                    """
            )
        );
        object any = emitted.Read("Any", """{"kind":"cat","lives":9}""")!;
        Assert.Equal("""{"kind":"cat","lives":9}""", EmittedAssembly.Write(any));
    }

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Item' }")]
    [InlineData("{ allOf: [ { $ref: '#/components/schemas/Item' } ] }")]
    public void Another_name_for_a_base_is_that_base(string alias)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $$"""
                Item: { type: object, properties: { id: { type: string } } }
                Thing: {{alias}}
                Book: { allOf: [ { $ref: '#/components/schemas/Thing' }, { type: object, properties: { title: { type: string } } } ] }
                Film: { allOf: [ { $ref: '#/components/schemas/Item' }, { type: object, properties: { length: { type: integer } } } ] }
                """
            )
        );
        Assert.Equal("Item", emitted.Type("Book").BaseType!.Name);
        Assert.Equal("Item", emitted.Type("Film").BaseType!.Name);
    }

    [Fact]
    public void A_name_that_the_discriminator_does_not_know_is_sent_by_nobody()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Change: { type: object, discriminator: { propertyName: action }, properties: { action: { type: string, enum: [start, stop] } } }
                StartRequest: { allOf: [ { $ref: '#/components/schemas/Change' }, { type: object, properties: { build: { type: boolean } } } ] }
                AnyChange: { oneOf: [ { $ref: '#/components/schemas/Change' }, { $ref: '#/components/schemas/StartRequest' } ] }
                """
            )
        );
        Assert.Equal("{}", EmittedAssembly.Write(Activator.CreateInstance(emitted.Type("StartRequest"))!));
        Assert.Equal("Change", emitted.Type("StartRequest").BaseType!.Name);
        object change = emitted.Read("AnyChange", """{"action":"start","build":true}""")!;
        Assert.Equal("StartRequest", change.GetType().GetProperty("Value")!.GetValue(change)!.GetType().Name);
    }
}
