using System.Net;
using System.Reflection;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Bodies and answers that come in several media types.</summary>
public class VariantTests
{
    private static readonly Dictionary<string, object?> Local = new()
    {
        ["BaseAddress"] = new Uri("https://api.example"),
    };

    private const string Pet = "schemas:\n  Pet: { type: object, properties: { name: { type: string } } }";
    private const string OfPet = "{ schema: { $ref: '#/components/schemas/Pet' } }";

    [Fact]
    public async Task Every_form_of_a_body_has_a_method()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Body(
                $$"""
                application/octet-stream: {}
                text/plain: {}
                application/xml: {{OfPet}}
                multipart/form-data: {{OfPet}}
                application/x-www-form-urlencoded: {{OfPet}}
                application/json: {{OfPet}}
                """
            )
        );
        RecordingHandler handler = new("", HttpStatusCode.NoContent);
        EmittedClient client = emitted.Client(handler, Local);
        object pet = emitted.Read("Pet", """{"name":"x"}""")!;
        await client.CallAsync("SendAsync", ("body", pet));
        Assert.Equal("""application/json {"name":"x"}""", Sent(handler));
        await client.CallAsync("SendAsFormAsync", ("body", pet));
        Assert.Equal("application/x-www-form-urlencoded name=x", Sent(handler));
        await client.CallAsync("SendAsXmlAsync", ("body", "<a/>"));
        Assert.Equal("application/xml <a/>", Sent(handler));
        await client.CallAsync("SendAsTextAsync", ("body", "a"));
        Assert.Equal("text/plain a", Sent(handler));
        await client.CallAsync("SendAsStreamAsync", ("body", new MemoryStream("b"u8.ToArray())));
        Assert.Equal("application/octet-stream b", Sent(handler));
        await client.CallAsync("SendAsMultipartAsync", ("body", Activator.CreateInstance(emitted.Type("SendForm"))));
        Assert.StartsWith("multipart/form-data", Sent(handler), StringComparison.Ordinal);
        Assert.Equal(
            "SendApiResponse",
            client.Method("SendAsXmlWithResponseAsync").ReturnType.GenericTypeArguments[0].Name
        );
    }

    [Fact]
    public async Task Media_types_that_carry_the_same_are_a_choice()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Body("image/png: {}\nimage/jpeg: {}\ntext/csv: {}\ntext/plain: {}")
        );
        RecordingHandler handler = new("", HttpStatusCode.NoContent);
        EmittedClient client = emitted.Client(handler, Local);
        await client.CallAsync("SendAsync", ("body", "a"));
        Assert.Equal("text/plain a", Sent(handler));
        await client.CallAsync("SendAsync", ("body", "a"), ("contentType", "text/csv"));
        Assert.Equal("text/csv a", Sent(handler));
        await client.CallAsync(
            "SendAsStreamAsync",
            ("body", new MemoryStream("b"u8.ToArray())),
            ("contentType", "image/jpeg")
        );
        Assert.Equal("image/jpeg b", Sent(handler));
    }

    /// <summary>A file that is sent under a type that the caller did not choose is stored as something that it is not.</summary>
    [Theory]
    [InlineData("application/pdf: {}\nimage/png: {}", true, null)]
    [InlineData("image/*: {}", true, null)]
    [InlineData("application/pdf: {}\nimage/png: {}\napplication/octet-stream: {}", true, "application/octet-stream")]
    [InlineData(
        "application/pdf: {}\n'*/*': { schema: { type: string, format: binary } }",
        true,
        "application/octet-stream"
    )]
    [InlineData("text/csv: {}\ntext/markdown: {}", true, null)]
    [InlineData("text/csv: {}\ntext/plain; charset=utf-8: {}", true, "text/plain; charset=utf-8")]
    [InlineData("application/pdf: {}\nimage/png: {}", false, "application/pdf")]
    [InlineData("application/json: {}\napplication/vnd.pets+json: {}", true, "application/json")]
    public void Only_a_type_that_fits_every_value_is_a_default(string content, bool isRequired, string? expected)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Body(content, isRequired));
        ParameterInfo type = emitted
            .Client(new RecordingHandler("", HttpStatusCode.NoContent), Local)
            .Method("SendAsync")
            .GetParameters()
            .Single(static parameter => parameter.Name == "contentType");
        Assert.Equal(expected, type.HasDefaultValue ? type.DefaultValue : null);
    }

    [Fact]
    public async Task Text_of_any_type_is_plain_text()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Body("text/*: {}"));
        RecordingHandler handler = new("", HttpStatusCode.NoContent);
        await emitted.Client(handler, Local).CallAsync("SendAsync", ("body", "a"));
        Assert.Equal("text/plain a", Sent(handler));
    }

    [Fact]
    public async Task Octets_of_any_type_leave_the_type_to_the_caller()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Body("image/*: {}"));
        RecordingHandler handler = new("", HttpStatusCode.NoContent);
        await emitted
            .Client(handler, Local)
            .CallAsync("SendAsync", ("body", new MemoryStream("b"u8.ToArray())), ("contentType", "image/webp"));
        Assert.Equal("image/webp b", Sent(handler));
    }

    [Fact]
    public void Other_words_for_json_are_no_form_of_their_own()
    {
        TestDocument document = Body($"text/json: {OfPet}\napplication/*+json: {OfPet}\napplication/json: {OfPet}");
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        Assert.Equal(["SendAsync", "SendWithRawResponseAsync", "SendWithResponseAsync"], Methods(emitted));
        Assert.Empty(GeneratorRun.Of([document]).Diagnostics);
    }

    [Fact]
    public async Task Another_json_with_its_own_schema_is_called_after_its_media_type()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Body(
                $"application/json: {OfPet}\napplication/json-patch+json: {{ schema: {{ type: array, items: {{ type: string }} }} }}"
            )
        );
        RecordingHandler handler = new("", HttpStatusCode.NoContent);
        await emitted
            .Client(handler, Local)
            .CallAsync("SendAsJsonPatchJsonAsync", ("body", (IReadOnlyList<string>)["a"]));
        Assert.Equal("""application/json-patch+json ["a"]""", Sent(handler));
    }

    [Fact]
    public void A_variant_gives_way_to_an_operation()
    {
        TestDocument document = Spec.Of(
            """
            /a: { post: { operationId: send, requestBody: { content: { text/plain: {}, application/json: {} } }, responses: { '204': { description: ok } } } }
            /b: { get: { operationId: sendAsText, responses: { '204': { description: ok } } } }
            """
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        Assert.Empty(emitted.Type("ITestClient").GetMethod("SendAsTextAsync")!.GetParameters().SkipLast(1));
        Assert.NotNull(emitted.Type("ITestClient").GetMethod("SendAsText2Async"));
    }

    [Fact]
    public async Task An_answer_is_asked_for_in_the_form_that_the_method_gives()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Answer($"text/csv: {{}}, application/json: {OfPet}, text/event-stream: {OfPet}")
        );
        RecordingHandler json = new("""{"name":"x"}""");
        object pet = (await emitted.Client(json, Local).CallAsync("GetAsync"))!;
        Assert.Equal("Pet", pet.GetType().Name);
        Assert.Equal("application/json", json.Header("Accept"));

        RecordingHandler csv = new("a;b", mediaType: "text/csv; charset=utf-8");
        Assert.Equal("a;b", await emitted.Client(csv, Local).CallAsync("GetAsTextAsync"));
        Assert.Equal("text/csv", csv.Header("Accept"));

        RecordingHandler events = new("data: {\"name\":\"x\"}\n\n", mediaType: "text/event-stream");
        Assert.NotNull(await emitted.Client(events, Local).CallAsync("GetAsEventsAsync"));
    }

    [Theory]
    [InlineData("GetWithResponseAsync")]
    [InlineData("GetAsTextWithResponseAsync")]
    public async Task An_answer_is_read_by_its_media_type(string method)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Answer($"text/csv: {{}}, application/json: {OfPet}, image/*: {{}}")
        );
        Assert.Equal("a;b", await BodyOf(new RecordingHandler("a;b", mediaType: "text/csv")));
        Assert.IsType(emitted.Type("Pet"), await BodyOf(new RecordingHandler("{}")));
        Assert.IsAssignableFrom<Stream>(await BodyOf(new RecordingHandler("octets", mediaType: "IMAGE/png")));

        async Task<object?> BodyOf(RecordingHandler handler)
        {
            object response = (await emitted.Client(handler, Local).CallAsync(method))!;
            return new[] { "Pet", "Text", "Content" }
                .Select(name => response.GetType().GetProperty(name)!.GetValue(response))
                .Single(static body => body is not null);
        }
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("image/png")]
    public async Task Another_form_than_the_one_that_is_given_is_told(string mediaType)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Answer($"text/csv: {{}}, application/json: {OfPet}, image/*: {{}}")
        );
        EmittedClient client = emitted.Client(new RecordingHandler("a", mediaType: mediaType), Local);
        var exception = await Assert.ThrowsAsync<CampaignsGen.UnexpectedResponseException>(() =>
            client.CallAsync("GetAsync")
        );
        Assert.Contains(
            $"its body is '{mediaType}', another media type than the one",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_object_that_claims_to_be_text_has_no_method()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Answer($"text/plain: {OfPet}, application/json: {OfPet}, text/json: {OfPet}")
        );
        Assert.Equal(["GetAsync", "GetWithRawResponseAsync", "GetWithResponseAsync"], Methods(emitted));
    }

    [Fact]
    public async Task Versions_of_json_are_told_apart_by_their_media_types()
    {
        TestDocument document = Answer(
            "application/vnd.v1+json: { schema: { $ref: '#/components/schemas/Pet' } }, application/vnd.v2+json: { schema: { $ref: '#/components/schemas/Pet2' } }",
            Pet + "\n  Pet2: { type: object, properties: { age: { type: integer } } }"
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        RecordingHandler handler = new("""{"age":1}""", mediaType: "application/vnd.v2+json");
        object response = (await emitted.Client(handler, Local).CallAsync("GetWithResponseAsync"))!;
        Assert.NotNull(response.GetType().GetProperty("Pet2")!.GetValue(response));
        Assert.Null(response.GetType().GetProperty("Pet")!.GetValue(response));
        Assert.Equal(["GetAsync", "GetWithRawResponseAsync", "GetWithResponseAsync"], Methods(emitted));
    }

    private static string Sent(RecordingHandler handler) =>
        $"{handler.Request!.Content!.Headers.ContentType} {handler.Body}";

    private static string[] Methods(EmittedAssembly emitted) =>
        [.. emitted.Operations("ITestClient").Select(static method => method.Name).Order(StringComparer.Ordinal)];

    private static TestDocument Body(string content, bool isRequired = true) =>
        Spec.Operation(
            $"operationId: send\nrequestBody:\n  required: {(isRequired ? "true" : "false")}\n  content:\n    "
                + content.Replace("\n", "\n    ", StringComparison.Ordinal),
            Pet,
            method: "post"
        );

    private static TestDocument Answer(string content, string components = Pet) =>
        Spec.Operation(
            "operationId: get",
            components,
            responses: $"{{ '200': {{ description: ok, content: {{ {content} }} }} }}"
        );
}
