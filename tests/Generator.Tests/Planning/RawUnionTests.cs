using System.Reflection;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>A choice whose branches nothing tells apart keeps its JSON and can be read as each of them; several types are a choice.</summary>
public class RawUnionTests
{
    private const string Choice = """
        Metre: { type: object, required: [length], properties: { length: { type: string, format: date } } }
        Foot: { type: object, required: [length], properties: { length: { type: string } } }
        Size: { oneOf: [ { $ref: '#/components/schemas/Metre' }, { $ref: '#/components/schemas/Foot' } ] }
        """;

    private const string Use = """
        #nullable enable
        namespace Test.Api;
        public static class Use
        {
            public static Size Convert() => new Metre { Length = new System.DateOnly(2020, 1, 9) };
            public static string Get(Size size) =>
                size.TryGet(out Metre? metre) ? "metre " + metre.Length.Day : size.TryGet(out Foot? foot) ? "foot " + foot.Length : "none";
        }
        """;

    [Theory]
    [InlineData("""{"length":"2020-01-09"}""", "metre 9")]
    [InlineData("""{"length":"9"}""", "foot 9")]
    [InlineData("""{"length":true,"colour":"red"}""", "none")]
    [InlineData("[1]", "none")]
    public void It_can_be_read_as_each_branch_and_loses_nothing(string json, string found)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(Choice), Use);
        object size = emitted.Read("Size", json)!;
        Assert.Equal(found, emitted.Type("Use").GetMethod("Get")!.Invoke(null, [size]));
        Assert.Equal(json, EmittedAssembly.Write(size));
    }

    [Fact]
    public void A_branch_converts_to_it_and_equality_is_that_of_the_json()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(Choice), Use);
        object size = emitted.Type("Use").GetMethod("Convert")!.Invoke(null, null)!;
        Assert.Equal("""{"length":"2020-01-09"}""", size.ToString());
        Assert.Equal(emitted.Read("Size", """{ "length": "2020-01-09" }"""), size);
        Assert.Equal(emitted.Read("Size", """{ "length": "2020-01-09" }""")!.GetHashCode(), size.GetHashCode());
        Assert.NotEqual(emitted.Read("Size", """{ "length": "2020-01-08" }"""), size);
    }

    [Fact]
    public void Json_that_is_nothing_at_all_is_refused()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(Choice), Use);
        MethodInfo fromJson = emitted.Type("Size").GetMethod("FromJson")!;
        Exception fault = Assert.Throws<TargetInvocationException>(() =>
            fromJson.Invoke(null, [default(System.Text.Json.JsonElement)])
        );
        Assert.Contains("contains no JSON", fault.InnerException!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: [string, integer]", "\"a\"", "String")]
    [InlineData("type: [string, integer]", "12", "Int64")]
    [InlineData("type: [string, integer]", "true", "JsonElement")]
    [InlineData("type: [integer, number, boolean]", "1.5", "Double")]
    [InlineData("type: [object, string], properties: { a: { type: string } }", """{"a":"b"}""", "MixedOption1")]
    [InlineData("type: [array, boolean], items: { type: string }", "false", "Boolean")]
    [InlineData("enum: [a, 1]", "\"a\"", "MixedOption1")]
    [InlineData("enum: [a, 1]", "1", "MixedOption2")]
    [InlineData("enum: [a, true]", "true", "Boolean")]
    public void Several_types_are_a_choice(string schema, string json, string type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas($"Mixed: {{ {schema} }}", "3.1.0"));
        object value = emitted.Read("Mixed", json)!;
        Assert.Equal(type, value.GetType().GetProperty("Value")!.GetValue(value)!.GetType().Name);
        Assert.Equal(json, EmittedAssembly.Write(value));
    }

    [Fact]
    public void Several_types_with_null_are_a_choice_that_may_be_null()
    {
        const string Schemas =
            "Holder: { type: object, required: [value], properties: { value: { type: [string, integer, 'null'] } } }";
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(Schemas, "3.1.0"));
        Assert.Equal("""{"value":null}""", emitted.RoundTrip("Holder", """{"value":null}"""));
        Assert.Equal("""{"value":7}""", emitted.RoundTrip("Holder", """{"value":7}"""));
    }
}
