using System.Text;
using TestKit;
using Xunit;

namespace Generator.Tests.Hostile;

/// <summary>
/// What a document of one kind costs grows as the document does. Work is counted by the bytes that it allocates, which are the
/// same on a busy machine and on a quiet one.
/// </summary>
public class GrowthTests
{
    /// <summary>Lists double their memory as they grow, so that a step may cost a little more than the one before.</summary>
    private const double Tolerance = 1.6;

    private const string Last = "{ type: object, properties: { last: { type: string } } }";

    public static TheoryData<string> Kinds => [.. Documents.Keys];

    private static readonly Dictionary<string, Func<int, string>> Documents = new(StringComparer.Ordinal)
    {
        ["a chain of references"] = Chain(static next => next),
        ["a chain of single parts"] = Chain(static next => $"{{ allOf: [{next}] }}"),
        ["a chain of single branches"] = Chain(static next => $"{{ oneOf: [{next}] }}"),
        ["a chain of parts, each with a property"] = Chain(static next =>
            $"{{ allOf: [{next}], properties: {{ own: {{ type: string }} }} }}"
        ),
        ["a chain of properties"] = Chain(static next => $"{{ type: object, properties: {{ x: {next} }} }}"),
        ["a chain of lists"] = Chain(static next => $"{{ type: array, items: {next} }}"),
        ["a chain of maps"] = Chain(static next => $"{{ type: object, additionalProperties: {next} }}"),
        ["a chain of choices with a text"] = Chain(static next => $"{{ oneOf: [{next}, {{ type: string }}] }}"),
        ["the next as two parts"] = Chain(static next =>
            $"{{ allOf: [{next}, {next}, {{ properties: {{ own: {{ type: string }} }} }}] }}"
        ),
        ["the next as two properties"] = Chain(static next =>
            $"{{ type: object, properties: {{ x: {next}, y: {next} }} }}"
        ),
        ["the next as two branches"] = Chain(static next => $"{{ oneOf: [{next}, {{ allOf: [{next}] }}] }}"),
        ["the next in two objects"] = Chain(static next =>
            $"{{ oneOf: [{{ type: object, required: [a], properties: {{ a: {next} }} }}, "
            + $"{{ type: object, required: [b], properties: {{ b: {next} }} }}] }}"
        ),
        ["the next as a part of two branches"] = Chain(static next =>
            $"{{ oneOf: [{{ allOf: [{next}], properties: {{ a: {{ type: string }} }} }}, "
            + $"{{ allOf: [{next}], properties: {{ b: {{ type: string }} }} }}] }}"
        ),
        ["branches of one choice"] = static count =>
            Api(
                $"S0: {{ oneOf: [{Many(count, static index => Reference(index + 1))}] }}",
                Enumerable
                    .Range(1, count)
                    .Select(static index =>
                        $"S{index}: {{ type: object, required: [p{index}], properties: {{ p{index}: {{ type: string }} }} }}"
                    )
            ),
        ["parts of one schema"] = static count =>
            Api(
                $"S0: {{ allOf: [{Many(count, static index => $"{{ properties: {{ p{index}: {{ type: string }} }} }}")}] }}"
            ),
        ["values of one enum"] = static count =>
            Api($"S0: {{ type: string, enum: [{Many(count, static index => $"v{index}")}] }}"),
        ["values of one name"] = static count =>
            Api($"S0: {{ type: string, enum: [{Many(count, static index => $"'{Spaced("a", index)}'")}] }}"),
        ["properties of one name"] = static count =>
            Api(
                $"S0: {{ type: object, properties: {{ {Many(count, static index => $"'{Spaced("a", index)}': {{ type: string }}")} }} }}"
            ),
        ["schemas of one name"] = static count =>
            Api(
                "S0: { type: string }",
                Enumerable.Range(0, count).Select(static index => $"'{Spaced("a", index)}': {Last}")
            ),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Cost_grows_as_the_document(string kind)
    {
        // The writer keeps its buffer for the next file; whoever is first would pay for it.
        _ = Cost(kind, 400);
        long small = Cost(kind, 100);
        long middle = Cost(kind, 200);
        long large = Cost(kind, 400);

        double first = Math.Max(middle - small, 1);
        double second = large - middle;
        Assert.True(second <= 2 * first * Tolerance, $"{kind}: {small:N0}, {middle:N0}, {large:N0} bytes");
    }

    /// <summary>Every schema names all others, so that the document grows by the square of their number.</summary>
    [Theory]
    [InlineData("oneOf")]
    [InlineData("allOf")]
    public void Cost_grows_as_the_references_between_all_schemas(string keyword)
    {
        long small = Cost(All(keyword, 20));
        long large = Cost(All(keyword, 40));

        Assert.True(large <= 4 * small * Tolerance, $"{keyword}: {small:N0}, {large:N0} bytes");
    }

    private static long Cost(string kind, int count) => Cost(Documents[kind](count));

    private static long Cost(string document)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        GeneratorRun run = GeneratorRun.Of([new TestDocument("api.yaml", document)]);
        long cost = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Null(run.Driver.GetRunResult().Results.Single().Exception);
        return cost;
    }

    private static Func<int, string> Chain(Func<string, string> schema) =>
        count =>
            Api(
                $"S{count}: {Last}",
                Enumerable.Range(0, count).Select(index => $"S{index}: {schema(Reference(index + 1))}")
            );

    private static string All(string keyword, int count) =>
        Api(
            "T: { type: string }",
            Enumerable
                .Range(0, count)
                .Select(index =>
                    $"S{index}: {{ properties: {{ p{index}: {{ type: string }} }}, {keyword}: ["
                    + $"{string.Join(", ", Enumerable.Range(0, count).Where(other => other != index).Select(Reference))}] }}"
                )
        );

    private static string Reference(int index) => $"{{ $ref: '#/components/schemas/S{index}' }}";

    private static string Many(int count, Func<int, string> text) =>
        string.Join(", ", Enumerable.Range(0, count).Select(text));

    /// <summary>Texts that differ, and become one identifier.</summary>
    private static string Spaced(string name, int index) =>
        new string('-', index % 20) + name + new string('+', index / 20);

    private static string Api(string first, IEnumerable<string>? others = null)
    {
        StringBuilder document = new(
            "openapi: 3.0.3\ninfo: { title: Test, version: '1' }\nservers: [{ url: https://api.example }]\n"
                + "paths: { /a: { get: { operationId: get, responses: { '200': { description: ok, content: "
                + "{ application/json: { schema: { $ref: '#/components/schemas/S0' } } } } } } } }\ncomponents:\n  schemas:\n"
        );
        foreach (string schema in (others ?? []).Prepend(first))
        {
            document.Append("    ").Append(schema).Append('\n');
        }

        return document.ToString();
    }
}
