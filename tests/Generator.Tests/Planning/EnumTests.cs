using System.Collections;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Open enums: known values by name, every other kept.</summary>
public sealed class EnumTests : IDisposable
{
    private readonly EmittedAssembly emitted = EmittedAssembly.Of(
        Spec.Schemas(
            """
            Color: { type: string, enum: [ red, dark-blue, RED, '', '1', '-1', 'a b', a-b, '+', red ] }
            Named: { type: string, enum: [ r, g ], x-enum-varnames: [ Rot, Grün ], x-enum-descriptions: [ warm, cold ] }
            Holder:
              type: object
              properties:
                color: { $ref: '#/components/schemas/Color' }
                maybe: { type: string, nullable: true, enum: [ on, null ] }
                level: { type: integer, enum: [ 1, 2 ] }
                flag: { type: boolean, enum: [ true ] }
                mixed: { enum: [ a, 1 ] }
            """
        )
    );

    [Fact]
    public void Each_value_has_a_member_once() =>
        Assert.Equal(["red", "dark-blue", "RED", "", "1", "-1", "a b", "a-b", "+"], Known("Color"));

    [Theory]
    [InlineData("Red", "red")]
    [InlineData("DarkBlue", "dark-blue")]
    [InlineData("Red2", "RED")]
    [InlineData("Empty", "")]
    [InlineData("_1", "1")]
    [InlineData("Minus1", "-1")]
    [InlineData("AB", "a b")]
    [InlineData("AB2", "a-b")]
    [InlineData("Symbol", "+")]
    public void A_member_is_named_after_its_value(string member, string value)
    {
        object known = emitted.Type("Color").GetProperty(member)!.GetValue(null)!;
        Assert.Equal(value, known.ToString());
        Assert.Equal(value, emitted.Type("Color").GetNestedType("Values")!.GetField(member)!.GetRawConstantValue());
    }

    [Fact]
    public void Names_of_the_document_are_taken()
    {
        Assert.Equal("r", emitted.Type("Named").GetProperty("Rot")!.GetValue(null)!.ToString());
        Assert.Equal("g", emitted.Type("Named").GetProperty("Grün")!.GetValue(null)!.ToString());
    }

    [Theory]
    [InlineData("""{"color":"red","maybe":"on"}""")]
    [InlineData("""{"color":"never heard of","maybe":"off"}""")]
    [InlineData("""{"color":"","maybe":null}""")]
    [InlineData("""{"level":3,"flag":true,"mixed":1}""")]
    [InlineData("""{"mixed":"a"}""")]
    public void Known_and_unknown_values_come_back_as_they_were(string json) =>
        Assert.Equal(json, emitted.RoundTrip("Holder", json));

    [Fact]
    public void A_known_value_is_the_shared_instance()
    {
        object read = emitted.Read("Color", "\"red\"")!;
        Assert.Same(emitted.Type("Color").GetProperty("Red")!.GetValue(null), read);
        Assert.True((bool)read.GetType().GetProperty("IsKnown")!.GetValue(read)!);
        object unknown = emitted.Read("Color", "\"mauve\"")!;
        Assert.False((bool)unknown.GetType().GetProperty("IsKnown")!.GetValue(unknown)!);
        Assert.Equal(unknown, emitted.Read("Color", "\"mauve\""));
    }

    [Theory]
    [InlineData("oneOf: [ { const: a, title: First, description: the first }, { const: b } ]", "First")]
    [InlineData("anyOf: [ { type: string, enum: [ a, b ] }, { type: string } ]", "A")]
    public void A_choice_of_constants_is_an_enum(string schema, string member)
    {
        using EmittedAssembly choice = EmittedAssembly.Of(Spec.Schemas($"Choice: {{ {schema} }}", "3.1.0"));
        Assert.Equal("a", choice.Type("Choice").GetProperty(member)!.GetValue(null)!.ToString());
        Assert.Equal("\"other\"", choice.RoundTrip("Choice", "\"other\""));
    }

    /// <summary>An enum has the same values wherever the document writes it.</summary>
    [Theory]
    [InlineData("anyOf: [ { $ref: '#/components/schemas/Low' }, { type: string } ]", "Low")]
    [InlineData("anyOf: [ { type: string, maxLength: 9 }, { $ref: '#/components/schemas/Low' } ]", "Low")]
    [InlineData("anyOf: [ { $ref: '#/components/schemas/Low' }, { type: string, format: uuid } ]", "String")]
    [InlineData(
        "oneOf: [ { $ref: '#/components/schemas/Low' }, { $ref: '#/components/schemas/High' } ]",
        "UState:One,two,three"
    )]
    [InlineData(
        "oneOf: [ { $ref: '#/components/schemas/High' }, { type: string }, { $ref: '#/components/schemas/Low' } ]",
        "UState:two,three,One"
    )]
    [InlineData(
        "oneOf: [ { $ref: '#/components/schemas/Digits' }, { $ref: '#/components/schemas/More' } ]",
        "All:1,2,3"
    )]
    public void Enums_in_a_choice_are_one_with_the_values_of_all(string state, string expected)
    {
        using EmittedAssembly choice = EmittedAssembly.Of(
            Spec.Schemas(
                $$"""
                U: { type: object, properties: { state: { {{state}} } } }
                Low: { type: string, enum: [One, two] }
                High: { type: string, enum: [two, three] }
                Digits: { type: integer, enum: [1, 2], x-enum-varnames: [First, Second] }
                More: { type: integer, enum: [3], x-enum-varnames: [Third] }
                All: { type: integer, enum: [1, 2, 3], x-enum-varnames: [First, Second, Third] }
                """
            )
        );
        Type type = choice.Type("U").GetProperty("State")!.PropertyType;
        string[] parts = expected.Split(':');
        Assert.Equal(parts[0], type.Name);
        if (parts.Length > 1)
        {
            var known = (IEnumerable)type.GetProperty("Known")!.GetValue(null)!;
            Assert.Equal(parts[1], string.Join(",", known.Cast<object>()));
        }

        string json = type.Name == "All" ? """{"state":3}""" : """{"state":"new"}""";
        Assert.Equal(json, choice.RoundTrip("U", json));
    }

    /// <summary>The type of a part that several branches describe has the names that the values have in each of them.</summary>
    [Fact]
    public void Parts_of_an_enum_keep_the_names_of_its_values()
    {
        using EmittedAssembly choice = EmittedAssembly.Of(
            Spec.Operation(
                """
                operationId: send
                requestBody:
                  required: true
                  content:
                    multipart/form-data:
                      schema: { anyOf: [ { $ref: '#/components/schemas/Ping' }, { $ref: '#/components/schemas/Modal' } ] }
                """,
                """
                schemas:
                  Kind: { type: integer, oneOf: [ { enum: [1], title: PING }, { enum: [9], title: MODAL } ] }
                  Ping: { type: object, properties: { kind: { type: integer, enum: [1], allOf: [ { $ref: '#/components/schemas/Kind' } ] } } }
                  Modal: { type: object, properties: { kind: { type: integer, enum: [9], allOf: [ { $ref: '#/components/schemas/Kind' } ] } } }
                """,
                method: "post"
            )
        );
        Assert.Equal("Kind", choice.Type("SendForm").GetProperty("Kind")!.PropertyType.Name);
    }

    public void Dispose() => emitted.Dispose();

    private IEnumerable<string> Known(string type) =>
        ((IEnumerable)emitted.Type(type).GetProperty("Known")!.GetValue(null)!)
            .Cast<object>()
            .Select(static value => value.ToString()!);
}
