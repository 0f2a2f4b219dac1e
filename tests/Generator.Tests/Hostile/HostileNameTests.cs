using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Naming;
using Microsoft.CodeAnalysis.CSharp;
using TestKit;
using Xunit;

namespace Generator.Tests.Hostile;

/// <summary>Names that mean something in C#, in .NET, in the runtime or in emitted code, all in one document.</summary>
public class HostileNameTests
{
    private static readonly string[] Keywords =
    [
        .. SyntaxFacts
            .GetKeywordKinds()
            .Concat(SyntaxFacts.GetContextualKeywordKinds())
            .Select(SyntaxFacts.GetText)
            .Distinct(),
    ];

    private static readonly string[] Library =
    [
        "System",
        "Object",
        "String",
        "Int32",
        "Type",
        "Exception",
        "Attribute",
        "Obsolete",
        "Nullable",
        "Record",
        "Enum",
        "Void",
        "Var",
        "Dynamic",
        "Array",
        "List",
        "Math",
        "Console",
        "Environment",
        "Thread",
        "Threading",
        "Tasks",
        "Json",
        "Net",
        "Http",
        "Collections",
        "Generic",
        "Index",
        "Range",
        "Lazy",
        "Tuple",
        "ValueTuple",
        "Random",
        "Convert",
        "Buffer",
        "Span",
        "Memory",
        "Half",
        "Char",
        "Byte",
        "Decimal",
        "Boolean",
        "Double",
        "Extensions",
        "DependencyInjection",
        "Microsoft",
        "Global",
        "Test",
        "Api",
        "Test.Api",
    ];

    private static readonly string[] Emitted =
    [
        "TestClient",
        "ITestClient",
        "TestClientOptions",
        "TestClientJson",
        "TestClientServiceCollectionExtensions",
        "SystemJson",
        "TestClientConverter",
        "SystemModel",
        "GetSystemApiResponse",
        "Names",
        "Read",
        "Write",
        "Resolver",
        "AdditionalProperties",
        "Create",
        "Bind",
        "Instance",
        "Values",
        "json",
        "property",
        "value",
        "item",
        "body",
        "request",
        "transport",
        "cancellationToken",
        "answer",
        "other",
        "hash",
        "httpClient",
        "options",
        "settings",
        "this",
        "_",
    ];

    private static readonly string[] All =
    [
        .. Keywords
            .Concat(Library)
            .Concat(Emitted)
            .Concat(ReservedNames.Types)
            .Concat(ReservedNames.RecordMembers)
            .Concat(ReservedNames.EnumMembers)
            .Concat(ReservedNames.OptionsMembers)
            .Concat(ReservedNames.ResponseMembers)
            .Append(new string('n', 1000))
            .Append(new string('N', 1001))
            .Distinct(),
    ];

    private static readonly string[] WithCases =
    [
        .. All.Concat(
                Library
                    .Concat(Emitted)
                    .SelectMany(static name => new[] { name.ToUpperInvariant(), name.ToLowerInvariant() })
            )
            .Distinct(),
    ];

    [Fact]
    public void Names_of_schemas()
    {
        Node Schemas(string[] names) => new MapNode([.. names.Select(static name => (name, Record("a", name)))]);
        AssertLikeHarmless(WithCases, names => Document(new MapNode(), ("schemas", Schemas(names))), asValues: false);
    }

    /// <summary>In models of sixty: what the compiler does with one of a thousand properties takes more than its share of time.</summary>
    [Fact]
    public void Names_of_properties_and_values()
    {
        MapNode Schemas(string[] names) =>
            new([.. names.Chunk(60).SelectMany(static (chunk, index) => Models(chunk, index))]);
        string[] names = [.. All, .. Emitted.Select(static name => name.ToUpperInvariant()).Except(All)];
        AssertLikeHarmless(names, chosen => Document(new MapNode(), ("schemas", Schemas(chosen))));
    }

    [Fact]
    public void Names_of_operations()
    {
        MapNode Paths(string[] names) =>
            new([
                .. names.Select(static (name, index) => ($"/{index}", (Node)new MapNode(("get", Operation(name, []))))),
            ]);
        // They stand in exceptions and logs, where what cannot be seen is escaped.
        AssertLikeHarmless(All, names => Document(Paths(names)), written: DiagnosticText.Of);
    }

    [Fact]
    public void Names_of_parameters()
    {
        MapNode Paths(string[] names) =>
            new(
                (
                    "/query",
                    new MapNode(("get", Operation("query", names.Select(static name => Parameter(name, "query")))))
                ),
                (
                    "/arguments",
                    new MapNode(
                        ("get", Operation("arguments", names.Select(static name => Parameter(name, "query", true))))
                    )
                ),
                (
                    "/cookie",
                    new MapNode(("get", Operation("cookie", names.Select(static name => Parameter(name, "cookie")))))
                ),
                (
                    "/header",
                    new MapNode(
                        ("get", Operation("header", names.Select(static name => Parameter("x" + name, "header"))))
                    )
                )
            );
        // The name of a header is the same in any case.
        AssertLikeHarmless(
            [.. All.DistinctBy(static name => name, StringComparer.OrdinalIgnoreCase)],
            names => Document(Paths(names))
        );
    }

    [Fact]
    public void Names_of_schemes_and_variables()
    {
        MapNode Schemes(string[] names) =>
            new([
                .. names.Select(static name =>
                    (name, (Node)new MapNode(("type", "apiKey"), ("in", "query"), ("name", name)))
                ),
            ]);
        ListNode Servers(string[] names) =>
            new(
                new MapNode(
                    ("url", "https://api.example/" + string.Join('/', names.Select(static name => $"{{{name}}}"))),
                    (
                        "variables",
                        new MapNode([.. names.Select(static name => (name, (Node)new MapNode(("default", name))))])
                    )
                )
            );
        AssertLikeHarmless(
            All,
            names => new MapNode(
                ("openapi", "3.0.3"),
                Info,
                ("servers", Servers(names)),
                ("paths", new MapNode()),
                ("components", new MapNode(("securitySchemes", Schemes(names))))
            )
        );
    }

    private static IEnumerable<(string, Node)> Models(string[] names, int index) =>
        [
            ($"Record{index}x", Record(names)),
            ($"Open{index}x", Object(names, new MapNode(), ("additionalProperties", true))),
            (
                $"Old{index}x",
                Object(
                    names,
                    new MapNode(("type", "array"), ("items", new MapNode(("type", "string"))), ("deprecated", true))
                )
            ),
            (
                $"Values{index}x",
                new MapNode(("type", "string"), ("enum", new ListNode([.. names.Select(static name => (Node)name)])))
            ),
        ];

    private static MapNode Object(string[] names, Node property, params (string, Node)[] more) =>
        new([("type", "object"), ("properties", new MapNode([.. names.Select(name => (name, property))])), .. more]);

    private static (string, Node) Info => ("info", new MapNode(("title", "Test"), ("version", "1")));

    private static MapNode Document(MapNode paths, params (string, Node)[] components) =>
        new(("openapi", "3.0.3"), Info, ("paths", paths), ("components", new MapNode(components)));

    private static Node Record(params string[] names) =>
        new MapNode(
            ("type", "object"),
            ("properties", new MapNode([.. names.Select(static name => (name, (Node)new MapNode(("type", "string"))))]))
        );

    private static MapNode Operation(string id, IEnumerable<Node> parameters) =>
        new(
            ("operationId", id),
            ("parameters", new ListNode([.. parameters])),
            ("responses", new MapNode(("204", new MapNode(("description", "done")))))
        );

    private static Node Parameter(string name, string place, bool required = false) =>
        new MapNode(
            ("name", name),
            ("in", place),
            ("required", required),
            ("schema", new MapNode(("type", "array"), ("items", new MapNode(("type", "string")))))
        );

    /// <summary>The names give what as many plain names give: nothing is lost, nothing is added, nothing fails to compile.</summary>
    private static void AssertLikeHarmless(
        string[] names,
        Func<string[], MapNode> document,
        bool asValues = true,
        Func<string, string>? written = null
    )
    {
        string[] harmless = [.. names.Select(static (_, index) => $"harmless{index}x")];
        GeneratorRun run = Run(document(names));
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Equal(SyntaxShape.Of(Run(document(harmless))), SyntaxShape.Of(run));
        IReadOnlySet<string> literals = SyntaxShape.Literals(run);
        Assert.True(!asValues || names.All(name => literals.Contains(written?.Invoke(name) ?? name)));
    }

    private static GeneratorRun Run(MapNode document)
    {
        GeneratorRun run = GeneratorRun.Of([new TestDocument("api.json", NodeWriter.Json(document))]);
        Assert.Null(run.Driver.GetRunResult().Results.Single().Exception);
        return run;
    }
}
