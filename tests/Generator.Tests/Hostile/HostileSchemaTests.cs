using TestKit;
using Xunit;

namespace Generator.Tests.Hostile;

/// <summary>Short documents whose schemas have very many ways to each other, and long chains of them.</summary>
public class HostileSchemaTests
{
    /// <summary>What the compiler gives a thread on some systems, in bytes.</summary>
    private const int SmallStack = 1 << 20;

    /// <summary>Not how long it may take: what is not linear here does not end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData("a reference", "{ $ref: '#/components/schemas/NEXT' }", 4000)]
    [InlineData("a part", "{ allOf: [{ $ref: '#/components/schemas/NEXT' }] }", 4000)]
    [InlineData(
        "two parts",
        "{ allOf: [{ $ref: '#/components/schemas/NEXT' }, { $ref: '#/components/schemas/NEXT' }, { properties: { own: { type: string } } }] }",
        40
    )]
    [InlineData(
        "two branches",
        "{ oneOf: [{ $ref: '#/components/schemas/NEXT' }, { allOf: [{ $ref: '#/components/schemas/NEXT' }] }] }",
        12
    )]
    public async Task Each_schema_is_made_of_the_next(string how, string schema, int count)
    {
        IEnumerable<string> schemas = Enumerable
            .Range(0, count)
            .Select(index => $"    S{index}: {schema.Replace("NEXT", $"S{index + 1}", StringComparison.Ordinal)}\n");
        string document =
            "openapi: 3.0.3\ninfo: { title: Test, version: '1' }\nservers: [{ url: https://api.example }]\n"
            + "paths: { /a: { get: { operationId: get, responses: { '200': { description: ok, content: "
            + "{ application/json: { schema: { $ref: '#/components/schemas/S0' } } } } } } } }\n"
            + $"components:\n  schemas:\n{string.Concat(schemas)}"
            + $"    S{count}: {{ type: object, properties: {{ last: {{ type: string }} }} }}\n";

        GeneratorRun run = await OnSmallStack(() => GeneratorRun.Of([new TestDocument("api.yaml", document)]));

        Assert.Null(run.Driver.GetRunResult().Results.Single().Exception);
        Assert.True(run.CompilerDiagnostics.Count == 0, how);
        Assert.Contains(run.Sources.Values, static source => source.Contains("string? Last", StringComparison.Ordinal));
    }

    private static Task<T> OnSmallStack<T>(Func<T> run)
    {
        TaskCompletionSource<T> result = new();
        Thread thread = new(
            () =>
            {
                try
                {
                    result.SetResult(run());
                }
                catch (Exception exception)
                {
                    result.SetException(exception);
                }
            },
            SmallStack
        )
        {
            IsBackground = true,
        };
        thread.Start();
        return result.Task.WaitAsync(Patience);
    }
}
