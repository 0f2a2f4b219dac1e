using System.Reflection;
using CampaignsGen.Generator;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Schemas are the same where they say the same: everything that one can say counts, but for its place.</summary>
public class SameSchemasTests
{
    private static readonly Schema Part = new("#/part") { Types = SchemaTypes.String };

    private static readonly Dictionary<Type, object> Values = new()
    {
        [typeof(string)] = "said",
        [typeof(bool)] = true,
        [typeof(SchemaTypes)] = SchemaTypes.Array,
        [typeof(Spelling)] = Spelling.OrText,
        [typeof(Schema)] = Part,
        [typeof(JsonValue)] = new JsonValue(JsonValueKind.String, "said"),
        [typeof(Constraints)] = new Constraints { MinLength = 1 },
        [typeof(Discriminator)] = new Discriminator("kind", default),
        [typeof(AdditionalProperties)] = AdditionalProperties.Any,
        [typeof(EquatableArray<string>)] = new[] { "said" }.ToEquatableArray(),
        [typeof(EquatableArray<Schema>)] = new[] { Part }.ToEquatableArray(),
        [typeof(EquatableArray<JsonValue>)] = new[] { new JsonValue(JsonValueKind.String, "said") }.ToEquatableArray(),
        [typeof(EquatableArray<JsonTree>)] = new[] { JsonTree.Empty }.ToEquatableArray(),
        [typeof(EquatableArray<SchemaProperty>)] = new[] { new SchemaProperty("said", Part) }.ToEquatableArray(),
    };

    /// <summary>What is said of the place where a value stands.</summary>
    private static readonly string[] OfPlaces =
    [
        nameof(Schema.Title),
        nameof(Schema.Description),
        nameof(Schema.Deprecated),
        nameof(Schema.Nullable),
        nameof(Schema.ReadOnly),
        nameof(Schema.WriteOnly),
        nameof(Schema.Default),
    ];

    /// <summary>What makes no type of its own: its pointer, and what only the comparison with a baseline reads.</summary>
    private static readonly string[] OfNoType = [nameof(Schema.Pointer), nameof(Schema.Conditions)];

    public static TheoryData<string> Said =>
        [
            .. typeof(Schema)
                .GetProperties()
                .Where(static property => property.CanWrite)
                .Select(static said => said.Name),
        ];

    [Theory]
    [MemberData(nameof(Said))]
    public void Everything_that_a_schema_says_counts(string name)
    {
        SameSchemas same = new();
        Schema one = Saying(name, "#/one");
        Schema other = Saying(name, "#/other");
        bool isPlace = OfNoType.Contains(name);
        Assert.Same(same.Of(one), same.Of(other));
        Assert.Equal(isPlace, ReferenceEquals(same.Of(one), same.Of(new Schema("#/silent"))));
        Assert.Equal(
            isPlace || OfPlaces.Contains(name),
            ReferenceEquals(same.OfValue(one), same.OfValue(new Schema("#/silent")))
        );
    }

    [Fact]
    public void Parts_at_other_places_are_the_same_and_parts_that_say_something_else_are_not()
    {
        SameSchemas same = new();
        Schema one = new("#/1") { Items = new Schema("#/1/items") { Title = "A" } };
        Schema equal = new("#/2") { Items = new Schema("#/2/items") { Title = "A" } };
        Schema other = new("#/3") { Items = new Schema("#/3/items") { Title = "B" } };
        Assert.Same(same.Of(one), same.Of(equal));
        Assert.NotSame(same.Of(one), same.Of(other));
    }

    private static Schema Saying(string name, string pointer)
    {
        Schema schema = new(pointer);
        PropertyInfo property = typeof(Schema).GetProperty(name)!;
        if (name != nameof(Schema.Pointer))
        {
            property.SetValue(schema, Values[property.PropertyType]);
        }

        return schema;
    }
}
