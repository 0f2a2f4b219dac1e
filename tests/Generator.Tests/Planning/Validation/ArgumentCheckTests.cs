using CampaignsGen;
using TestKit;
using Xunit;
using static Generator.Tests.Planning.Validation.CheckedModels;

namespace Generator.Tests.Planning.Validation;

/// <summary>What calls do with arguments that break limits, where the client's options ask for it and where they do not.</summary>
public class ArgumentCheckTests
{
    [Fact]
    public async Task Parameters_of_every_place_are_named()
    {
        TestDocument document = Spec.Operation(
            """
            parameters:
              - { name: id, in: path, required: true, schema: { type: string, maxLength: 1 } }
              - { name: state, in: query, required: true, schema: { type: string, enum: [ a ] } }
              - { name: tags, in: query, required: true, schema: { type: array, minItems: 1, items: { type: string, maxLength: 1 } } }
              - { name: X-Rank, in: header, schema: { type: integer, maximum: 9 } }
              - { name: session, in: cookie, schema: { type: string, pattern: '^a' } }
            """,
            path: "/things/{id}"
        );

        ApiValidationException exception = await RefusedAsync(
            document,
            emitted =>
                [
                    ("id", "ab"),
                    ("state", Enum(emitted, "GetThingsByIdState", "b")),
                    ("tags", new[] { "a", "bc" }),
                    ("xRank", 10L),
                    ("session", "b"),
                ]
        );

        Assert.Equal(
            [
                "path parameter 'id'  maxLength",
                "query parameter 'state'  enum",
                "query parameter 'tags' /1 maxLength",
                "header 'X-Rank'  maximum",
                "cookie 'session'  pattern",
            ],
            exception.Errors.Select(static error => $"{error.Parameter} {error.Pointer} {error.Keyword}")
        );
    }

    [Fact]
    public async Task Optional_parameters_in_an_object_are_checked_and_the_deprecated_too()
    {
        string others = string.Concat(
            Enumerable
                .Range(0, 10)
                .Select(static number => $"\n  - {{ name: other{number}, in: query, schema: {{ type: string }} }}")
        );
        TestDocument document = Spec.Operation(
            "parameters:\n"
                + "  - { name: limit, in: query, deprecated: true, schema: { type: integer, maximum: 9 } }\n"
                + "  - { name: filter, in: query, style: deepObject, schema: { type: object, properties: { a: { type: string, maxLength: 1 } } } }"
                + others
        );

        ApiValidationException exception = await RefusedAsync(
            document,
            emitted => [("request.Limit", 10L), ("request.Filter", emitted.Read("GetThingsFilter", """{"a":"bc"}"""))]
        );

        Assert.Equal(
            ["query parameter 'limit'  maximum", "query parameter 'filter' /a maxLength"],
            exception.Errors.Select(static error => $"{error.Parameter} {error.Pointer} {error.Keyword}")
        );
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    public async Task Bodies_of_every_form_are_checked(string media)
    {
        TestDocument document = Spec.Operation(
            "requestBody: { required: true, content: { "
                + media
                + ": { schema: { type: object, required: [ name ], properties: { name: { type: string, maxLength: 1 }, "
                + "tags: { type: array, maxItems: 1, items: { type: string, minLength: 2 } } } } } } }",
            method: "post"
        );

        ApiValidationException exception = await RefusedAsync(
            document,
            emitted =>
            {
                Type type = emitted.Types.Single(static type => type.GetProperty("Tags") is not null);
                object body = Activator.CreateInstance(type)!;
                type.GetProperty("Name")!.SetValue(body, "ab");
                type.GetProperty("Tags")!.SetValue(body, new[] { "ab", "c" });
                return [("body", body)];
            }
        );

        Assert.Equal(["/name maxLength", "/tags maxItems", "/tags/1 minLength"], Text(exception.Errors));
    }

    [Theory]
    [InlineData("{ type: array, maxItems: 1, items: { type: string } }", " maxItems")]
    [InlineData("{ type: array, items: { type: integer, maximum: 1 } }", "/0 maximum,/1 maximum")]
    [InlineData("{ type: string, maxLength: 1 }", " maxLength")]
    [InlineData("{ type: integer, minimum: 9 }", " minimum")]
    [InlineData("{ type: string, enum: [ a ] }", " enum")]
    public async Task A_body_may_be_no_object(string schema, string faults)
    {
        TestDocument document = Spec.Operation(
            $"requestBody: {{ required: true, content: {{ application/json: {{ schema: {schema} }} }} }}",
            method: "post"
        );

        ApiValidationException exception = await RefusedAsync(
            document,
            emitted =>
                [
                    (
                        "body",
                        schema.Contains("array", StringComparison.Ordinal)
                            ? schema.Contains("integer", StringComparison.Ordinal)
                                ? new long[] { 2, 3 }
                                : (object)new[] { "a", "b" }
                            : schema.Contains("enum", StringComparison.Ordinal)
                                ? Enum(emitted, "PostThingsBody", "b")
                                : schema.Contains("integer", StringComparison.Ordinal)
                                    ? 5L
                                    : "ab"
                    ),
                ]
        );

        Assert.Equal(faults, string.Join(",", Text(exception.Errors)));
    }

    [Fact]
    public async Task Parameters_of_2_0_are_checked()
    {
        TestDocument document = new(
            "api.yaml",
            """
            swagger: '2.0'
            info: { title: Test, version: '1' }
            paths:
              /things:
                get:
                  parameters:
                    - { name: limit, in: query, type: integer, maximum: 9, exclusiveMaximum: true }
                    - { name: tags, in: query, type: array, maxItems: 1, items: { type: string, maxLength: 1 } }
                  responses: { default: { description: done } }
            """
        );

        ApiValidationException exception = await RefusedAsync(
            document,
            static _ => [("limit", 9L), ("tags", new[] { "a", "bc" })]
        );

        Assert.Equal(
            [
                "query parameter 'limit'  exclusiveMaximum",
                "query parameter 'tags'  maxItems",
                "query parameter 'tags' /1 maxLength",
            ],
            exception.Errors.Select(static error => $"{error.Parameter} {error.Pointer} {error.Keyword}")
        );
    }

    [Fact]
    public void A_document_without_the_metadata_has_not_one_line_of_it()
    {
        TestDocument document = TestDocument.FromFile(Path.Combine(RepositoryPaths.Root, "spec", "campaigns.v1.yaml"));
        string[] words = ["IApiValidatable", "RequestCheck", "ValidateRequests"];

        Assert.DoesNotContain(
            GeneratorRun.Of([document]).Sources.Values,
            source => words.Any(word => source.Contains(word, StringComparison.Ordinal))
        );
        string all = string.Concat(GeneratorRun.Of([Checked(document)]).Sources.Values);
        Assert.All(words, word => Assert.Contains(word, all, StringComparison.Ordinal));
    }

    /// <summary>Calls the only operation: it is refused where the options ask for it, and sent where they do not.</summary>
    private static async Task<ApiValidationException> RefusedAsync(
        TestDocument document,
        Func<EmittedAssembly, (string, object?)[]> arguments
    )
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Checked(document));
        string method = EmittedAssembly
            .OperationsOf(emitted.Type("ITestClient"))
            .Select(static method => method.Name)
            .MinBy(static name => name.Length)!;
        using RecordingHandler handler = new();
        ApiValidationException exception = await Assert.ThrowsAsync<ApiValidationException>(() =>
            emitted.Client(handler, Options(true)).CallAsync(method, arguments(emitted))
        );
        Assert.Null(handler.Request);
        await emitted.Client(handler, Options(false)).CallAsync(method, arguments(emitted));
        Assert.NotNull(handler.Request);
        return exception;
    }

    private static Dictionary<string, object?> Options(bool validates) =>
        new() { ["BaseAddress"] = new Uri("https://api.example"), ["ValidateRequests"] = validates };

    private static object Enum(EmittedAssembly emitted, string name, string value) =>
        emitted.Type(name).BaseType!.GetMethod("FromValue")!.Invoke(null, [value])!;
}
