using CampaignsGen.Generator.Comparing;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using Generator.Tests.Reading;
using Xunit;

namespace Generator.Tests.Comparing;

/// <summary>Documents that lead in circles, are long, or are hostile are compared to an end.</summary>
public class BoundsTests
{
    private const string Head = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        paths:
          /pets:
            post:
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/S0' } } } }
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/S0' } } } } }
        components:
          schemas:

        """;

    [Theory]
    [InlineData("    S0: { properties: { next: { $ref: '#/components/schemas/S0' } } }\n")]
    [InlineData("    S0: { $ref: '#/components/schemas/S0' }\n")]
    [InlineData(
        "    S0: { allOf: [ { $ref: '#/components/schemas/S0' }, { properties: { a: { type: string } } } ] }\n"
    )]
    [InlineData("    S0: { oneOf: [ { $ref: '#/components/schemas/S0' }, { type: string } ] }\n")]
    [InlineData("    S0: { type: array, items: { $ref: '#/components/schemas/S0' } }\n")]
    [InlineData(
        "    S0: { type: object, not: { properties: { a: { $ref: '#/components/schemas/S0' } }, required: [ a ] } }\n"
    )]
    [InlineData(
        "    A: { properties: { next: { $ref: '#/components/schemas/A' } } }\n"
            + "    S0: { allOf: [ { $ref: '#/components/schemas/A' }, { properties: { next: { $ref: '#/components/schemas/S0' } } } ] }\n"
    )]
    public void A_circle_ends(string schemas)
    {
        string changed = schemas + "    Z: { type: object, properties: { z: { type: string } } }\n";
        ApiModel old = Read(Head + schemas);
        ApiModel current = Read(Head + changed);
        Assert.Empty(SpecComparer.Compare(old, current, null, CancellationToken.None));
        Assert.Single(SpecComparer.Compare(current, old, null, CancellationToken.None));
    }

    [Fact]
    public void References_in_a_condition_do_not_multiply()
    {
        const int Levels = 12;
        string level(int i) =>
            $"    L{i}: {{ allOf: [ {string.Join(", ", Enumerable.Repeat($"{{ $ref: '#/components/schemas/L{i + 1}' }}", 20))} ] }}\n";
        string document(string last) =>
            Head
            + "    S0: { type: object, not: { properties: { a: { $ref: '#/components/schemas/L0' } } } }\n"
            + string.Concat(Enumerable.Range(0, Levels).Select(level))
            + $"    L{Levels}: {last}\n";
        ApiModel old = Read(document("{ maxLength: 5 }"));
        ApiModel current = Read(document("{ maxLength: 6 }"));

        Assert.InRange(
            Count(Assert.Single(old.Schemas.First(schema => schema.Name == "S0").Schema.Conditions)),
            1,
            2000
        );
        Assert.Equal(
            Enumerable.Repeat("CGN3019", Levels + 1),
            SpecComparer.Compare(old, current, null, CancellationToken.None).Select(found => found.Descriptor.Id)
        );
    }

    [Fact]
    public void A_long_chain_of_references_is_compared_to_its_end()
    {
        const int Length = 20_000;
        string Chain(string last) =>
            Head
            + string.Concat(
                Enumerable
                    .Range(0, Length)
                    .Select(i => $"    S{i}: {{ properties: {{ n: {{ $ref: '#/components/schemas/S{i + 1}' }} }} }}\n")
            )
            + $"    S{Length}: {{ properties: {{ {last}: {{ type: string }} }} }}\n";
        ApiModel old = Read(Chain("some"));
        ApiModel current = Read(Chain("other"));

        Assert.Equal(
            ["CGN3002", "CGN3021"],
            SpecComparer
                .Compare(old, current, null, CancellationToken.None)
                .Select(static change => change.Descriptor.Id)
        );
    }

    [Fact]
    public void A_message_stays_on_one_line_and_is_short()
    {
        string text = "x\\n\\u2028" + new string('y', 10_000);
        string said = Assert.Single(Contract.Changes(Values($"[ a, b, \"{text}\" ]"), Values("[ a, b ]")));
        Assert.DoesNotContain('\n', said);
        Assert.InRange(said.Length, 1, 400);
    }

    [Fact]
    public void A_cancelled_comparison_ends()
    {
        ApiModel model = Read(Head + "    S0: { type: object, properties: { a: { type: string } } }\n");
        Assert.Throws<OperationCanceledException>(() =>
            SpecComparer.Compare(model, model, null, new CancellationToken(true))
        );
    }

    /// <summary>The same API in 2.0, 3.0 and 3.1 has not changed.</summary>
    [Theory]
    [InlineData("3.0.3", "nullable: true, type: string", "3.1.0", "type: [ string, 'null' ]")]
    [InlineData("3.0.3", "nullable: true, type: string", "3.1.0", "anyOf: [ { type: string }, { type: 'null' } ]")]
    [InlineData(
        "3.0.3",
        "type: integer, minimum: 1, exclusiveMinimum: true",
        "3.1.0",
        "type: integer, exclusiveMinimum: 1"
    )]
    [InlineData("3.0.3", "type: string, enum: [ a ]", "3.1.0", "type: string, const: a")]
    [InlineData("2.0", "x-nullable: true, type: string", "3.1.0", "type: [ string, 'null' ]")]
    [InlineData("2.0", "type: integer, format: int32, maximum: 5", "3.0.3", "type: integer, format: int32, maximum: 5")]
    public void Another_version_is_no_change(string oldVersion, string oldSchema, string version, string schema)
    {
        Assert.Empty(Contract.Changes(Versioned(oldVersion, oldSchema), Versioned(version, schema)));
        Assert.Empty(Contract.Changes(Versioned(version, schema), Versioned(oldVersion, oldSchema)));
        Assert.NotEmpty(Contract.Changes(Versioned(oldVersion, oldSchema), Versioned(version, "type: boolean")));
    }

    private static ApiModel Read(string text) =>
        DocumentReader.Read(Spec.Text("api.yaml", text), [], Choice.Everything, CancellationToken.None).Model!;

    private static string Values(string values) => Head + $"    S0: {{ type: string, enum: {values} }}\n";

    private static string Versioned(string version, string schema) =>
        version == "2.0"
            ? $$"""
                swagger: '2.0'
                info: { title: Pets, version: '1' }
                host: pets.example
                schemes: [ https ]
                consumes: [ application/json ]
                produces: [ application/json ]
                paths:
                  /pets/{id}:
                    put:
                      operationId: putPet
                      parameters:
                        - { name: id, in: path, required: true, type: string }
                        - { name: tags, in: query, type: array, items: { type: string }, collectionFormat: multi }
                        - { name: body, in: body, required: true, schema: { $ref: '#/definitions/Pet' } }
                      responses: { '200': { description: ok, schema: { $ref: '#/definitions/Pet' } } }
                definitions:
                  Pet: { type: object, properties: { a: { {{schema}} } } }
                """
            : $$"""
                openapi: {{version}}
                info: { title: Pets, version: '1' }
                servers: [ { url: 'https://pets.example' } ]
                paths:
                  /pets/{id}:
                    put:
                      operationId: putPet
                      parameters:
                        - { name: id, in: path, required: true, schema: { type: string } }
                        - { name: tags, in: query, schema: { type: array, items: { type: string } } }
                      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
                components:
                  schemas:
                    Pet: { type: object, properties: { a: { {{schema}} } } }
                """;

    private static int Count(JsonTree tree) => 1 + tree.Members.Sum(static member => Count(member.Value));
}
