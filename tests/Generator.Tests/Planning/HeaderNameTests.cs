using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>CGN1124: names that no header can have, of parameters, answers and keys.</summary>
public class HeaderNameTests
{
    [Theory]
    [InlineData("'X-Tenant '")]
    [InlineData("' X-Tenant'")]
    [InlineData("\"X-Tenant\\t\"")]
    [InlineData("\"\\u00a0X-Tenant\\n\"")]
    public async Task Blanks_around_the_name_of_a_parameter_are_not_sent(string name)
    {
        AssertWarned(WithParameter($"name: {name} # here"), "it is sent as 'X-Tenant'", out GeneratorRun run);
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        RecordingHandler handler = new();
        await Client(emitted, handler).CallAsync("SendAsync", ("xTenant", "acme"));
        Assert.Equal("acme", handler.Header("X-Tenant"));
    }

    [Theory]
    [InlineData("'X Tenant'")]
    [InlineData("'X-Tenant:'")]
    [InlineData("X-Größe")]
    [InlineData("'X-Tenant (optional)'")]
    [InlineData("' '")]
    public async Task A_parameter_that_no_header_can_carry_is_left_out(string name)
    {
        AssertWarned(
            WithParameter($"name: {name} # here\n    required: true"),
            "the parameter is omitted",
            out GeneratorRun run
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        RecordingHandler handler = new();
        await Client(emitted, handler).CallAsync("SendAsync");
        Assert.Equal("/things", handler.Target);
    }

    [Fact]
    public async Task Of_two_that_come_to_one_name_the_one_that_is_written_so_counts()
    {
        TestDocument document = WithParameter(
            "name: 'X-Tenant ' # here\n  - { name: x-tenant, in: header, required: true, schema: { type: integer } }"
        );
        AssertWarned(document, "it is sent as 'X-Tenant'", out GeneratorRun run);
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        RecordingHandler handler = new();
        await Client(emitted, handler).CallAsync("SendAsync", ("xTenant", 7L));
        Assert.Equal("7", handler.Header("X-Tenant"));
    }

    [Fact]
    public void Blanks_around_the_name_of_an_answers_header_are_not_looked_for()
    {
        TestDocument document = Spec.Operation(
            "operationId: send",
            responses: """

                  '200':
                    description: Done.
                    headers:
                      'Content-Language ': { schema: { type: string } } # here
            """
        );
        AssertWarned(document, "it is read as 'Content-Language'", out GeneratorRun run);
        Assert.Contains(
            run.Sources.Values,
            static source => source.Contains("\"Content-Language\"", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("'X-Key '", "it is sent as 'X-Key'")]
    [InlineData("'X Key'", "the security scheme is ignored")]
    public void A_key_of_such_a_name(string name, string mend)
    {
        TestDocument document = Spec.Of(
            "/things:\n  get: { operationId: send, responses: { '204': { description: Done. } } }",
            $"securitySchemes:\n  key:\n    type: apiKey\n    in: header\n    name: {name} # here",
            "security: [ { key: [] } ]"
        );
        AssertWarned(document, mend, out GeneratorRun run);
        Assert.Equal(
            mend.Contains("'X-Key'", StringComparison.Ordinal),
            run.Sources.Values.Any(static source => source.Contains("\"X-Key\"", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_name_of_another_place_may_hold_anything()
    {
        TestDocument document = Spec.Operation(
            "operationId: send\nparameters: [ { name: 'a b ', in: query, schema: { type: string } } ]"
        );
        Assert.DoesNotContain(GeneratorRun.Of([document]).Diagnostics, static diagnostic => diagnostic.Id == "CGN1124");
    }

    private static TestDocument WithParameter(string fields) =>
        Spec.Operation($"operationId: send\nparameters:\n  - in: header\n    schema: {{ type: string }}\n    {fields}");

    private static void AssertWarned(TestDocument document, string mend, out GeneratorRun run)
    {
        run = GeneratorRun.Of([document]);
        Diagnostic diagnostic = Assert.Single(run.Diagnostics, static other => other.Id == "CGN1124");
        Assert.EndsWith(
            $"; {mend}. To fix this, correct the name.",
            diagnostic.GetMessage(null),
            StringComparison.Ordinal
        );
        Assert.Equal(Spec.MarkedLine(document), diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1);
        Assert.Empty(run.CompilerDiagnostics);
    }

    private static EmittedClient Client(EmittedAssembly emitted, HttpMessageHandler handler) =>
        emitted.Client(handler, new Dictionary<string, object?> { ["BaseAddress"] = new Uri("https://api.example") });
}
