using CampaignsGen.Generator.Reading;
using Xunit;

namespace Generator.Tests.Reading;

/// <summary>Places where a document contradicts itself.</summary>
public class ContradictionTests
{
    [Theory]
    [InlineData("{ type: string, enum: [a, b, a] }", "CGN1113 #/components/schemas/S/enum/2")]
    [InlineData("{ enum: [1, 1] }", "CGN1113 #/components/schemas/S/enum/1")]
    [InlineData("{ enum: [1, '1'] }", null)]
    [InlineData("{ minimum: 3, maximum: 2 }", "CGN1115 #/components/schemas/S/minimum")]
    [InlineData("{ minimum: 2, maximum: 2 }", null)]
    [InlineData("{ exclusiveMinimum: 2, maximum: 2 }", "CGN1115 #/components/schemas/S/exclusiveMinimum")]
    [InlineData("{ minItems: 2, maxItems: 1 }", "CGN1115 #/components/schemas/S/minItems")]
    [InlineData("{ minProperties: 2, maxProperties: 1 }", "CGN1115 #/components/schemas/S/minProperties")]
    [InlineData("{ minLength: 1, maxLength: 1 }", null)]
    public void A_schema_that_contradicts_itself(string schema, string? said)
    {
        ReadResult result = Spec.Read(Spec.Document($"components: {{ schemas: {{ S: {schema} }} }}\n", "3.1.0"));

        Assert.Equal(said is null ? [] : [said], Spec.Said(result));
    }

    [Theory]
    [InlineData("/a/{x}", "/a/{y}", "get", "get", true)]
    [InlineData("/a/{x}", "/a/{y}", "get", "put", false)]
    [InlineData("/a/{x}", "/a/{x}/b", "get", "get", false)]
    [InlineData("/a/{x}/b/{y}", "/a/{y}/b/{x}", "get", "get", true)]
    public void Two_paths_are_one_request_where_only_names_differ(
        string first,
        string second,
        string method,
        string other,
        bool isSame
    )
    {
        static string Operation(string path, string method)
        {
            string[] names = path.Split('{').Skip(1).Select(part => part.Split('}')[0]).ToArray();
            string parameters = string.Join(
                ", ",
                names.Select(name => $"{{ name: {name}, in: path, required: true, schema: {{ type: string }} }}")
            );
            return $"  '{path}': {{ parameters: [{parameters}], {method}: {{ responses: {{ '204': {{ description: a }} }} }} }}\n";
        }

        ReadResult result = Spec.Read(Spec.Document("paths:\n" + Operation(first, method) + Operation(second, other)));

        Assert.Equal(isSame, result.Diagnostics.Any(diagnostic => diagnostic.Descriptor.Id == "CGN1114"));
    }

    [Theory]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/A' }]", "#/components/schemas/S/discriminator/mapping/b")]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }]", null)]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/Nested' }]", null)]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/A' }, { type: object }]", null)]
    [InlineData("type: object", null)]
    public void A_mapping_leads_into_its_choice(string choice, string? place)
    {
        ReadResult result = Spec.Read(
            Spec.Document(
                $$"""
                components:
                  schemas:
                    S:
                      {{choice}}
                      discriminator: { propertyName: kind, mapping: { a: A, b: B } }
                    A: { type: object }
                    B: { type: object }
                    Nested: { oneOf: [{ $ref: '#/components/schemas/B' }] }
                """
            )
        );

        Assert.Equal(
            place,
            result.Diagnostics.SingleOrDefault(diagnostic => diagnostic.Descriptor.Id == "CGN1116")?.Pointer
        );
    }
}
