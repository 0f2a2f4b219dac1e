using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>How objects without a discriminator are told apart, what is of several branches, and which choices are one type.</summary>
public class ChoiceTellingTests
{
    private const string Both = """
        Left: { type: object, properties: { left: { type: string } } }
        Right: { type: object, properties: { right: { type: string } } }
        Third: { type: object, properties: { third: { type: string } } }
        Any: { anyOf: [ { $ref: '#/components/schemas/Left' }, { $ref: '#/components/schemas/Right' }, { $ref: '#/components/schemas/Third' } ] }
        """;

    [Theory]
    [InlineData("""{"left":"a","right":"b"}""", "Left Right")]
    [InlineData("""{"right":"b","left":"a","more":1}""", "Left Right")]
    [InlineData("""{"left":"a"}""", "Left")]
    [InlineData("""{"third":"c"}""", "Third")]
    [InlineData("""{"third":"c","right":"b"}""", "Right Third")]
    [InlineData("""{"other":1}""", "")]
    [InlineData("[]", "")]
    public void What_is_of_several_branches_can_be_read_as_each_and_is_kept(string json, string found)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(Both),
            """
            #nullable enable
            namespace Test.Api;
            public static class Use
            {
                public static string Get(Any any) =>
                    ((any.TryGet(out Left? left) ? "Left " : "") + (any.TryGet(out Right? right) ? "Right " : "") + (any.TryGet(out Third? third) ? "Third" : "")).Trim();
            }
            """
        );
        object any = emitted.Read("Any", json)!;
        Assert.Equal(found, emitted.Type("Use").GetMethod("Get")!.Invoke(null, [any]));
        Assert.Equal(json, EmittedAssembly.Write(any));
        Assert.Equal(any, emitted.Read("Any", json));
        Assert.Equal(any.GetHashCode(), emitted.Read("Any", json)!.GetHashCode());
    }

    [Fact]
    public void What_is_of_several_branches_differs_from_what_is_of_one()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(Both));
        Assert.NotEqual(
            emitted.Read("Any", """{"left":"a","right":"b"}"""),
            emitted.Read("Any", """{"left":"a","right":"c"}""")
        );
        Assert.NotEqual(emitted.Read("Any", """{"left":"a","right":"b"}"""), emitted.Read("Any", """{"left":"a"}"""));
    }

    [Theory]
    // Three names, of which one differs.
    [InlineData(
        "[name, data]|name: { enum: [A] }, data: {}",
        "[name, data]|name: { enum: [B] }, data: {}",
        "[_tag]|_tag: { enum: [C] }",
        """{"name":"A","data":1}""",
        "A"
    )]
    [InlineData(
        "[name, data]|name: { enum: [A] }, data: {}",
        "[name, data]|name: { enum: [B] }, data: {}",
        "[_tag]|_tag: { enum: [C] }",
        """{"name":"B","data":1}""",
        "B"
    )]
    [InlineData(
        "[name, data]|name: { enum: [A] }, data: {}",
        "[name, data]|name: { enum: [B] }, data: {}",
        "[_tag]|_tag: { enum: [C] }",
        """{"_tag":"C"}""",
        "C"
    )]
    [InlineData(
        "[name, data]|name: { enum: [A] }, data: {}",
        "[name, data]|name: { enum: [B] }, data: {}",
        "[_tag]|_tag: { enum: [C] }",
        """{"name":"X","data":1}""",
        "JsonElement"
    )]
    // Constants that may be left out.
    [InlineData(
        "[]|kind: { enum: [a] }, x: {}",
        "[]|kind: { enum: [b] }, x: {}",
        "[]|kind: { enum: [c] }, x: {}",
        """{"kind":"b","x":1}""",
        "B"
    )]
    [InlineData(
        "[]|kind: { enum: [a] }, x: {}",
        "[]|kind: { enum: [b] }, x: {}",
        "[]|kind: { enum: [c] }, x: {}",
        """{"x":1,"kind":"c"}""",
        "C"
    )]
    [InlineData(
        "[]|kind: { enum: [a] }, x: {}",
        "[]|kind: { enum: [b] }, x: {}",
        "[]|kind: { enum: [c] }, x: {}",
        """{"x":1}""",
        "A"
    )]
    // Constants of several types.
    [InlineData("[v]|v: { enum: [1] }", "[v]|v: { enum: ['1'] }", "[v]|v: { enum: [true] }", """{"v":1}""", "A")]
    [InlineData("[v]|v: { enum: [1] }", "[v]|v: { enum: ['1'] }", "[v]|v: { enum: [true] }", """{"v":"1"}""", "B")]
    [InlineData("[v]|v: { enum: [1] }", "[v]|v: { enum: ['1'] }", "[v]|v: { enum: [true] }", """{"v":true}""", "C")]
    // Types of values.
    [InlineData(
        "[v]|v: { type: integer }",
        "[v]|v: { type: number }",
        "[v]|v: { type: array, items: {} }",
        """{"v":1.5}""",
        "B"
    )]
    [InlineData(
        "[v]|v: { type: integer }",
        "[v]|v: { type: number }",
        "[v]|v: { type: array, items: {} }",
        """{"v":7}""",
        "A"
    )]
    [InlineData(
        "[v]|v: { type: integer }",
        "[v]|v: { type: number }",
        "[v]|v: { type: array, items: {} }",
        """{"v":[1]}""",
        "C"
    )]
    // Required properties.
    [InlineData(
        "[a, b]|a: {}, b: {}, c: {}",
        "[a, c]|a: {}, b: {}, c: {}",
        "[b, c]|a: {}, b: {}, c: {}",
        """{"a":1,"b":2}""",
        "A"
    )]
    [InlineData(
        "[a, b]|a: {}, b: {}, c: {}",
        "[a, c]|a: {}, b: {}, c: {}",
        "[b, c]|a: {}, b: {}, c: {}",
        """{"c":3,"a":1}""",
        "B"
    )]
    [InlineData(
        "[a, b]|a: {}, b: {}, c: {}",
        "[a, c]|a: {}, b: {}, c: {}",
        "[b, c]|a: {}, b: {}, c: {}",
        """{"a":1,"b":2,"c":3}""",
        "A"
    )]
    // Properties in pairs, and one that has all of another's.
    [InlineData("[]|a: {}, b: {}", "[]|b: {}, c: {}", "[]|a: {}, c: {}", """{"a":1,"c":2}""", "C")]
    [InlineData(
        "[id]|id: {}",
        "[id]|id: {}, name: {}",
        "[id]|id: {}, name: {}, more: {}",
        """{"id":1,"name":2}""",
        "B"
    )]
    [InlineData(
        "[id]|id: {}",
        "[id]|id: {}, name: {}",
        "[id]|id: {}, name: {}, more: {}",
        """{"id":1,"more":2}""",
        "C"
    )]
    [InlineData("[id]|id: {}", "[id]|id: {}, name: {}", "[id]|id: {}, name: {}, more: {}", """{"id":1}""", "A")]
    public void Objects_are_told_apart_by_all_that_they_say(string a, string b, string c, string json, string type)
    {
        static string Schema(string name, string text)
        {
            string[] parts = text.Split('|');
            string required = parts[0] == "[]" ? "" : $"required: {parts[0]}, ";
            return $$"""{{name}}: { type: object, {{required}}properties: { {{parts[1]}} } }""" + "\n";
        }

        TestDocument document = Spec.Schemas(
            Schema("A", a)
                + Schema("B", b)
                + Schema("C", c)
                + "U: { anyOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' } ] }"
        );
        GeneratorRun run = GeneratorRun.Of([document]);
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id == "CGN1501");
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        object union = emitted.Read("U", json)!;
        Assert.Equal(type, union.GetType().GetProperty("Value")!.GetValue(union)!.GetType().Name);
        Assert.Equal(json.Length, EmittedAssembly.Write(union).Length);
    }

    [Theory]
    [InlineData("""["a"]""", "String")]
    [InlineData("""[null,{"x":1}]""", "X")]
    [InlineData("[[1]]", "Int64[]")]
    [InlineData("[]", "String")]
    [InlineData("[true]", "JsonElement")]
    public void Arrays_are_told_apart_by_their_items(string json, string item)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                X: { type: object, required: [x], properties: { x: { type: integer } } }
                Lists:
                  oneOf:
                    - { type: array, items: { type: string } }
                    - { type: array, items: { nullable: true, allOf: [ { $ref: '#/components/schemas/X' } ] } }
                    - { type: array, items: { type: array, items: { type: integer } } }
                """
            )
        );
        object lists = emitted.Read("Lists", json)!;
        object value = lists.GetType().GetProperty("Value")!.GetValue(lists)!;
        Type of = value.GetType();
        of = of.IsGenericType ? of.GetGenericArguments()[0] : of.GetElementType() ?? of;
        Assert.StartsWith(item == "Int64[]" ? "IReadOnlyList" : item, of.Name, StringComparison.Ordinal);
        Assert.Equal(json, EmittedAssembly.Write(lists));
    }

    [Theory]
    [InlineData(
        "3.0.3",
        "nullable: true, oneOf: [ { $ref: '#/components/schemas/E' }, { $ref: '#/components/schemas/BlankEnum' }, { $ref: '#/components/schemas/NullEnum' } ]"
    )]
    [InlineData(
        "3.0.3",
        "nullable: true, oneOf: [ { $ref: '#/components/schemas/E' }, { $ref: '#/components/schemas/NullEnum' } ]"
    )]
    [InlineData(
        "3.1.0",
        "oneOf: [ { $ref: '#/components/schemas/E' }, { $ref: '#/components/schemas/BlankEnum' }, { type: 'null' } ]"
    )]
    [InlineData(
        "3.1.0",
        "anyOf: [ { $ref: '#/components/schemas/BlankEnum' }, { $ref: '#/components/schemas/E' }, { $ref: '#/components/schemas/NullEnum' } ]"
    )]
    public void An_enum_beside_blank_and_null_is_that_enum(string version, string state)
    {
        TestDocument document = Spec.Schemas(
            $$"""
            U: { type: object, properties: { state: { {{state}} } } }
            E: { type: string, enum: [open, done] }
            BlankEnum: { enum: [''] }
            NullEnum: { enum: [null] }
            """,
            version
        );
        GeneratorRun run = GeneratorRun.Of([document]);
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id == "CGN1501");
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        Assert.Equal("E", emitted.Type("U").GetProperty("State")!.PropertyType.GetGenericArguments().Single().Name);
        foreach (string json in new[] { "{}", """{"state":null}""", """{"state":""}""", """{"state":"open"}""" })
        {
            Assert.Equal(json, emitted.RoundTrip("U", json));
        }
    }

    [Theory]
    [InlineData("oneOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' } ]", "AOrB")]
    [InlineData("anyOf: [ { $ref: '#/components/schemas/A' }, { type: string } ]", "AOrText")]
    [InlineData(
        "oneOf: [ { type: object, title: One, properties: { one: { type: string } } }, { type: object, properties: { two: { type: string } } } ]",
        null
    )]
    public void Equal_choices_of_a_request_and_an_answer_are_one_type(string choice, string? name)
    {
        TestDocument document = Spec.Of(
            $$"""
            /x:
              put:
                operationId: putX
                requestBody: { required: true, content: { application/json: { schema: { description: What goes., {{choice}} } } } }
                responses: { '200': { description: ok, content: { application/json: { schema: { {{choice}} } } } } }
            """,
            """
            schemas:
              A: { type: object, required: [a], properties: { a: { type: string } } }
              B: { type: object, required: [b], properties: { b: { type: string } } }
            """
        );
        GeneratorRun run = GeneratorRun.Of(
            [document],
            """
            #nullable enable
            namespace Test.Api;
            public static class Use
            {
                public static async System.Threading.Tasks.Task Again(ITestClient client, System.Func<System.Threading.Tasks.Task> _)
                {
                    var answer = await client.PutXAsync(null!);
                    await client.PutXAsync(answer);
                }
            }
            """
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        if (name is not null)
        {
            Assert.NotNull(emitted.Type(name));
        }
    }
}
