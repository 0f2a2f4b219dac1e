using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What models do by themselves: read JSON in their constructors, compare by value, and print what they hold.</summary>
public sealed class ModelTextTests
{
    [Theory]
    [InlineData(3, 2)]
    [InlineData(64, 63)]
    [InlineData(65, 64)]
    [InlineData(200, 0)]
    [InlineData(200, 130)]
    [InlineData(200, 199)]
    public void A_required_property_that_is_missing_is_named(int count, int missing)
    {
        IEnumerable<string> names = Enumerable.Range(0, count).Select(static index => $"p{index}");
        string properties = string.Join(", ", names.Select(static name => $"{name}: {{ type: integer }}"));
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas($"Wide: {{ required: [{string.Join(", ", names)}], properties: {{ {properties} }} }}")
        );
        string Json(Func<string, bool> isThere) =>
            $"{{{string.Join(",", names.Where(isThere).Select(static name => $"\"{name}\":1"))}}}";

        string whole = Json(static _ => true);
        Assert.Equal(whole, emitted.RoundTrip("Wide", whole));
        Exception fault = Assert.ThrowsAny<Exception>(() => emitted.Read("Wide", Json(name => name != $"p{missing}")));
        Assert.Contains($"the required property 'p{missing}' is missing", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_that_are_missing_the_first_is_named()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                "Pet: { required: [c, b], properties: { a: { type: string }, b: { type: string }, c: { type: string } } }"
            )
        );
        Exception fault = Assert.ThrowsAny<Exception>(() => emitted.Read("Pet", """{"a":"x"}"""));
        Assert.Contains("the required property 'b' is missing", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_and_maps_in_lists_and_maps_are_read_and_written()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Board:
                  properties:
                    rows: { type: array, items: { type: array, items: { type: array, items: { type: integer } } } }
                    notes: { type: object, additionalProperties: { type: array, items: { type: [string, 'null'] } } }
                    gaps: { type: array, items: { type: [array, 'null'], items: { type: string } } }
                    moves: { type: array, items: { type: object, additionalProperties: { $ref: '#/components/schemas/Move' } } }
                  additionalProperties: { type: array, items: { type: object, additionalProperties: { type: boolean } } }
                Move: { properties: { to: { type: string } } }
                """
            )
        );
        const string Json =
            """{"rows":[[[1,2],[]],[]],"notes":{"a":["x",null]},"gaps":[null,["y"]],"moves":[{"m":{"to":"a1"}}],"more":[{"z":true}]}""";
        Assert.Equal(Json, emitted.RoundTrip("Board", Json));
        Assert.Equal(emitted.Read("Board", Json), emitted.Read("Board", Json));
        Assert.Equal(emitted.Read("Board", Json)!.GetHashCode(), emitted.Read("Board", Json)!.GetHashCode());
    }

    [Fact]
    public void No_lambda_stands_in_a_lambda()
    {
        string lists = string.Concat(Enumerable.Repeat("{ type: array, items: ", 12)) + "{ type: string }";
        GeneratorRun run = GeneratorRun.Of([
            Spec.Schemas($"Deep: {{ properties: {{ p: {lists}{new string('}', 12)} }} }}"),
        ]);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.All(
            run.Sources.Values.SelectMany(static text => text.Split('\n')),
            static line => Assert.InRange(line.Split("static (ref JsonIn json)").Length, 1, 2)
        );
    }

    [Fact]
    public void Equal_lists_of_lists_have_one_reader()
    {
        const string Rows = "{ type: array, items: { type: array, items: { type: string } } }";
        GeneratorRun run = GeneratorRun.Of([
            Spec.Schemas($"A: {{ properties: {{ p: {Rows} }} }}\nB: {{ properties: {{ q: {Rows} }} }}"),
        ]);
        string file = Assert.Single(
            run.Sources.Keys,
            static name => name.Contains("ListJson", StringComparison.Ordinal)
        );
        Assert.Equal("Test.Api.StringListJson.g.cs", file);
    }

    [Fact]
    public void A_list_that_nothing_holds_has_no_reader()
    {
        const string Rows = "{ type: array, items: { type: array, items: { type: string } } }";
        GeneratorRun run = GeneratorRun.Of([Spec.Schemas($"Rows: {Rows}")]);
        Assert.DoesNotContain(run.Sources.Keys, static name => name.Contains("ListJson", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("payload: { $ref: '#/components/schemas/Payload' }", """{"n":1}""")]
    [InlineData("payload: { type: [array], items: { $ref: '#/components/schemas/Payload' } }", """[{"n":1}]""")]
    [InlineData("payload: { additionalProperties: { $ref: '#/components/schemas/Payload' } }", """{"a":{"n":1}}""")]
    [InlineData("payload: { anyOf: [ { $ref: '#/components/schemas/Payload' }, { type: 'null' } ] }", "null")]
    [InlineData("payload: { title: Payload, enum: [ a, b ] }", "\"a\"")]
    [InlineData("payload: { oneOf: [ { type: integer }, { $ref: '#/components/schemas/Payload' } ] }", "1")]
    [InlineData("payload: { items: { items: { $ref: '#/components/schemas/Payload' } } }", """[[{"n":1}]]""")]
    public void A_property_may_be_called_like_the_reader_of_another(string payload, string value)
    {
        string[] others = ["payload_json", "event_json", "event_payload_json", "payload_list_json"];
        string schemas = string.Join(", ", others.Select(static name => $"{name}: {{ type: string }}"));
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $"Event: {{ properties: {{ {payload}, {schemas} }} }}\n"
                    + "Payload: { properties: { n: { type: integer } } }"
            )
        );
        string json = $"{{\"payload\":{value},{string.Join(",", others.Select(static name => $"\"{name}\":\"x\""))}}}";
        Assert.Equal(json, emitted.RoundTrip("Event", json));
    }

    [Fact]
    public void Properties_may_be_called_like_what_reads_them()
    {
        string[] names =
        [
            "json",
            "property",
            "missing",
            "json_names",
            "other",
            "hash",
            "builder",
            "members",
            "value",
            "more",
            "print_members",
        ];
        string properties = string.Join(", ", names.Select(static name => $"{name}: {{ type: [array], items: {{}} }}"));
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas($"Odd: {{ required: [{string.Join(", ", names)}], properties: {{ {properties} }} }}")
        );
        string json = $"{{{string.Join(",", names.Select(static name => $"\"{name}\":[1]"))}}}";
        Assert.Equal(json, emitted.RoundTrip("Odd", json));
    }

    [Fact]
    public void ToString_prints_what_lists_and_maps_hold_and_no_defaults()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Pet:
                  required: [name]
                  properties:
                    name: { type: string }
                    tags: { type: array, items: { type: string } }
                    ages: { type: object, additionalProperties: { type: integer } }
                    photo: { type: string, format: byte }
                    kind: { type: string, default: dog }
                    old: { type: string, deprecated: true }
                    friends: { type: array, items: { $ref: '#/components/schemas/Pet' } }
                """
            )
        );
        object pet = emitted.Read(
            "Pet",
            """{"name":"Rex","tags":["a","b"],"ages":{"x":1,"y":2},"photo":"AAEC","old":"o","friends":[{"name":"Tom"}]}"""
        )!;
        Assert.Equal(
            "Pet { Name = Rex, Tags = [a, b], Ages = { x = 1, y = 2 }, Photo = 3 bytes, Kind = , Old = o, Friends = "
                + "[Pet { Name = Tom, Tags = , Ages = , Photo = , Kind = , Old = , Friends =  }] }",
            pet.ToString()
        );
    }

    [Fact]
    public void ToString_looks_into_a_list_that_may_be_left_out_or_null()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas("Pet: { properties: { tags: { type: [array, 'null'], items: { type: string } } } }")
        );
        Assert.Equal("Pet { Tags = [a] }", emitted.Read("Pet", """{"tags":["a"]}""")!.ToString());
        Assert.Equal("Pet { Tags =  }", emitted.Read("Pet", """{"tags":null}""")!.ToString());
    }

    [Fact]
    public void ToString_of_what_derives_prints_the_base_first()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Pet:
                  required: [kind]
                  discriminator: { propertyName: kind }
                  properties: { kind: { type: string }, tags: { type: array, items: { type: string } } }
                Dog: { allOf: [ { $ref: '#/components/schemas/Pet' }, { properties: { toys: { type: array, items: { type: string } } } } ] }
                Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } } ] }
                """
            )
        );
        Assert.Equal(
            "Dog { Kind = Dog, Tags = [t], Toys = [ball] }",
            emitted.Read("Pet", """{"kind":"Dog","tags":["t"],"toys":["ball"]}""")!.ToString()
        );
        Assert.Equal(
            "Cat { Kind = Cat, Tags = [], Lives = 9 }",
            emitted.Read("Pet", """{"kind":"Cat","tags":[],"lives":9}""")!.ToString()
        );
    }

    [Fact]
    public void ToString_of_a_base_without_lists_is_followed_by_those_of_what_derives()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Pet: { required: [kind], discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
                Dog: { allOf: [ { $ref: '#/components/schemas/Pet' }, { properties: { toys: { type: array, items: { type: string } } } } ] }
                """
            )
        );
        Assert.Equal(
            "Dog { Kind = Dog, Toys = [ball] }",
            emitted.Read("Pet", """{"kind":"Dog","toys":["ball"]}""")!.ToString()
        );
    }

    [Fact]
    public void A_discriminator_that_is_left_out_or_null_has_its_value()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Pet:
                  discriminator: { propertyName: kind }
                  properties: { kind: { type: string }, name: { type: string } }
                Dog: { allOf: [ { $ref: '#/components/schemas/Pet' }, { properties: { toy: { type: string } } } ] }
                """
            )
        );
        Assert.Equal("""{"kind":"Dog","toy":"ball"}""", emitted.RoundTrip("Dog", """{"toy":"ball"}"""));
        Assert.Equal("""{"kind":"Dog","toy":"ball"}""", emitted.RoundTrip("Dog", """{"kind":null,"toy":"ball"}"""));
    }
}
