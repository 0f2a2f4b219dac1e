using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What the API sends: which methods there are, and what each body is read as.</summary>
public class WebhookTests
{
    private static readonly Dictionary<string, string> None = [];

    private const string Answer = "responses: { '204': { description: Taken. } }";

    private const string Events = """
        components:
          schemas:
            Added: { type: object, required: [type, name], properties: { type: { const: pet.added }, name: { type: string } } }
            Sold: { type: object, required: [type], properties: { type: { const: pet.sold }, price: { type: number } } }
        """;

    private static readonly string Two = $$"""
        webhooks:
          pet.added: { post: { requestBody: {{Json("{ $ref: '#/components/schemas/Added' }")}}, {{Answer}} } }
          pet.sold: { post: { requestBody: {{Json("{ $ref: '#/components/schemas/Sold' }")}}, {{Answer}} } }
        {{Events}}
        """;

    [Theory]
    [InlineData("""{"type":"pet.added","name":"Rex"}""", "Added")]
    [InlineData("""{"price":3,"type":"pet.sold"}""", "Sold")]
    [InlineData("""{"type":"pet.lost","name":"Rex"}""", "JsonElement")]
    [InlineData("""{"name":"Rex"}""", "JsonElement")]
    [InlineData("""["pet.added"]""", "JsonElement")]
    [InlineData("null", "JsonElement")]
    public void A_body_tells_what_it_is(string body, string expected)
    {
        using EmittedAssembly emitted = Emit(Two, "TestWebhooks.Parse(body).Value");
        Assert.Equal(expected, Call(emitted, body).GetType().Name);
    }

    [Theory]
    [InlineData("pet.added", """{"type":"pet.added","name":"Rex"}""", "Added")]
    [InlineData("pet.sold", """{"type":"pet.sold"}""", "Sold")]
    [InlineData("PET.SOLD", """{"type":"pet.sold"}""", "JsonElement")]
    [InlineData("pet.lost", """{"type":"pet.sold"}""", "JsonElement")]
    [InlineData("pet.lost", "a=1", "JsonElement")]
    public void A_name_beside_the_body_tells_what_it_is(string name, string body, string expected)
    {
        using EmittedAssembly emitted = Emit(Two, $"TestWebhooks.Parse(\"{name}\", body).Value");
        Assert.Equal(expected, Call(emitted, body).GetType().Name);
    }

    [Theory]
    [InlineData("TestWebhooks.Parse(body)", """{"type":"pet.added"}""")]
    [InlineData("TestWebhooks.Parse(body)", """{"type":"pet.added","name":"Rex"} x""")]
    [InlineData("TestWebhooks.Parse(body)", "")]
    [InlineData("TestWebhooks.Parse(body)", "type=pet.added")]
    [InlineData("TestWebhooks.Parse(\"pet.added\", body)", """{"type":"pet.added"}""")]
    [InlineData("TestWebhooks.ParsePetAdded(body)", """{"type":"pet.added"}""")]
    [InlineData("TestWebhooks.ParsePetAdded(body)", "null")]
    public void What_breaks_its_schema_is_a_fault_of_the_JSON(string call, string body)
    {
        using EmittedAssembly emitted = Emit(Two, call);
        TargetInvocationException fault = Assert.Throws<TargetInvocationException>(() => Call(emitted, body));
        Assert.IsType<JsonException>(fault.InnerException, exactMatch: false);
    }

    [Fact]
    public void A_single_webhook_is_a_union_too_so_that_another_one_is_told()
    {
        string one = $$"""
            webhooks:
              pet.added: { post: { requestBody: {{Json("{ $ref: '#/components/schemas/Added' }")}}, {{Answer}} } }
            {{Events}}
            """;
        using EmittedAssembly emitted = Emit(one, "TestWebhooks.Parse(body).Value");
        Assert.Equal("Added", Call(emitted, """{"type":"pet.added","name":"Rex"}""").GetType().Name);
        Assert.Equal("JsonElement", Call(emitted, """{"type":"pet.sold"}""").GetType().Name);
    }

    [Fact]
    public void An_enum_of_a_single_webhook_is_no_sign_of_another_one()
    {
        string schema =
            "{ title: Change, type: object, required: [state], properties: { state: { type: string, enum: [on, off] } } }";
        using EmittedAssembly emitted = Emit(
            $"webhooks: {{ change: {{ post: {{ requestBody: {Json(schema)}, {Answer} }} }} }}",
            "TestWebhooks.Parse(body).Value"
        );
        Assert.Equal("ChangePayload", Call(emitted, """{"state":"broken"}""").GetType().Name);
    }

    /// <summary>Each form of a body, what the method gives, and what a body of it is read as by the union.</summary>
    [Theory]
    [InlineData("{ type: array, items: { type: string } }", "[\"a\"]", "IReadOnlyList`1")]
    [InlineData("{ type: integer, format: int32 }", "7", "Int32")]
    [InlineData("{ type: string, format: uuid }", "\"7f7c1c2e-0000-4000-8000-000000000001\"", "Guid")]
    [InlineData("{ type: object, additionalProperties: { type: string } }", "{\"a\":\"b\"}", "IReadOnlyDictionary`2")]
    [InlineData("{ type: [object, 'null'], properties: { a: { type: string } } }", "{}", "ThingPayload")]
    [InlineData("{ oneOf: [{ type: string }, { type: boolean }] }", "true", "TextOrBoolean")]
    [InlineData("{}", "{\"a\":1}", "JsonElement")]
    public void Any_schema_may_be_a_body(string schema, string body, string type)
    {
        string document = $$"""
            webhooks:
              thing: { post: { requestBody: {{Json(schema)}}, {{Answer}} } }
              pet.added: { post: { requestBody: {{Json("{ $ref: '#/components/schemas/Added' }")}}, {{Answer}} } }
            {{Events}}
            """;
        using EmittedAssembly emitted = Emit(
            document,
            "TestWebhooks.ParseThing(body)",
            "TestWebhooks.Parse(\"thing\", body)"
        );
        Assert.Equal(type, Method(emitted, "ParseThing").ReturnType.Name);
        Assert.NotNull(Call(emitted, body));
        Assert.NotNull(Call(emitted, body, index: 1));
    }

    [Fact]
    public void Webhooks_of_one_body_are_one_branch()
    {
        string document = $$"""
            webhooks:
              first: { post: { requestBody: {{Json("{ $ref: '#/components/schemas/Added' }")}}, {{Answer}} } }
              second: { post: { requestBody: {{Json("{ $ref: '#/components/schemas/Added' }")}}, {{Answer}} } }
            {{Events}}
            """;
        using EmittedAssembly emitted = Emit(
            document,
            "TestWebhooks.Parse(\"second\", body).Match(added => added.Name, _ => \"\")"
        );
        Assert.Equal("Rex", Call(emitted, """{"type":"pet.added","name":"Rex"}"""));
        Assert.Equal(["Parse", "Parse", "ParseFirst", "ParseSecond"], Methods(emitted));
    }

    [Fact]
    public void Bodies_that_are_alike_are_told_by_their_names_only()
    {
        string document = $$"""
            webhooks:
              first: { post: { requestBody: {{Json("{ type: object, properties: { a: { type: string } } }")}}, {{Answer}} } }
              second: { post: { requestBody: {{Json(
                "{ type: object, properties: { a: { type: string, format: date } } }"
            )}}, {{Answer}} } }
            """;
        GeneratorRun run = Run(document, "TestWebhooks.Parse(\"second\", body).Value");
        Diagnostic said = Assert.Single(run.Diagnostics);
        Assert.Equal("CGN1570", said.Id);
        Assert.Equal(3, said.Location.GetLineSpan().StartLinePosition.Line);
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        Assert.Equal("SecondPayload", Call(emitted, """{"a":"2026-01-02"}""").GetType().Name);
        Assert.Equal(["Parse", "ParseFirst", "ParseSecond"], Methods(emitted));
    }

    [Fact]
    public void Names_that_are_one_in_CSharp_are_settled()
    {
        string document = $$"""
            webhooks:
              pet.added: { post: { requestBody: {{Json("{ $ref: '#/components/schemas/Added' }")}}, {{Answer}} } }
              pet/added: { post: { requestBody: {{Json("{ $ref: '#/components/schemas/Sold' }")}}, {{Answer}} } }
              'Käufer "A"': { post: { requestBody: {{Json("{ type: string }")}}, {{Answer}} } }
              '': { post: { requestBody: {{Json("{ type: string }")}}, {{Answer}} } }
              given: { post: { x-csharp-name: Taken, requestBody: {{Json("{ type: string }")}}, {{Answer}} } }
            {{Events}}
            """;
        using EmittedAssembly emitted = Emit(document, "TestWebhooks.Parse(\"pet/added\", body).Value");
        Assert.Equal("Sold", Call(emitted, """{"type":"pet.sold"}""").GetType().Name);
        Assert.Equal(
            ["Parse", "Parse", "ParseEvent", "ParseKäuferA", "ParsePetAdded", "ParsePostPetAdded", "ParseTaken"],
            Methods(emitted)
        );
    }

    [Fact]
    public void Several_methods_of_a_webhook_are_told_by_their_methods()
    {
        string document = $$"""
            webhooks:
              pet:
                post: { requestBody: {{Json("{ $ref: '#/components/schemas/Added' }")}}, {{Answer}} }
                put: { deprecated: true, requestBody: {{Json("{ $ref: '#/components/schemas/Sold' }")}}, {{Answer}} }
            {{Events}}
            """;
        using EmittedAssembly emitted = Emit(document, "TestWebhooks.Parse(\"pet\", body).Value");
        Assert.Equal(["Parse", "Parse", "ParsePet", "ParsePutPet"], Methods(emitted));
        Assert.NotNull(Method(emitted, "ParsePutPet").GetCustomAttribute<ObsoleteAttribute>());
        // The name alone says nothing.
        Assert.IsType<JsonElement>(Call(emitted, """{"type":"pet.sold"}"""));
    }

    [Theory]
    [InlineData("application/json; charset=utf-8: { schema: { $ref: '#/components/schemas/Added' } }")]
    [InlineData("application/vnd.pets.v1+json: { schema: { $ref: '#/components/schemas/Added' } }")]
    [InlineData(
        "application/x-www-form-urlencoded: { schema: { type: object } }, application/json: { schema: { $ref: '#/components/schemas/Added' } }"
    )]
    public void The_JSON_of_a_body_is_read(string content)
    {
        string document = $$"""
            webhooks:
              pet: { post: { requestBody: { content: { {{content}} } }, {{Answer}} } }
            {{Events}}
            """;
        using EmittedAssembly emitted = Emit(document, "TestWebhooks.ParsePet(body)");
        Assert.Equal("Added", Call(emitted, """{"type":"pet.added","name":"Rex"}""").GetType().Name);
    }

    [Theory]
    [InlineData(
        "get: { RESPONSES }",
        "'ping' does not describe a call of the client, so no code is generated for it; it has no body"
    )]
    [InlineData(
        "post: { requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object } } } }, RESPONSES }",
        "'ping' does not describe a call of the client, so no code is generated for it; its body is not JSON"
    )]
    public void What_is_no_JSON_is_told(string method, string message)
    {
        GeneratorRun run = Run(
            $"webhooks:\n  ping:\n    {method.Replace("RESPONSES", Answer, StringComparison.Ordinal)}"
        );
        Reported.Once(run, "CGN1009", DiagnosticSeverity.Info, line: 6, message);
        Assert.DoesNotContain(run.Sources.Keys, static hint => hint.Contains("Webhook", StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_item_and_a_body_may_stand_elsewhere()
    {
        string document = $$"""
            webhooks:
              pet: { $ref: '#/components/pathItems/Pet' }
            components:
              pathItems:
                Pet: { post: { requestBody: { $ref: '#/components/requestBodies/Pet' }, {{Answer}} } }
              requestBodies:
                Pet: {{Json("{ type: string }")}}
            """;
        using EmittedAssembly emitted = Emit(document, "TestWebhooks.ParsePet(body)");
        Assert.Equal("Rex", Call(emitted, "\"Rex\""));
    }

    [Fact]
    public void Documents_of_2_0_have_x_webhooks()
    {
        const string Document = """
            swagger: '2.0'
            info: { title: Test, version: '1' }
            paths: {}
            x-webhooks:
              pet:
                post:
                  parameters: [{ in: body, name: body, schema: { $ref: '#/definitions/Added' } }]
                  responses: { '204': { description: Taken. } }
            definitions:
              Added: { type: object, required: [name], properties: { name: { type: string } } }
            """;
        using EmittedAssembly emitted = EmittedAssembly.Of(
            GeneratorRun.Of([new TestDocument("test.yaml", Document)], Code("TestWebhooks.Parse(body).Value"))
        );
        Assert.Equal("Added", Call(emitted, """{"name":"Rex"}""").GetType().Name);
    }

    [Fact]
    public void Callbacks_are_named_after_their_operations_or_after_themselves()
    {
        string document = $$"""
            paths:
              /exports:
                post:
                  operationId: startExport
                  {{Answer}}
                  callbacks:
                    done:
                      '{$request.body#/a}': { post: { requestBody: {{Json("{ type: string }")}}, {{Answer}} } }
                      '{$request.body#/b}': { post: { requestBody: {{Json("{ type: integer }")}}, {{Answer}} } }
                    failed: { $ref: '#/components/callbacks/Failed' }
              /imports:
                post:
                  operationId: startImport
                  {{Answer}}
                  callbacks:
                    failed: { $ref: '#/components/callbacks/Failed' }
            components:
              callbacks:
                Failed:
                  '{$request.body#/c}': { post: { requestBody: {{Json("{ type: boolean }")}}, {{Answer}} } }
            """;
        using EmittedAssembly emitted = Emit(document, "TestWebhooks.ParseFailed(body)");
        Assert.Equal(true, Call(emitted, "true"));
        Assert.Equal(["ParseFailed", "ParsePostStartExportDone", "ParseStartExportDone"], Methods(emitted));
    }

    [Fact]
    public void Callbacks_of_what_arrives_are_told()
    {
        GeneratorRun run = Run(
            $$"""
            webhooks:
              pet:
                post:
                  requestBody: {{Json("{ type: string }")}}
                  {{Answer}}
                  callbacks:
                    done: { '{$url}': { post: { requestBody: {{Json("{ type: string }")}}, {{Answer}} } } }
            """
        );
        const string Message = "'callbacks' does not describe a call of the client, so no code is generated for it";
        Reported.Once(run, "CGN1009", DiagnosticSeverity.Info, line: 9, Message);
    }

    [Fact]
    public void What_arrives_is_read_as_an_answer_is()
    {
        string document = $$"""
            webhooks:
              pet: { post: { requestBody: {{Json("{ $ref: '#/components/schemas/Added' }")}}, {{Answer}} } }
            {{Events}}
            """;
        using EmittedAssembly exact = Emit(document);
        using EmittedAssembly lenient = EmittedAssembly.Of(
            GeneratorRun.Of([Document(document, ("Answers", "Lenient"))], Code("TestWebhooks.ParsePet(body)"))
        );
        Assert.True(exact.Type("Added").GetProperty("Name")!.IsDefined(typeof(RequiredMemberAttribute)));
        Assert.NotNull(Call(lenient, """{"type":"pet.added"}"""));
    }

    [Fact]
    public void What_only_callers_may_send_need_not_arrive()
    {
        const string Schema =
            "{ title: Pet, type: object, required: [id, secret], properties: { id: { type: integer, readOnly: true }, secret: { type: string, writeOnly: true } } }";
        using EmittedAssembly emitted = Emit(
            $"webhooks: {{ pet: {{ post: {{ requestBody: {Json(Schema)}, {Answer} }} }} }}",
            "TestWebhooks.ParsePet(body)"
        );
        Assert.NotNull(Call(emitted, """{"id":1}"""));
    }

    [Theory]
    [InlineData("Receive", true, true)]
    [InlineData("receive", true, true)]
    [InlineData("Skip", true, false)]
    [InlineData(null, true, false)]
    [InlineData(null, false, true)]
    [InlineData("Skip", false, false)]
    public void The_item_decides_and_else_whether_there_is_anything_else(
        string? webhooks,
        bool hasPaths,
        bool isReceived
    )
    {
        string paths = hasPaths ? $"paths: {{ /pets: {{ get: {{ operationId: list, {Answer} }} }} }}\n" : "";
        TestDocument document = Document(paths + Two) with
        {
            Metadata = webhooks is null ? None : new Dictionary<string, string> { ["Webhooks"] = webhooks },
        };
        GeneratorRun run = GeneratorRun.Of([document]);
        Assert.Equal(isReceived, run.Sources.ContainsKey("Test.Api.TestWebhooks.g.cs"));
        Assert.Equal(isReceived ? [] : ["CGN1009"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void A_client_that_does_not_receive_them_is_the_same_to_the_letter_as_one_of_a_document_without()
    {
        string paths = $"paths: {{ /pets: {{ get: {{ operationId: list, {Answer} }} }} }}\n";
        GeneratorRun with = GeneratorRun.Of([Document(paths + Two) with { Metadata = None }]);
        GeneratorRun without = GeneratorRun.Of([Document(paths + Events) with { Metadata = None }]);
        Assert.Equal(without.Sources, with.Sources);
    }

    [Fact]
    public void Chosen_operations_bring_their_callbacks_and_webhooks_their_schemas()
    {
        string document = $$"""
            paths:
              /a: { post: { operationId: a, {{Answer}}, callbacks: { done: { '{$url}': { post: { requestBody: {{Json(
                "{ type: string }"
            )}}, {{Answer}} } } } } } }
              /b: { post: { operationId: b, {{Answer}}, callbacks: { done: { '{$url}': { post: { requestBody: {{Json(
                "{ type: string }"
            )}}, {{Answer}} } } } } } }
            {{Two}}
            """;
        using EmittedAssembly emitted = EmittedAssembly.Of(
            GeneratorRun.Of([Document(document, ("IncludePaths", "/a"))], Code("TestWebhooks.Parse(body).Value"))
        );
        Assert.Equal(["Parse", "Parse", "ParseADone", "ParsePetAdded", "ParsePetSold"], Methods(emitted));
        Assert.Equal("Sold", Call(emitted, """{"type":"pet.sold"}""").GetType().Name);
    }

    [Fact]
    public void Schemas_that_have_the_names_of_the_types_get_others()
    {
        string document = $$"""
            webhooks:
              pet: { post: { requestBody: {{Json("{ $ref: '#/components/schemas/TestWebhooks' }")}}, {{Answer}} } }
            components:
              schemas:
                TestWebhooks: { type: object, required: [a], properties: { a: { type: string } } }
                TestWebhookEvent: { type: object, properties: { b: { type: string } } }
                EventData: { type: object, properties: { b: { type: string } } }
            """;
        using EmittedAssembly emitted = Emit(document, "TestWebhooks.Parse(body).Value");
        Assert.Equal("TestWebhooks2", Call(emitted, """{"a":"x"}""").GetType().Name);
    }

    [Fact]
    public void CGN0018_Webhooks_has_no_such_value()
    {
        const string Message =
            "'true' is not a valid value for Webhooks of this OpenApiClient item. To fix this, use Receive or Skip, or remove Webhooks to generate types for webhooks only if the document describes nothing else.";
        GeneratorRun run = GeneratorRun.Of([
            Document(Two) with
            {
                Metadata = new Dictionary<string, string> { ["Webhooks"] = "true" },
            },
        ]);
        Reported.Once(run, "CGN0018", DiagnosticSeverity.Error, line: 1, Message);
        Assert.Empty(run.Sources);
    }

    private static string Json(string schema) => $"{{ content: {{ application/json: {{ schema: {schema} }} }} }}";

    private static TestDocument Document(string sections, params (string Name, string Value)[] metadata) =>
        new(
            "test.yaml",
            "openapi: 3.1.0\ninfo: { title: Test, version: '1' }\n"
                + (sections.StartsWith("paths:", StringComparison.Ordinal) ? "" : "paths: {}\n")
                + sections
        )
        {
            Metadata = metadata.Append(("Webhooks", "Receive")).ToDictionary(),
        };

    private static GeneratorRun Run(string sections, params string[] calls) =>
        GeneratorRun.Of([Document(sections)], Code(calls));

    private static EmittedAssembly Emit(string sections, params string[] calls) =>
        EmittedAssembly.Of(Run(sections, calls));

    /// <summary>Methods with arrays, because no span can be boxed.</summary>
    private static string Code(params string[] calls) =>
        $$"""
            using Test.Api;

            public static class Probe
            {
            {{string.Join(
                "\n",
                calls.Select((call, index) => $"public static object Call{index}(byte[] body) => {call};")
            )}}
            }
            """;

    private static object Call(EmittedAssembly emitted, string body, int index = 0) =>
        emitted.Find("Probe")!.GetMethod($"Call{index}")!.Invoke(null, [Encoding.UTF8.GetBytes(body)])!;

    private static MethodInfo Method(EmittedAssembly emitted, string name) =>
        emitted.Type("TestWebhooks").GetMethod(name)!;

    private static IEnumerable<string> Methods(EmittedAssembly emitted) =>
        emitted
            .Type("TestWebhooks")
            .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(static method => method.Name)
            .Order(StringComparer.Ordinal);
}
