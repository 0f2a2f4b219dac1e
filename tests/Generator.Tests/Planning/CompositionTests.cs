using System.Text.Json;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary><c>allOf</c>: one model of all parts.</summary>
public class CompositionTests
{
    [Fact]
    public void Properties_and_demands_of_all_parts_come_together()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Base: { type: object, required: [ id ], properties: { id: { type: integer }, note: { type: string } } }
                Pet:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - type: object
                      required: [ name, note ]
                      properties: { name: { type: string } }
                """
            )
        );
        Assert.Equal(
            """{"id":1,"note":"n","name":"a"}""",
            emitted.RoundTrip("Pet", """{"name":"a","note":"n","id":1}""")
        );
        JsonException exception = Assert.ThrowsAny<JsonException>(() => emitted.Read("Pet", """{"name":"a","id":1}"""));
        Assert.Contains("note", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_of_two_parts_obeys_both()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Both:
                  allOf:
                    - { type: object, properties: { at: { type: string }, size: { type: number } } }
                    - { type: object, properties: { at: { type: string, format: uuid }, size: { type: integer } } }
                """
            )
        );
        Assert.Equal(typeof(Guid?), emitted.Type("Both").GetProperty("At")!.PropertyType);
        Assert.Equal(typeof(long?), emitted.Type("Both").GetProperty("Size")!.PropertyType);
    }

    [Fact]
    public void Parts_that_lead_in_circles_are_merged_to_an_end()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Link: { properties: { next: { $ref: '#/components/schemas/Link' } } }
                Chain: { properties: { next: { $ref: '#/components/schemas/Chain' }, name: { type: string } } }
                Pet:
                  allOf:
                    - $ref: '#/components/schemas/Link'
                    - $ref: '#/components/schemas/Chain'
                    - properties: { next: { $ref: '#/components/schemas/Pet' }, age: { type: integer } }
                """
            )
        );
        const string Json = """{"next":{"next":{"next":{"name":"a","age":1}}},"age":2}""";
        Assert.Equal(Json, emitted.RoundTrip("Pet", Json));
    }

    [Fact]
    public void Parts_that_meet_in_ever_new_combinations_end_in_a_diagnostic()
    {
        // The n-th property from the end decides, which an automaton without a choice needs 2ⁿ states for.
        const int Length = 16;
        string states = string.Concat(
            Enumerable
                .Range(1, Length)
                .Select(static i =>
                    $"S{i}: {{ properties: {{ a: {{ $ref: '#/components/schemas/S{i + 1}' }}, b: {{ $ref: '#/components/schemas/S{i + 1}' }} }} }}\n"
                )
        );
        GeneratorRun run = GeneratorRun.Of([
            Spec.Schemas(
                states
                    + $"S{Length + 1}: {{ type: object }}\n"
                    + "S0: { properties: { a: { allOf: [ { $ref: '#/components/schemas/S0' }, { $ref: '#/components/schemas/S1' } ] }, b: { $ref: '#/components/schemas/S0' } } }\n"
            ),
        ]);
        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id == "CGN1518");
    }

    [Fact]
    public void One_reference_in_allOf_is_the_type_itself()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Owner: { type: object, properties: { name: { type: string } } }
                Pet:
                  type: object
                  properties:
                    owner: { description: who, allOf: [ { $ref: '#/components/schemas/Owner' } ] }
                    former: { nullable: true, allOf: [ { $ref: '#/components/schemas/Owner' } ] }
                """
            )
        );
        Assert.Equal(emitted.Type("Owner"), emitted.Type("Pet").GetProperty("Owner")!.PropertyType);
        Assert.Equal("""{"former":null}""", emitted.RoundTrip("Pet", """{"former":null}"""));
        Assert.DoesNotContain(emitted.Types, static type => type.Name.StartsWith("PetOwner", StringComparison.Ordinal));
    }

    [Fact]
    public void A_model_may_hold_itself()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                "Node: { type: object, properties: { next: { $ref: '#/components/schemas/Node' }, all: { type: array, items: { $ref: '#/components/schemas/Node' } } } }"
            )
        );
        const string Json = """{"next":{"next":{"all":[]}},"all":[{},{"all":[{}]}]}""";
        Assert.Equal(Json, emitted.RoundTrip("Node", Json));
    }

    [Fact]
    public void A_circle_of_allOf_is_cut_and_said()
    {
        GeneratorRun run = GeneratorRun.Of([
            Spec.Schemas(
                """
                A: { allOf: [ { $ref: '#/components/schemas/B' }, { type: object, properties: { a: { type: string } } } ] }
                B: { allOf: [ { $ref: '#/components/schemas/A' }, { type: object, properties: { b: { type: string } } } ] }
                """
            ),
        ]);
        Assert.Equal("CGN1102", Assert.Single(run.Diagnostics).Id);
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        Assert.Equal("""{"b":"2","a":"1"}""", emitted.RoundTrip("A", """{"a":"1","b":"2"}"""));
        Assert.Equal("""{"b":"2"}""", emitted.RoundTrip("B", """{"a":"1","b":"2"}"""));
    }

    [Fact]
    public void Parts_that_contradict_each_other_keep_any_JSON()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                "Odd: { type: object, properties: { p: { allOf: [ { type: string }, { type: array, items: {} } ] } } }"
            )
        );
        Assert.Equal("""{"p":[1]}""", emitted.RoundTrip("Odd", """{"p":[1]}"""));
    }

    [Fact]
    public void What_stands_beside_a_reference_counts_since_3_1()
    {
        const string Schemas = """
            Item: { type: object, properties: { id: { type: string } } }
            Book: { $ref: '#/components/schemas/Item', properties: { title: { type: string } }, required: [id, title] }
            Shelf: { type: object, properties: { first: { $ref: '#/components/schemas/Item', description: The first. } } }
            """;
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(Schemas, "3.1.0"));
        Assert.Equal(
            """{"title":"t","id":"1"}""".Length,
            emitted.RoundTrip("Book", """{"id":"1","title":"t"}""").Length
        );
        Assert.Throws<System.Text.Json.JsonException>(() => emitted.Read("Book", """{"title":"t"}"""));
        Assert.Equal(emitted.Type("Item"), emitted.Type("Shelf").GetProperty("First")!.PropertyType);
    }
}
