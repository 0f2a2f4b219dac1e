using CampaignsGen.Generator;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using Xunit;

namespace Generator.Tests.Reading;

public class SchemaTests
{
    [Theory]
    [InlineData("{ type: string }", "3.0.3", SchemaTypes.String, false)]
    [InlineData("{ type: string, nullable: true }", "3.0.3", SchemaTypes.String, true)]
    [InlineData("{ type: [string, 'null'] }", "3.1.0", SchemaTypes.String, true)]
    [InlineData("{ type: [integer, string] }", "3.1.0", SchemaTypes.Integer | SchemaTypes.String, false)]
    [InlineData("{ type: object }", "3.0.3", SchemaTypes.Object, false)]
    [InlineData("{ type: array, items: {} }", "3.0.3", SchemaTypes.Array, false)]
    [InlineData("{ type: boolean }", "3.0.3", SchemaTypes.Boolean, false)]
    [InlineData("{ type: number }", "3.0.3", SchemaTypes.Number, false)]
    [InlineData("{}", "3.0.3", SchemaTypes.None, false)]
    internal void Types_and_null(string yaml, string version, SchemaTypes types, bool nullable)
    {
        Schema schema = Spec.Schema(yaml, version);

        Assert.Equal((types, nullable), (schema.Types, schema.Nullable));
    }

    [Fact]
    public void The_type_null_alone_is_the_constant_null()
    {
        Schema schema = Spec.Schema("{ type: 'null' }", "3.1.0");

        Assert.Equal(
            new Schema("#/components/schemas/S")
            {
                Nullable = true,
                IsConst = true,
                Enum = new[] { new JsonValue(JsonValueKind.Null, "null") }.ToEquatableArray(),
            },
            schema
        );
    }

    [Fact]
    public void An_object_has_properties_in_order()
    {
        Schema schema = Spec.Schema(
            """
            { type: object, title: T, description: D, deprecated: true, required: [b, a, b],
              properties: { b: { type: string, readOnly: true }, a/b: { writeOnly: true }, a: { default: 1.0 } },
              additionalProperties: { type: integer, format: int64 } }
            """
        );

        Assert.Equal(("T", "D", true), (schema.Title, schema.Description, schema.Deprecated));
        Assert.Equal(["b", "a"], schema.Required);
        Assert.Equal(["b", "a/b", "a"], schema.Properties.Select(property => property.Name));
        Assert.Equal("#/components/schemas/S/properties/a~1b", schema.Properties[1].Schema.Pointer);
        Assert.True(schema.Properties[0].Schema.ReadOnly);
        Assert.True(schema.Properties[1].Schema.WriteOnly);
        Assert.Equal(new JsonValue(JsonValueKind.Number, "1.0"), schema.Properties[2].Schema.Default);
        Assert.Equal(AdditionalPropertiesRule.Typed, schema.AdditionalProperties.Rule);
        Assert.Equal("int64", schema.AdditionalProperties.Schema!.Format);
    }

    [Theory]
    [InlineData("{}", AdditionalPropertiesRule.Unspecified)]
    [InlineData("{ additionalProperties: true }", AdditionalPropertiesRule.Any)]
    [InlineData("{ additionalProperties: {} }", AdditionalPropertiesRule.Any)]
    [InlineData("{ additionalProperties: false }", AdditionalPropertiesRule.Forbidden)]
    internal void Additional_properties(string yaml, AdditionalPropertiesRule rule)
    {
        Assert.Equal(new AdditionalProperties(rule, null), Spec.Schema(yaml).AdditionalProperties);
    }

    [Fact]
    public void Limits_keep_the_text_of_the_document()
    {
        Constraints limits = Spec.Schema(
            """
            { minLength: 1, maxLength: 32, pattern: '^a$', minimum: 0.10, maximum: 1e2, exclusiveMaximum: true, multipleOf: 0.010,
              minItems: 0, maxItems: 99999999999, uniqueItems: true, minProperties: 2, maxProperties: 3.0 }
            """
        ).Constraints;

        Assert.Equal(
            new Constraints
            {
                MinLength = 1,
                MaxLength = 32,
                Pattern = "^a$",
                Minimum = "0.10",
                Maximum = "1e2",
                ExclusiveMaximum = true,
                MultipleOf = "0.010",
                MinItems = 0,
                MaxItems = int.MaxValue,
                UniqueItems = true,
                MinProperties = 2,
                MaxProperties = 3,
            },
            limits
        );
    }

    [Theory]
    [InlineData("{ exclusiveMinimum: 5 }", "5", true)]
    [InlineData("{ exclusiveMinimum: 5, minimum: 7 }", "7", false)]
    [InlineData("{ exclusiveMinimum: 7, minimum: 7 }", "7", true)]
    public void Since_3_1_an_exclusive_limit_is_a_number(string yaml, string minimum, bool isExclusive)
    {
        Constraints limits = Spec.Schema(yaml, "3.1.0").Constraints;

        Assert.Equal((minimum, isExclusive), (limits.Minimum, limits.ExclusiveMinimum));
    }

    [Fact]
    public void Branches_stand_as_they_are()
    {
        Schema schema = Spec.Schema(
            "{ oneOf: [{ type: string }, { type: 'null' }], anyOf: [true], allOf: [{}, false], not: {} }",
            "3.1.0"
        );

        Assert.Equal([SchemaTypes.String, SchemaTypes.None], schema.OneOf.Select(branch => branch.Types));
        Assert.False(Assert.Single(schema.AnyOf).HasNot);
        Assert.Equal([false, true], schema.AllOf.Select(branch => branch.HasNot));
        Assert.True(schema.HasNot);
        Assert.Equal("#/components/schemas/S/allOf/1", schema.AllOf[1].Pointer);
    }

    [Fact]
    public void Enums_have_names_and_descriptions()
    {
        Schema schema = Spec.Schema(
            "{ enum: [a, 1, null, true, 1.50], x-enum-varnames: [A, One, Nil, Yes, OneHalf], x-enum-descriptions: [v, w, x, y, z] }"
        );

        Assert.Equal(
            [
                new(JsonValueKind.String, "a"),
                new(JsonValueKind.Number, "1"),
                new(JsonValueKind.Null, "null"),
                new(JsonValueKind.Boolean, "true"),
                new(JsonValueKind.Number, "1.50"),
            ],
            schema.Enum
        );
        Assert.Equal(["A", "One", "Nil", "Yes", "OneHalf"], schema.EnumNames);
        Assert.Equal(["v", "w", "x", "y", "z"], schema.EnumDescriptions);
    }

    [Theory]
    [InlineData("x-enumNames: [A, B]", new[] { "A", "B" }, new string[0])]
    [InlineData("x-enum-descriptions: { b: of b }", new string[0], new[] { "", "of b" })]
    [InlineData(
        "x-ms-enum: { values: [{ value: b, name: B, description: of b }, { value: a, name: A }] }",
        new[] { "A", "B" },
        new[] { "", "of b" }
    )]
    public void Other_extensions_say_the_same(string extension, string[] names, string[] descriptions)
    {
        Schema schema = Spec.Schema($"{{ type: string, enum: [a, b], {extension} }}");

        Assert.Equal(names, schema.EnumNames);
        Assert.Equal(descriptions, schema.EnumDescriptions);
    }

    [Fact]
    public void A_constant_keeps_its_type()
    {
        Schema schema = Spec.Schema("{ const: 1.0 }", "3.1.0");

        Assert.True(schema.IsConst);
        Assert.Equal([new(JsonValueKind.Number, "1.0")], schema.Enum);
    }

    [Theory]
    [InlineData("{ type: string, contentEncoding: base64 }", "byte")]
    [InlineData("{ type: string, contentMediaType: application/octet-stream }", "binary")]
    [InlineData("{ type: string, contentMediaType: 'Application/Octet-Stream; charset=binary' }", "binary")]
    [InlineData("{ type: string, contentEncoding: base64url }", "base64url")]
    [InlineData("{ type: string, format: uuid, contentEncoding: base64 }", "uuid")]
    public void Content_keywords_are_the_formats_of_before(string yaml, string? format)
    {
        Assert.Equal(format, Spec.Schema(yaml, "3.1.0").Format);
    }

    [Fact]
    public void Keywords_that_the_model_does_not_know_are_named()
    {
        Schema schema = Spec.Schema(
            "{ patternProperties: { '^x': {} }, prefixItems: [{}], if: {}, then: {}, examples: [1], $comment: none }",
            "3.1.0"
        );

        Assert.Equal(["if", "then"], schema.OtherKeywords);
        Assert.Single(schema.PrefixItems);
        Assert.Equal(AdditionalPropertiesRule.Any, schema.AdditionalProperties.Rule);
    }

    [Fact]
    public void A_discriminator_maps_by_name_and_by_reference()
    {
        Discriminator discriminator = Spec.Named(
            Spec.Model(
                Spec.Document(
                    """
                    components:
                      schemas:
                        S:
                          required: [kind]
                          oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
                          discriminator: { propertyName: kind, mapping: { c: Cat, d: '#/components/schemas/Dog' } }
                        Cat: { type: object }
                        Dog: { type: object }
                    """
                )
            ),
            "S"
        ).Discriminator!;

        Assert.Equal("kind", discriminator.PropertyName);
        Assert.Equal(
            [new("c", "#/components/schemas/Cat"), new("d", "#/components/schemas/Dog")],
            discriminator.Mapping
        );
    }

    [Theory]
    [InlineData("{ type: text }", "CGN1109 #/components/schemas/S/type")]
    [InlineData("{ type: {} }", "CGN1006 #/components/schemas/S/type")]
    [InlineData("text", "CGN1006 #/components/schemas/S")]
    [InlineData("null", "CGN1006 #/components/schemas/S")]
    [InlineData("{ properties: [] }", "CGN1006 #/components/schemas/S/properties")]
    [InlineData("{ properties: { a: null } }", "CGN1006 #/components/schemas/S/properties/a")]
    [InlineData("{ required: true }", "CGN1006 #/components/schemas/S/required")]
    [InlineData("{ allOf: {} }", "CGN1006 #/components/schemas/S/allOf")]
    [InlineData("{ maxLength: -1 }", "CGN1006 #/components/schemas/S/maxLength")]
    [InlineData("{ maxLength: 1.5 }", "CGN1006 #/components/schemas/S/maxLength")]
    [InlineData("{ minimum: '1' }", "CGN1006 #/components/schemas/S/minimum")]
    [InlineData("{ enum: a }", "CGN1006 #/components/schemas/S/enum")]
    [InlineData("{ enum: [a, b], x-enum-varnames: [A] }", "CGN1011 #/components/schemas/S/x-enum-varnames")]
    [InlineData("{ type: string, default: 1 }", "CGN1011 #/components/schemas/S/default")]
    [InlineData("{ discriminator: kind }", "CGN1006 #/components/schemas/S/discriminator")]
    [InlineData("{ discriminator: {} }", "CGN1010 #/components/schemas/S/discriminator")]
    [InlineData(
        "{ discriminator: { propertyName: k, mapping: { a: None } } }",
        "CGN1101 #/components/schemas/S/discriminator/mapping/a"
    )]
    [InlineData("{ titel: T }", "CGN1014 #/components/schemas/S/titel")]
    public void What_is_wrong_is_told_and_the_rest_lives(string schema, string said)
    {
        ReadResult result = Spec.Read(
            Spec.Document($"components:\n  schemas:\n    S: {schema}\n    Other: {{ type: string }}\n")
        );

        Assert.Contains(said, Spec.Said(result));
        Assert.Equal(SchemaTypes.String, Spec.Named(result.Model!, "Other").Types);
    }

    [Theory]
    [InlineData("{ type: integer, default: 1.0 }")]
    [InlineData("{ type: integer, default: 10e-1 }")]
    [InlineData("{ type: integer, default: -1.50e+1 }")]
    [InlineData("{ type: integer, default: 0.0E-5 }")]
    [InlineData("{ type: integer, default: 1e99999999999 }")]
    [InlineData("{ type: number, default: 1 }")]
    [InlineData("{ type: string, nullable: true, default: null }")]
    public void A_default_of_the_schemas_type_stays(string schema)
    {
        Assert.NotNull(Spec.Schema(schema).Default);
    }
}
