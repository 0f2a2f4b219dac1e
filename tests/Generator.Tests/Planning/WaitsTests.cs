using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>The methods that wait: when they are written, and what they ask for.</summary>
public sealed class WaitsTests
{
    private const string Body =
        "{ type: object, required: [status], properties: { status: { type: string, enum: [on, off, ill] }, done: { type: boolean }, "
        + "number: { type: integer }, meta: { type: object, properties: { state: { type: [string, 'null'] } } } } }";

    private const string Accepted = "'202': { description: later }";

    public static TheoryData<string, string, string> Words =>
        new()
        {
            {
                "get",
                "x-poll: { state: status, succeeded: [off], failed: [ill] }",
                "new StatePolling(\"list\", new([\"off\"], [\"ill\"])) .WaitAsync( token => transport.SendSuccessAsync<ListApiResponse>(CreateListRequest(after), static data => new(data), token), static response => response.ListResult, static body => body.Status.Value, wait, cancellationToken);"
            },
            {
                "get",
                "x-poll: { state: meta.state, succeeded: [off], interval: 0.5, limit: 60 }",
                "{ Times = new(0.5, 60) } .WaitAsync("
            },
            { "get", "x-poll: { state: meta.state, succeeded: [off] }", "static body => body.Meta?.State" },
            {
                "get",
                "x-poll: { state: done, succeeded: ['true'] }",
                "static body => body.Done == true ? \"true\" : \"false\""
            },
            {
                "post",
                "x-poll: { state: status, succeeded: [off] }\n      x-idempotent: true",
                "static body => body.Status.Value"
            },
            {
                "post",
                "x-poll: { header: Location }",
                "new HeaderPolling(\"list\", new([], [])) { ResultHeader = \"Location\" } .WaitAsync( transport, () => CreateListRequest(after), static data => new ListApiResponse(data), static response => response.ListResult, wait, cancellationToken);"
            },
            {
                "post",
                "x-poll: { header: Operation-Location, state: status, succeeded: [ok], failed: [bad], result: location }",
                "{ StateHeaders = [\"Operation-Location\"], State = [\"status\"], EndsAtLocation = true }"
            },
            {
                "post",
                "x-poll: { header: Operation-Location, state: status, succeeded: [ok] }",
                "Task<ApiResponse> ListUntilDoneAsync("
            },
            {
                "post",
                "x-ms-long-running-operation: true",
                "{ StateHeaders = [\"Operation-Location\", \"Azure-AsyncOperation\"], State = [\"status\"], ResultHeader = \"Location\", EndsAtLocation = true }"
            },
            {
                "put",
                "x-ms-long-running-operation: true",
                "OwnState = [\"properties\", \"provisioningState\"], EndsAtOrigin = true"
            },
            {
                "patch",
                "x-ms-long-running-operation: true\n      x-ms-long-running-operation-options: { final-state-via: location }",
                "EndsAtLocation = true, EndsAtOrigin = true"
            },
            {
                "post",
                "x-ms-long-running-operation: true\n      x-ms-long-running-operation-options: { final-state-via: azure-async-operation }",
                "Task<ApiResponse> ListUntilDoneAsync("
            },
            {
                "get",
                "x-speakeasy-polling: [{ name: WaitForOff, successCriteria: [{ condition: $statusCode == 200 }, { condition: '$response.body#/status == \"off\"' }], failureCriteria: [{ condition: '$response.body#/status == \"ill\"' }], intervalSeconds: 2 }]",
                "Task<ListResult> ListWaitForOffAsync("
            },
            {
                "get",
                "x-speakeasy-polling: [{ name: WaitForOff, successCriteria: [{ condition: '  $response.body#/status  ==  \"off\" ' }] }]",
                "Task<ListResult> ListWaitForOffAsync("
            },
        };

    [Theory]
    [MemberData(nameof(Words))]
    public void What_the_document_says_is_waited_for(string method, string said, string expected)
    {
        GeneratorRun run = Run(said, method);

        Assert.Empty(run.CompilerDiagnostics);
        Assert.Empty(run.Diagnostics);
        Assert.Contains(expected, Plain(run.Sources["Test.Api.TestClient.List.g.cs"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", "new NotYetWait(\"list\", new Refusal(409))")]
    [InlineData(
        "{ property: code, values: [BUSY], limit: 5 }",
        "new NotYetWait(\"list\", new Refusal(409, \"code\") { Values = [\"BUSY\"] }) { Times = new(null, 5) }"
    )]
    public void A_refusal_for_now_is_waited_for(string said, string expected)
    {
        GeneratorRun run = Run("", "post", $", '409': {{ description: no, x-not-yet: {said}, {Problem} }}");

        Assert.Empty(run.CompilerDiagnostics);
        Assert.Empty(run.Diagnostics);
        string methods = Plain(run.Sources["Test.Api.TestClient.List.g.cs"]);
        Assert.Contains(
            "Task<ListResult?> ListWhenReadyAsync( string? after = null, ApiWait<ApiException>? wait = null, CancellationToken cancellationToken = default) => "
                + expected
                + " .WaitAsync(token => ListAsync(after, token), wait, cancellationToken);",
            methods,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Names_that_a_parameter_has_already_are_left_to_it()
    {
        GeneratorRun run = Run(
            "x-poll: { state: status, succeeded: [off] }\n      parameters: [{ name: wait, in: query, schema: { type: string } }, { name: token, in: query, schema: { type: string } }]",
            "get",
            parameters: ""
        );

        Assert.Empty(run.CompilerDiagnostics);
        Assert.Contains(
            "ApiWait<ListApiResponse>? wait0 = null",
            Plain(run.Sources["Test.Api.ITestClient.g.cs"]),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("get", "x-poll: { state: state, succeeded: [off] }", "'state', which the response does not have")]
    [InlineData(
        "get",
        "x-poll: { state: number, succeeded: ['1'] }",
        "'number', which is neither a string nor a boolean"
    )]
    [InlineData("get", "x-poll: { state: status, succeeded: [done] }", "'done', which is not a value of 'status'")]
    [InlineData(
        "get",
        "x-poll: { state: status, succeeded: [off], failed: [bad] }",
        "'bad', which is not a value of 'status'"
    )]
    [InlineData(
        "post",
        "x-poll: { state: status, succeeded: [off] }",
        "'state', but the document does not allow the operation to be sent twice"
    )]
    public void What_cannot_be_is_reported_at_its_line(string method, string said, string expected)
    {
        GeneratorRun run = Run(said, method);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("CGN1332", diagnostic.Id);
        Assert.Contains(expected, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(5, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.DoesNotContain("UntilDone", run.Sources["Test.Api.ITestClient.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x-poll: {}")]
    [InlineData("x-poll: { state: status }")]
    [InlineData("x-poll: { header: Location, state: status }")]
    [InlineData("x-poll: { header: Location, result: original-uri }")]
    [InlineData("x-poll: { header: Location, state: status, succeeded: [off], result: elsewhere }")]
    public void A_word_that_does_not_say_the_end_is_reported(string said) =>
        Assert.Equal("CGN1013", Assert.Single(Run(said, "post").Diagnostics).Id);

    [Theory]
    [InlineData("'204': { description: done, x-not-yet: true }", "CGN1013")]
    [InlineData("default: { description: no, x-not-yet: true }", "CGN1013")]
    [InlineData("5XX: { description: no, x-not-yet: true }", "CGN1013")]
    [InlineData("'409': { description: no, x-not-yet: { property: code } }", "CGN1013")]
    [InlineData("'409': { description: no, x-not-yet: { values: [BUSY] } }", "CGN1013")]
    [InlineData("'409': { description: no, x-not-yet: 7 }", "CGN1006")]
    [InlineData("'409': { description: no, x-not-yet: { limit: soon } }", "CGN1006")]
    [InlineData("'409': { description: no, x-not-yet: { limit: -1 } }", "CGN1006")]
    [InlineData(
        "'409': { description: no, x-not-yet: { property: word, values: [BUSY] }, " + Problem + " }",
        "CGN1332"
    )]
    public void A_refusal_that_cannot_be_is_reported(string response, string id) =>
        Assert.Equal(id, Assert.Single(Run("", "post", ", " + response).Diagnostics).Id);

    [Theory]
    [InlineData("40 ")]
    [InlineData("4٠٤")]
    public void A_refusal_at_no_status_code_is_reported(string status) =>
        Assert.Equal(
            ["CGN1013", "CGN1109"],
            Run("", "post", $", '{status}': {{ description: no, x-not-yet: true }}")
                .Diagnostics.Select(static one => one.Id)
                .Order()
        );

    [Fact]
    public void A_body_that_is_a_stream_is_not_sent_again()
    {
        const string Upload =
            "requestBody: { required: true, content: { application/octet-stream: { schema: { type: string, format: binary } } } }";
        GeneratorRun run = Run(Upload, "post", ", '503': { description: no, x-not-yet: true }");

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("CGN1332", diagnostic.Id);
        Assert.DoesNotContain("WhenReady", run.Sources["Test.Api.ITestClient.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x-poll: false")]
    [InlineData("x-ms-long-running-operation: false")]
    [InlineData("x-speakeasy-polling: [{ name: W, successCriteria: [{ condition: $statusCode == 404 }] }]")]
    [InlineData(
        "x-speakeasy-polling: [{ name: W, successCriteria: [{ condition: '$response.body#/status != \"on\"' }] }]"
    )]
    [InlineData(
        "x-speakeasy-polling: [{ name: W, successCriteria: [{ condition: '$response.body#/status == \"off\"' }], failureCriteria: [{ condition: $statusCode == 200 }] }]"
    )]
    public void What_is_not_certain_is_not_guessed(string said)
    {
        GeneratorRun run = Run(said, "get");

        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain("ApiWait", run.Sources["Test.Api.ITestClient.g.cs"], StringComparison.Ordinal);
    }

    private const string Problem =
        "content: { application/json: { schema: { type: object, properties: { code: { type: string } } } } }";

    private static string Plain(string code) =>
        string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static GeneratorRun Run(
        string said,
        string method,
        string responses = "",
        string parameters = "parameters: [{ name: after, in: query, schema: { type: string } }]"
    ) =>
        GeneratorRun.Of([
            new TestDocument(
                "a.yaml",
                $$"""
                openapi: 3.1.0
                info: { title: Test, version: '1' }
                paths:
                  /list:
                    {{method}}:
                      {{said}}
                      operationId: list
                      {{parameters}}
                      responses:
                        {'200': { description: ok, content: { application/json: { schema: {{Body}} } } }, {{Accepted}}{{responses}} }
                """
            )
            {
                Namespace = "Test.Api",
                ClientName = "TestClient",
            },
        ]);
}
