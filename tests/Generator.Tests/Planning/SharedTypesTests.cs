using System.Reflection;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Schemas without a name that say the same are one type, called after the first place where nothing else names it.</summary>
public class SharedTypesTests
{
    private const string Address = "{ type: object, properties: { street: { type: string } } }";
    private const string OtherAddress = "{ type: object, properties: { town: { type: string } } }";

    [Theory]
    [InlineData(Address)]
    [InlineData("{ type: string, enum: [ a, b ] }")]
    [InlineData("{ type: integer, enum: [ 1, 2 ] }")]
    [InlineData("{ oneOf: [ { type: string, enum: [ a ] }, { type: string, enum: [ b ] } ] }")]
    [InlineData("{ oneOf: [ { type: integer }, { type: object, properties: { street: { type: string } } } ] }")]
    [InlineData("{ type: array, prefixItems: [ { type: number }, { type: string } ] }")]
    [InlineData(
        "{ allOf: [ { type: object, properties: { a: { type: string } } }, { properties: { b: { type: string } } } ] }"
    )]
    [InlineData("{ type: object, properties: { within: { type: object, properties: { a: { type: string } } } } }")]
    [InlineData("{ type: object, properties: { self: { $ref: '#/components/schemas/First' } } }")]
    public void A_schema_of_any_kind_is_one_type_with_its_equals(string schema)
    {
        using EmittedAssembly emitted = Emit(
            $$"""
            First: { type: object, properties: { one: {{schema}} } }
            Second: { type: object, properties: { two: {{schema}}, three: {{schema}} } }
            """
        );
        Assert.Equal("FirstOne", emitted.ModelOf("First", "One"));
        Assert.Equal("FirstOne", emitted.ModelOf("Second", "Two"));
        Assert.Equal("FirstOne", emitted.ModelOf("Second", "Three"));
    }

    [Fact]
    public void What_is_within_equal_schemas_is_planned_once()
    {
        const string Outer = $"{{ type: object, properties: {{ within: {Address} }} }}";
        using EmittedAssembly emitted = Emit(
            $$"""
            First: { type: object, properties: { one: {{Outer}} } }
            Second: { type: object, properties: { one: {{Outer}}, within: {{Address}} } }
            """
        );
        Assert.Equal("FirstOneWithin", emitted.ModelOf("FirstOne", "Within"));
        Assert.Equal("FirstOneWithin", emitted.ModelOf("Second", "Within"));
        Assert.DoesNotContain(emitted.Types, static type => type.Name is "SecondOne" or "SecondWithin");
    }

    [Theory]
    [InlineData("{ type: array, items: @ }", "FirstManyItem")]
    [InlineData("{ type: object, additionalProperties: @ }", "FirstManyValue")]
    public void Items_and_values_are_shared_too(string schema, string name)
    {
        string many = schema.Replace("@", Address, StringComparison.Ordinal);
        using EmittedAssembly emitted = Emit(
            $$"""
            First: { type: object, properties: { many: {{many}} } }
            Second: { type: object, properties: { many: {{many}}, one: {{Address}} } }
            """
        );
        Assert.Equal(name, emitted.ModelOf("First", "Many"));
        Assert.Equal(name, emitted.ModelOf("Second", "Many"));
        Assert.Equal(name, emitted.ModelOf("Second", "One"));
    }

    [Fact]
    public void Values_in_another_order_are_the_same_enum()
    {
        using EmittedAssembly emitted = Emit(
            """
            First: { type: object, properties: { kind: { type: string, enum: [ b, a ] } } }
            Second: { type: object, properties: { kind: { type: string, enum: [ a, b ] } } }
            """
        );
        Assert.Equal("FirstKind", emitted.ModelOf("Second", "Kind"));
    }

    [Fact]
    public void A_schema_with_a_name_gives_its_type_to_those_without()
    {
        using EmittedAssembly emitted = Emit(
            $$"""
            First: { type: object, properties: { home: {{Address}}, kind: { type: string, enum: [ a ] } } }
            Kind: { type: string, enum: [ a ] }
            Address: {{Address}}
            Other: {{Address}}
            Cat: { type: object, required: [ meow ], properties: { meow: { type: string } } }
            Pet: { oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Kind' } ] }
            Second: { type: object, properties: { pet: { oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Kind' } ] } } }
            """
        );
        Assert.Equal("Address", emitted.ModelOf("First", "Home"));
        Assert.Equal("Kind", emitted.ModelOf("First", "Kind"));
        Assert.Equal("Pet", emitted.ModelOf("Second", "Pet"));
        Assert.Contains(emitted.Types, static type => type.Name == "Other");
    }

    [Theory]
    [InlineData("{ allOf: [ @ ] }")]
    [InlineData("{ oneOf: [ @, { nullable: true } ] }")]
    public void Schemas_with_names_keep_types_of_their_own(string wrapper)
    {
        string schema = wrapper.Replace("@", Address, StringComparison.Ordinal);
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas($"First: {schema}\nSecond: {schema}"));
        Assert.Contains(emitted.Types, static type => type.Name == "First");
        Assert.Contains(emitted.Types, static type => type.Name == "Second");
    }

    [Fact]
    public void Null_and_defaults_are_of_the_place()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                First:
                  type: object
                  required: [ home, kind ]
                  properties:
                    home: { type: object, properties: { street: { type: string } } }
                    kind: { type: string, enum: [ a, b ] }
                Second:
                  type: object
                  required: [ home ]
                  properties:
                    home: { type: object, nullable: true, properties: { street: { type: string } } }
                    kind: { type: string, enum: [ a, b, null ], nullable: true, default: b }
                """
            )
        );
        Assert.Equal("FirstHome", emitted.ModelOf("Second", "Home"));
        Assert.Equal("FirstKind", emitted.ModelOf("Second", "Kind"));
        Assert.Equal("""{"home":null,"kind":null}""", emitted.RoundTrip("Second", """{"home":null,"kind":null}"""));
        Assert.ThrowsAny<Exception>(() => emitted.Read("First", """{"home":null,"kind":"a"}"""));
        object left = emitted.Read("Second", """{"home":null}""")!;
        Assert.Equal("b", left.GetType().GetProperty("KindOrDefault")!.GetValue(left)!.ToString());
    }

    [Theory]
    [InlineData("{ type: object, properties: { street: { type: string, description: In town. } } }")]
    [InlineData("{ type: object, properties: { street: { type: string, maxLength: 9 } } }")]
    [InlineData("{ type: object, properties: { street: { type: string, nullable: true } } }")]
    [InlineData("{ type: object, properties: { street: { type: string, default: x } } }")]
    [InlineData("{ type: object, required: [ street ], properties: { street: { type: string } } }")]
    [InlineData("{ type: object, properties: { street: { type: string } }, additionalProperties: true }")]
    public void What_differs_inside_is_another_type(string schema)
    {
        using EmittedAssembly emitted = Emit(
            $$"""
            First: { type: object, properties: { home: {{Address}} } }
            Second: { type: object, properties: { home: {{schema}} } }
            """
        );
        Assert.Equal("SecondHome", emitted.ModelOf("Second", "Home"));
    }

    [Fact]
    public void What_a_property_says_of_itself_stands_there_and_makes_no_other_type()
    {
        const string Described = "type: object, properties: { street: { type: string } }";
        GeneratorRun run = GeneratorRun.Of([
            Spec.Schemas(
                $$"""
                First: { type: object, properties: { home: { {{Described}}, description: Where it lives. } } }
                Second: { type: object, properties: { work: { {{Described}}, description: Where it works. } } }
                Third: { type: object, properties: { all: { type: array, items: { {{Described}}, description: A place. } } } }
                """
            ),
        ]);
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        Assert.Equal("FirstHome", emitted.ModelOf("Second", "Work"));
        Assert.Contains("Where it works.", Text(run, "Second"), StringComparison.Ordinal);

        // Nothing at the list says what an item is: the type does.
        Assert.Equal("ThirdAllItem", emitted.ModelOf("Third", "All"));
        Assert.Contains("A place.", Text(run, "Third"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_sent_and_what_is_answered_are_one_type()
    {
        const string Content = $"content: {{ application/json: {{ schema: {Address} }} }}";
        TestDocument document = Spec.Of(
            $$"""
            /a: { post: { operationId: send, requestBody: { required: true, {{Content}} }, responses: { '200': { description: ok, {{Content}} } } } }
            """
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        Type client = emitted.Type("TestClient");
        Assert.Equal("SendBody", client.GetMethod("SendAsync")!.GetParameters()[0].ParameterType.Name);
        Assert.Equal("SendBody", client.GetMethod("SendAsync")!.ReturnType.GetGenericArguments()[0].Name);
    }

    [Fact]
    public void A_choice_is_one_type_whatever_is_said_of_it()
    {
        const string Choice = "oneOf: [ { type: integer }, { type: array, items: { type: string, enum: [ x ] } } ]";
        TestDocument document = Spec.Of(
            $$"""
            /a:
              post:
                operationId: send
                requestBody: { required: true, content: { application/json: { schema: { description: What is sent., {{Choice}} } } } }
                responses: { '200': { description: ok, content: { application/json: { schema: { description: What came., {{Choice}} } } } } }
            """
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        MethodInfo send = emitted.Type("TestClient").GetMethod("SendAsync")!;
        Assert.Equal(send.GetParameters()[0].ParameterType, send.ReturnType.GetGenericArguments()[0]);
    }

    [Fact]
    public void Branches_that_a_discriminator_tells_apart_stay_apart()
    {
        TestDocument document = Spec.Schemas(
            """
            Either:
              oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ]
              discriminator: { propertyName: kind }
            Cat: { type: object, required: [ kind ], properties: { kind: { type: string } } }
            Dog: { type: object, required: [ kind ], properties: { kind: { type: string } } }
            Holder: { type: object, properties: { plain: { type: object, required: [ kind ], properties: { kind: { type: string } } } } }
            """
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        Assert.Equal("HolderPlain", emitted.ModelOf("Holder", "Plain"));
        Assert.Equal("""{"kind":"Dog"}""", emitted.RoundTrip("Either", """{"kind":"Dog"}"""));
        Assert.Equal("""{"plain":{"kind":"any"}}""", emitted.RoundTrip("Holder", """{"plain":{"kind":"any"}}"""));
    }

    [Fact]
    public void Bases_and_what_derives_from_them_give_their_types_to_nobody()
    {
        using EmittedAssembly emitted = Emit(
            """
            Animal: { type: object, required: [ kind ], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
            Cat: { allOf: [ { $ref: '#/components/schemas/Animal' }, { properties: { lives: { type: integer } } } ] }
            Holder:
              type: object
              properties:
                cat: { allOf: [ { $ref: '#/components/schemas/Animal' }, { properties: { lives: { type: integer } } } ] }
                animal: { type: object, required: [ kind ], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
            """
        );
        Assert.Equal("HolderCat", emitted.ModelOf("Holder", "Cat"));
        Assert.Equal("HolderAnimal", emitted.ModelOf("Holder", "Animal"));
    }

    [Fact]
    public void What_is_wrong_with_a_shared_schema_is_reported_at_the_first_place()
    {
        const string Odd = "{ type: object, properties: { level: { type: number, enum: [ 1.5, 2 ] } } }";
        TestDocument document = Spec.Schemas(
            $$"""
            First: { type: object, properties: { one: {{Odd}} } } # here
            Second: { type: object, properties: { one: {{Odd}} } }
            """
        );
        const string Message =
            "This enum of numbers is generated as Double; its values appear in the documentation only";
        Reported.Once(document, "CGN1502", DiagnosticSeverity.Info, Message);
    }

    [Fact]
    public void Operations_that_come_and_go_rename_nothing()
    {
        string[] kept =
        [
            Operation(
                "b",
                $"{{ type: object, properties: {{ deep: {{ type: object, properties: {{ home: {Address} }} }} }} }}"
            ),
            Operation("c", Address),
            Operation("d", "{ oneOf: [ { type: integer }, { type: array, items: { type: string, enum: [ x ] } } ] }"),
            Operation("e", "{ oneOf: [ { type: integer }, { type: array, items: { type: string, enum: [ x ] } } ] }"),
        ];
        string[] unrelated =
        [
            Operation("a", OtherAddress),
            Operation("bb", OtherAddress),
            Operation("z", "{ type: string, enum: [ y ] }"),
        ];
        IReadOnlyList<string> before = Models(kept);
        Assert.Contains("SendBBodyDeepHome", before);
        Assert.DoesNotContain("SendCBody", before);

        IReadOnlyList<string> all = Models([.. kept.Concat(unrelated).Order(StringComparer.Ordinal)]);
        Assert.Empty(before.Except(all));
        Assert.Equal(
            ["SendABody", "SendZBody"],
            all.Except(before).Where(static name => name.EndsWith("Body", StringComparison.Ordinal))
        );
    }

    private static EmittedAssembly Emit(string schemas) => EmittedAssembly.Of(Spec.Schemas(schemas, "3.1.0"));

    private static string Text(GeneratorRun run, string model) => run.Sources[$"Test.Api.{model}.g.cs"];

    private static string Operation(string path, string body) =>
        $"/{path}: {{ post: {{ operationId: send-{path}, requestBody: {{ content: {{ application/json: {{ schema: {body} }} }} }}, responses: {{ '204': {{ description: ok }} }} }} }}";

    private static IReadOnlyList<string> Models(IEnumerable<string> operations)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Of(string.Join('\n', operations)));
        return
        [
            .. emitted
                .Types.Where(static type => type.IsPublic)
                .Select(static type => type.Name)
                .Order(StringComparer.Ordinal),
        ];
    }
}

/// <summary>What a property holds, whether as it is, as an item or perhaps not.</summary>
file static class PropertyModels
{
    public static string ModelOf(this EmittedAssembly emitted, string type, string property)
    {
        Type found = emitted.Type(type).GetProperty(property)!.PropertyType;
        while (found.IsGenericType)
        {
            found = found.GetGenericArguments()[^1];
        }

        return found.Name;
    }
}
