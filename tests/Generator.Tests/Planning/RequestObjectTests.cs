using System.Reflection;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>From the sixth on, the optional parameters of an operation are one object.</summary>
public class RequestObjectTests
{
    private const string Path = "  - { name: id, in: path, required: true, schema: { type: string } }\n";

    private static readonly Dictionary<string, object?> Local = new()
    {
        ["BaseAddress"] = new Uri("https://api.example/v1"),
    };

    [Theory]
    [InlineData(5, "id,p1,p2,p3,p4,p5,cancellationToken")]
    [InlineData(6, "id,request,cancellationToken")]
    [InlineData(30, "id,request,cancellationToken")]
    public void The_number_decides(int count, string expected)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document(Path + Optional(count)));
        foreach (string method in new[] { "FindAsync", "FindWithResponseAsync", "FindWithRawResponseAsync" })
        {
            Assert.Equal(expected.Split(','), NamesOf(emitted, method));
        }
    }

    [Fact]
    public async Task What_is_given_is_sent_and_the_rest_is_not()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Document(
                Path
                    + "  - { name: must, in: query, required: true, schema: { type: boolean } }\n"
                    + "  - { name: created, in: query, style: deepObject, schema: { $ref: '#/components/schemas/Range' } }\n"
                    + "  - { name: X-Trace, in: header, schema: { type: string } }\n"
                    + "  - { name: mark, in: cookie, schema: { type: string } }\n"
                    + "  - { name: kind, in: query, schema: { type: string, enum: [ big, small ] } }\n"
                    + Optional(3),
                "schemas:\n  Range: { type: object, properties: { from: { type: integer }, to: { type: integer } } }"
            )
        );
        RecordingHandler handler = new();
        await emitted
            .Client(handler, Local)
            .CallAsync(
                "FindAsync",
                ("id", "a"),
                ("must", true),
                ("request.Created", emitted.Read("Range", """{"from":1,"to":2}""")),
                ("request.XTrace", "t"),
                ("request.Mark", "m"),
                ("request.Kind", emitted.Read("FindKind", "\"big\"")),
                ("request.P2", 7L)
            );
        Assert.Equal("/v1/things/a?must=true&created%5Bfrom%5D=1&created%5Bto%5D=2&kind=big&p2=7", handler.Target);
        Assert.Equal("t", handler.Header("X-Trace"));
        Assert.Equal("mark=m", handler.Header("Cookie"));
        await emitted.Client(handler, Local).CallAsync("FindAsync", ("id", "a"), ("must", false));
        Assert.Equal("/v1/things/a?must=false", handler.Target);
    }

    [Fact]
    public void A_body_and_its_media_type_stay_arguments_in_every_form()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Document(
                Path + Optional(6),
                "schemas:\n  Pet: { type: object, properties: { name: { type: string } } }",
                "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } }, application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Pet' } } } }\n",
                method: "post"
            )
        );
        Assert.Equal(["id", "body", "request", "cancellationToken"], NamesOf(emitted, "FindAsync"));
        Assert.Equal(["id", "body", "request", "cancellationToken"], NamesOf(emitted, "FindAsFormAsync"));
        Assert.Same(TypeOf(emitted, "FindAsync"), TypeOf(emitted, "FindAsFormAsync"));
    }

    [Fact]
    public void Names_do_not_clash()
    {
        string hostile = string.Concat(
            new[]
            {
                "request",
                "sent",
                "body",
                "item",
                "to_string",
                "equality-contract",
                "FindParameters",
                "class",
            }.Select(static name => $"  - {{ name: {name}, in: query, schema: {{ type: string }} }}\n")
        );
        GeneratorRun run = GeneratorRun.Of([
            Document(
                "  - { name: request, in: header, schema: { type: string } }\n"
                    + "  - { name: sent, in: header, required: true, schema: { type: string } }\n"
                    + hostile,
                "schemas:\n  FindRequest: { type: object, properties: { a: { type: string } } }",
                path: "/things"
            ),
        ]);
        Assert.Empty(run.CompilerDiagnostics);
        string source = run.Sources["Test.Api.TestClient.Find.g.cs"];
        Assert.Contains("public sealed partial record FindParameters\n", source, StringComparison.Ordinal);
        Assert.Contains("public string? QueryRequest { get; init; }\n", source, StringComparison.Ordinal);
        Assert.Contains("public string? QueryFindParameters { get; init; }\n", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deprecated_parameter_is_marked_and_limits_are_attributes()
    {
        GeneratorRun run = GeneratorRun.Of([
            Document(
                "  - { name: old, in: query, deprecated: true, schema: { type: string } }\n"
                    + "  - { name: limit, in: query, description: How many., schema: { type: integer, format: int32, maximum: 9, default: 3 } }\n"
                    + Optional(4),
                path: "/things"
            ),
        ]);
        Assert.Empty(run.CompilerDiagnostics);
        string source = run.Sources["Test.Api.TestClient.Find.g.cs"];
        Assert.Contains(
            "    [Obsolete(\"old is deprecated.\")]\n    public string? Old { get; init; }\n",
            source,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "    /// <summary>How many. At most 9. The default is 3.</summary>\n    [ApiLimits(Maximum = 9)]\n    public int? Limit { get; init; }\n",
            source,
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<string?> NamesOf(EmittedAssembly emitted, string method) =>
        Parameters(emitted, method).Select(static parameter => parameter.Name);

    private static Type TypeOf(EmittedAssembly emitted, string method) =>
        Parameters(emitted, method).Single(static parameter => parameter.Name == "request").ParameterType;

    private static ParameterInfo[] Parameters(EmittedAssembly emitted, string method) =>
        emitted.Type("TestClient").GetMethod(method)!.GetParameters();

    private static string Optional(int count) =>
        string.Concat(
            Enumerable
                .Range(1, count)
                .Select(static number => $"  - {{ name: p{number}, in: query, schema: {{ type: integer }} }}\n")
        );

    private static TestDocument Document(
        string parameters,
        string components = "",
        string more = "",
        string path = "/things/{id}",
        string method = "get"
    ) => Spec.Operation($"operationId: find\n{more}parameters:\n{parameters.TrimEnd()}", components, path, method);
}
