using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using Xunit;

namespace Generator.Tests.Reading;

public class ReferenceTests
{
    [Fact]
    public void A_reference_to_a_schema_anywhere_names_it()
    {
        ApiModel model = Spec.Model(
            Spec.Document(
                """
                paths:
                  /a:
                    get:
                      responses:
                        '200': { description: k, content: { application/json: { schema: { type: string, maxLength: 3 } } } }
                components:
                  schemas:
                    A: { $ref: '#/paths/~1a/get/responses/200/content/application~1json/schema' }
                    B: { $ref: '#/paths/%7E1a/get/responses/200/content/application%2Fjson/schema' }
                    C: { properties: { c: { type: integer } } }
                    D: { $ref: '#/components/schemas/C/properties/c' }
                    E: { $defs: { e: { type: boolean } }, properties: { e: { $ref: '#/components/schemas/E/$defs/e' } } }
                    F: { properties: { f: { $ref: '#named' } } }
                    G: { $anchor: named, type: number }
                """.Replace("application%2Fjson", "application~1json", StringComparison.Ordinal),
                "3.1.0"
            )
        );

        const string Inline = "#/paths/~1a/get/responses/200/content/application~1json/schema";
        Assert.Equal(Inline, Spec.Named(model, "A").Reference);
        Assert.Equal(Inline, Spec.Named(model, "B").Reference);
        Assert.Equal("#/components/schemas/C/properties/c", Spec.Named(model, "D").Reference);
        Assert.Equal("#/components/schemas/E/$defs/e", Spec.Named(model, "E").Properties[0].Schema.Reference);
        Assert.Equal("#/components/schemas/G", Spec.Named(model, "F").Properties[0].Schema.Reference);
        Assert.Equal(
            [
                .. "ABCDEFG".Select(name => $"#/components/schemas/{name}"),
                Inline,
                "#/components/schemas/C/properties/c",
                "#/components/schemas/E/$defs/e",
            ],
            model.Schemas.Select(schema => schema.Pointer)
        );
        Assert.Equal(3, Spec.Named(model, "schema").Constraints.MaxLength);
        Assert.Equal(SchemaTypes.Integer, Spec.Named(model, "c").Types);
    }

    [Fact]
    public void Since_3_1_siblings_of_a_reference_count()
    {
        Schema schema = Spec.Named(
            Spec.Model(
                Spec.Document(
                    "components: { schemas: { A: {}, S: { $ref: '#/components/schemas/A', description: D, maxLength: 3 } } }",
                    "3.1.0"
                )
            ),
            "S"
        );

        Assert.Equal(
            ("#/components/schemas/A", "D", 3),
            (schema.Reference, schema.Description, schema.Constraints.MaxLength)
        );
    }

    [Fact]
    public void Before_3_1_they_only_describe()
    {
        ReadResult result = Spec.Read(
            Spec.Document(
                "components: { schemas: { A: {}, S: { $ref: '#/components/schemas/A', description: D, nullable: true, maxLength: 3 } } }"
            )
        );

        Schema schema = Spec.Named(result.Model!, "S");
        Assert.Equal(["CGN1343 #/components/schemas/S/maxLength"], Spec.Said(result));
        Assert.Equal(
            new Schema("#/components/schemas/S")
            {
                Reference = "#/components/schemas/A",
                Description = "D",
                Nullable = true,
            },
            schema
        );
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("1", false)]
    [InlineData("+0", false)]
    [InlineData("-0", false)]
    [InlineData("00", false)]
    [InlineData("%200", false)]
    [InlineData("٠", false)]
    public void An_index_is_digits_without_leading_zeros(string index, bool isFound)
    {
        ReadResult result = Spec.Read(
            Spec.Document(
                $"components: {{ schemas: {{ A: {{ allOf: [{{ type: object }}] }}, B: {{ properties: {{ b: {{ $ref: '#/components/schemas/A/allOf/{index}' }} }} }} }} }}"
            )
        );

        Assert.Equal(isFound, !Spec.Said(result).Contains("CGN1101 #/components/schemas/B/properties/b/$ref"));
    }

    [Theory]
    [InlineData("'#/components/schemas/None'", "CGN1101")]
    [InlineData("'#/info/title'", "CGN1101")]
    [InlineData("'#nowhere'", "CGN1101")]
    [InlineData("'#/components/schemas/A/properties/0/x'", "CGN1101")]
    [InlineData("other.yaml#/A", "CGN1103")]
    [InlineData("https://a.example/b.json", "CGN1103")]
    public void A_reference_to_nothing_is_told_and_allows_anything(string reference, string id)
    {
        ReadResult result = Spec.Read(
            Spec.Document(
                $"components: {{ schemas: {{ A: {{ properties: {{ a: {{ $ref: {reference} }}, b: {{ type: string }} }} }} }} }}"
            )
        );

        Assert.Equal([$"{id} #/components/schemas/A/properties/a/$ref"], Spec.Said(result));
        Schema schema = Spec.Named(result.Model!, "A");
        Assert.Equal(new Schema("#/components/schemas/A/properties/a"), schema.Properties[0].Schema);
        Assert.Equal(SchemaTypes.String, schema.Properties[1].Schema.Types);
    }

    [Theory]
    [InlineData("A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' }", "B/$ref")]
    [InlineData("A: { $ref: '#/components/schemas/A' }", "A/$ref")]
    [InlineData("A: { allOf: [{ $ref: '#/components/schemas/A' }] }", "A/allOf/0/$ref")]
    [InlineData(
        "A: { oneOf: [{ $ref: '#/components/schemas/B' }] }, B: { anyOf: [{ $ref: '#/components/schemas/A' }] }",
        "B/anyOf/0/$ref"
    )]
    public void A_schema_that_is_nothing_but_itself_is_told(string schemas, string place)
    {
        ReadResult result = Spec.Read(Spec.Document($"components: {{ schemas: {{ {schemas} }} }}"));

        Assert.Equal([$"CGN1102 #/components/schemas/{place}"], Spec.Said(result));
    }

    [Theory]
    [InlineData("A: { properties: { a: { $ref: '#/components/schemas/A' } } }")]
    [InlineData("A: { type: array, items: { $ref: '#/components/schemas/A' } }")]
    [InlineData(
        "A: { oneOf: [{ $ref: '#/components/schemas/B' }, { type: string }] }, B: { allOf: [{ $ref: '#/components/schemas/A' }] }"
    )]
    public void Recursive_values_are_no_circle(string schemas)
    {
        Assert.Equal([], Spec.Said(Spec.Read(Spec.Document($"components: {{ schemas: {{ {schemas} }} }}"))));
    }

    [Fact]
    public void Circles_of_other_references_are_told_and_left_out()
    {
        ReadResult result = Spec.Read(
            Spec.Document(
                """
                paths:
                  /a: { $ref: '#/paths/~1b' }
                  /b: { $ref: '#/paths/~1a' }
                  /c: { get: { parameters: [{ $ref: '#/components/parameters/P' }], responses: { '200': { $ref: '#/components/responses/R' } } } }
                components:
                  parameters: { P: { $ref: '#/components/parameters/P' } }
                  responses: { R: { $ref: '#/components/responses/R' } }
                """
            )
        );

        Assert.Equal(4, result.Diagnostics.Count(diagnostic => diagnostic.Descriptor.Id == "CGN1102"));
        Operation operation = Assert.Single(result.Model!.Operations);
        Assert.Empty(operation.Parameters);
        Assert.Empty(operation.Responses);
    }

    [Fact]
    public void Another_document_is_read_where_the_build_passes_it_on()
    {
        ReadResult result = Spec.Read(
            Spec.Document(
                """
                paths:
                  /a: { $ref: 'paths/a.json' }
                components:
                  schemas:
                    A: { $ref: '../shared/common.yaml#/Pet' }
                """
            ),
            "/repo/api/spec.yaml",
            Spec.Text(
                "/repo/api/paths/a.json",
                """
                { "get": { "responses": { "200": { "description": "k", "content": { "application/json": {
                  "schema": { "$ref": "../../shared/common.yaml#/Pet" } } } } } } }
                """
            ),
            Spec.Text(
                "/repo/shared/common.yaml",
                "Pet: { type: object, properties: { self: { $ref: '#/Pet' }, tag: { $ref: '#/Tag' }, none: { $ref: '#/None' } } }\nTag: { type: string }\n"
            )
        );

        Assert.Equal(["CGN1101 ../shared/common.yaml#/Pet/properties/none/$ref"], Spec.Said(result));
        ApiModel model = result.Model!;
        Assert.Equal("paths/a.json#/get", Assert.Single(model.Operations).Pointer);
        Assert.Equal(
            ["#/components/schemas/A", "../shared/common.yaml#/Pet", "../shared/common.yaml#/Tag"],
            model.Schemas.Select(schema => schema.Pointer)
        );
        Assert.Equal("../shared/common.yaml#/Pet", model.Operations[0].Responses[0].Content[0].Schema!.Reference);
        Assert.Equal("../shared/common.yaml#/Pet", Spec.Named(model, "Pet").Properties[0].Schema.Reference);
    }

    [Fact]
    public void A_whole_document_can_be_a_schema_and_a_broken_one_is_told_in_its_place()
    {
        ReadResult result = Spec.Read(
            Spec.Document("components: { schemas: { A: { $ref: pet.yaml }, B: { $ref: 'bad.yaml#/x' } } }"),
            "C:\\repo\\spec.yaml",
            Spec.Text("C:\\repo\\pet.yaml", "type: string"),
            Spec.Text("C:\\repo\\bad.yaml", "a: [")
        );

        Assert.Equal(["CGN1001 bad.yaml#@4"], Spec.Said(result));
        Assert.Equal(
            ("pet.yaml#", SchemaTypes.String),
            (result.Model!.Schemas[2].Pointer, Spec.Named(result.Model, "pet").Types)
        );
    }
}
