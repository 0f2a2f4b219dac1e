using Generator.Tests.Planning;
using TestKit;
using Xunit;

namespace Generator.Tests.FieldFails;

/// <summary>An enum member that is empty, numeric, null or repeated.</summary>
public class EnumMembersTests
{
    [Theory]
    [InlineData("''", "Empty", "")]
    [InlineData("' '", "Empty", " ")]
    [InlineData("'1'", "_1", "1")]
    [InlineData("'-1'", "Minus1", "-1")]
    [InlineData("'1.5'", "_1_5", "1.5")]
    [InlineData("'>='", "Symbol", ">=")]
    [InlineData("'null'", "Null", "null")]
    [InlineData("'class'", "Class", "class")]
    [InlineData("'Values'", "Values2", "Values")]
    [InlineData("'Thing'", "Thing2", "Thing")]
    public void A_member_of_any_text(string member, string identifier, string value)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas($"Thing: {{ type: string, enum: [ other, {member} ] }}")
        );
        object known = emitted.Type("Thing").GetProperty(identifier)!.GetValue(null)!;
        object read = emitted.Read("Thing", $"\"{value}\"")!;
        Assert.Same(known, read);
        Assert.Equal($"\"{value.Replace(">", "\\u003E", StringComparison.Ordinal)}\"", EmittedAssembly.Write(read));
    }

    [Fact]
    public void Null_among_the_members_makes_the_value_nullable()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                State: { type: string, nullable: true, enum: [ open, null ] }
                Thing: { type: object, required: [ state ], properties: { state: { $ref: '#/components/schemas/State' } } }
                """
            )
        );
        Assert.Equal("""{"state":null}""", emitted.RoundTrip("Thing", """{"state":null}"""));
        Assert.Equal("""{"state":"open"}""", emitted.RoundTrip("Thing", """{"state":"open"}"""));
        Assert.Equal(["Open"], Members(emitted, "State"));
    }

    [Fact]
    public void A_repeated_member_is_there_once()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas("Thing: { type: string, enum: [ a, b, a ] }"));
        Assert.Equal(["A", "B"], Members(emitted, "Thing"));
    }

    [Fact]
    public void Members_that_differ_by_case_or_sign_only_are_kept_apart()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas("Thing: { type: string, enum: [ asc, ASC, '<', '>', '+1', '-1' ] }")
        );
        Assert.Equal(["Asc", "Asc2", "Minus1", "Plus1", "Symbol", "Symbol2"], Members(emitted, "Thing"));
        Assert.Equal("\"ASC\"", emitted.RoundTrip("Thing", "\"ASC\""));
    }

    [Theory]
    [InlineData("[ 1, 2, 2, -3 ]", "Value1 Value2 ValueMinus3")]
    [InlineData("[ 1, null ]", "Value1")]
    public void Numbers_are_named_by_their_digits(string values, string members)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas($"Thing: {{ type: integer, enum: {values} }}"));
        Assert.Equal(members.Split(' '), Members(emitted, "Thing"));
        Assert.Equal("1", emitted.RoundTrip("Thing", "1"));
        Assert.Equal("77", emitted.RoundTrip("Thing", "77"));
    }

    private static string[] Members(EmittedAssembly emitted, string type) =>
        [
            .. emitted
                .Type(type)
                .GetProperties()
                .Where(property => property.PropertyType == emitted.Type(type))
                .Select(static property => property.Name)
                .Order(StringComparer.Ordinal),
        ];
}
