using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>The methods that give the items of all pages: when they are written, and what they ask for.</summary>
public sealed class PagesTests
{
    private const string Body =
        "{ type: object, required: [data], properties: { data: { type: array, items: { type: string } }, "
        + "next: { type: [string, 'null'] }, link: { type: string, format: uri }, number: { type: integer, format: int64 }, "
        + "meta: { type: object, properties: { next: { type: string }, things: { type: array, items: { type: string } } } } } }";

    private const string List = "{ type: array, items: { type: string } }";

    public static TheoryData<string, string> Words =>
        new()
        {
            {
                "x-paging: { items: data, cursor: { parameter: after, next: next } }",
                "page0.Next is { Length: > 0 } next ? ListAsync(next, skip, page, many, token)"
            },
            {
                "x-paging: { items: data, cursor: { parameter: after, next: meta.next } }",
                "page0.Meta?.Next is { Length: > 0 } next"
            },
            { "x-paging: { items: meta.things, cursor: { parameter: after, next: next } }", "page0.Meta?.Things" },
            {
                "x-paging: { items: data, offset: skip }",
                "ListAsync(after, (skip ?? 0) + at.Items, page, many, token)"
            },
            { "x-paging: { items: data, page: page }", "ListAsync(after, skip, (page ?? 1) + at.Pages, many, token)" },
            { "x-paging: { items: data, page: { parameter: page, first: 0 } }", "(page ?? 0) + at.Pages" },
            { "x-paging: { items: data, link: link }", "Follow(next)" },
            { "x-paging: { items: data, linkHeader: true }", "ApiLinks.Next(" },
            { "x-paging: { cursor: { parameter: after, next: next } }", "page0.Data" },
            { "x-ms-pageable: { nextLinkName: link, itemName: data }", "Follow(next)" },
            {
                "x-speakeasy-pagination: { type: cursor, inputs: [{ name: after, in: parameters, type: cursor }], outputs: { results: $.data, nextCursor: $.meta.next } }",
                "page0.Meta?.Next"
            },
            {
                "x-speakeasy-pagination: { type: offsetLimit, inputs: [{ name: page, in: parameters, type: page }], outputs: { results: $.data } }",
                "at.Pages"
            },
            { "x-speakeasy-pagination: { type: url, outputs: { results: $.data, nextUrl: $.link } }", "Follow(next)" },
            {
                "x-fern-pagination: { cursor: $request.after, next_cursor: $response.next, results: $response.data }",
                "page0.Next is"
            },
        };

    [Theory]
    [MemberData(nameof(Words))]
    public void What_the_document_says_is_asked_for(string said, string expected)
    {
        GeneratorRun run = Run(said);

        Assert.Empty(run.CompilerDiagnostics);
        Assert.Empty(run.Diagnostics);
        string methods = run.Sources["Test.Api.TestClient.List.g.cs"];
        Assert.Contains("ApiPageable<string, ", methods, StringComparison.Ordinal);
        Assert.Contains(Plain(expected), Plain(methods), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_the_same_operation_is_a_next_page()
    {
        GeneratorRun run = Run(
            "",
            Body,
            "links: { next: { operationId: list, parameters: { after: '$response.body#/meta/next' } } }, "
        );

        Assert.Empty(run.Diagnostics);
        Assert.Contains("page0.Meta?.Next is", run.Sources["Test.Api.TestClient.List.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_may_mean_something_else_is_no_fault()
    {
        GeneratorRun run = Run(
            "",
            Body,
            "links: { next: { operationId: list, parameters: { after: '$response.body#/other' } } }, "
        );

        Assert.Equal("CGN1009", Assert.Single(run.Diagnostics).Id);
        Assert.DoesNotContain("ListAllAsync", run.Sources["Test.Api.ITestClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_declares_the_header_is_paged_by_it()
    {
        const string Header = "headers: { Link: { schema: { type: string } } }, ";

        Assert.Contains(
            "ListAllAsync",
            Run("", List, Header).Sources["Test.Api.ITestClient.g.cs"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "ListAllAsync",
            Run("x-paging: false", List, Header).Sources["Test.Api.ITestClient.g.cs"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "ListAllAsync",
            Run("", Body, Header).Sources["Test.Api.ITestClient.g.cs"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "x-paging: { items: date, cursor: { parameter: after, next: next } }",
        "'date', which the response does not have"
    )]
    [InlineData("x-paging: { items: next, cursor: { parameter: after, next: next } }", "'next', which is not an array")]
    [InlineData(
        "x-paging: { items: data, cursor: { parameter: before, next: next } }",
        "'before', which is not a query or header parameter of the operation"
    )]
    [InlineData(
        "x-paging: { items: data, cursor: { parameter: after, next: number } }",
        "'after', whose type differs from that of the value to send"
    )]
    [InlineData("x-paging: { items: data, offset: after }", "'after', which is not an integer")]
    [InlineData("x-paging: { items: data, link: number }", "'number', which is not a string")]
    [InlineData("x-ms-pageable: { nextLinkName: link }", "'value', which the response does not have")]
    [InlineData(
        "x-paging: { items: data, cursor: { parameter: many, next: data } }",
        "'many', whose type differs from that of the value to send"
    )]
    public void What_is_not_there_is_reported_at_its_line(string said, string expected)
    {
        GeneratorRun run = Run(said);

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("CGN1331", diagnostic.Id);
        Assert.Contains(expected, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(5, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.DoesNotContain("ListAllAsync", run.Sources["Test.Api.ITestClient.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x-paging: { items: data }")]
    [InlineData("x-paging: { cursor: { parameter: after } }")]
    [InlineData("x-paging: {}")]
    public void A_word_without_a_way_is_reported(string said) =>
        Assert.Equal("CGN1012", Assert.Single(Run(said).Diagnostics).Id);

    [Theory]
    [InlineData("x-ms-pageable: { nextLinkName: null }")]
    [InlineData("x-speakeasy-pagination: { type: cursor, outputs: { results: '$.data[0]' } }")]
    [InlineData("x-fern-pagination: { offset: $request.skip, results: $response.data }")]
    [InlineData("x-other: true")]
    public void What_is_not_certain_is_not_guessed(string said)
    {
        GeneratorRun run = Run(said);

        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain("ApiPageable", run.Sources["Test.Api.ITestClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_may_be_null_and_a_parameter_that_is_deprecated_have_no_pages()
    {
        const string Header = "headers: { Link: { schema: { type: string } } }, ";
        const string Nullable = "{ type: [array, 'null'], items: { type: string } }";
        string more = string.Concat(
            Enumerable
                .Range(1, 6)
                .Select(static i =>
                    $", {{ name: p{i}, in: query, deprecated: true, schema: {{ type: integer, format: int32 }} }}"
                )
        );

        GeneratorRun shape = Run("", Nullable, Header);
        Assert.Empty(shape.Diagnostics);
        Assert.Empty(shape.CompilerDiagnostics);
        Assert.Equal("CGN1331", Assert.Single(Run("x-paging: { offset: skip }", Nullable).Diagnostics).Id);
        Assert.Contains(
            "'p1', which is deprecated",
            Assert.Single(Run("x-paging: { items: data, offset: p1 }", Body, "", more).Diagnostics).GetMessage(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_object_of_parameters_is_asked_for_with_the_next_one()
    {
        string more = string.Concat(
            Enumerable.Range(1, 6).Select(static i => $", {{ name: p{i}, in: query, schema: {{ type: string }} }}")
        );
        GeneratorRun run = Run("x-paging: { items: data, offset: skip }", Body, "", more);

        Assert.Empty(run.CompilerDiagnostics);
        Assert.Contains(
            "ListAsync((request ?? new()) with { Skip = (request?.Skip ?? 0) + at.Items }, token)",
            Plain(run.Sources["Test.Api.TestClient.List.g.cs"]),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("int32", "(n ?? 0) + at.Items", "(n ?? 1) + at.Pages")]
    [InlineData("int64", "(n ?? 0) + at.Items", "(n ?? 1) + at.Pages")]
    [InlineData("uint32", "(n ?? 0) + (uint)at.Items", "(n ?? 1) + (uint)at.Pages")]
    [InlineData("uint64", "(n ?? 0) + (ulong)at.Items", "(n ?? 1) + (ulong)at.Pages")]
    [InlineData("bigint", "(n ?? 0) + at.Items", "(n ?? 1) + at.Pages")]
    public void A_number_of_any_integer_type_is_counted_on(string format, string offset, string page)
    {
        foreach ((string way, string expected) in new[] { ("offset", offset), ("page", page) })
        {
            string parameter = $", {{ name: n, in: query, schema: {{ type: integer, format: {format} }} }}";
            GeneratorRun run = Run($"x-paging: {{ items: data, {way}: n }}", Body, "", parameter);

            Assert.Empty(run.Diagnostics);
            Assert.Empty(run.CompilerDiagnostics);
            string methods = run.Sources["Test.Api.TestClient.List.g.cs"];
            Assert.Contains(expected, Plain(methods), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("uint32")]
    [InlineData("uint64")]
    [InlineData("bigint")]
    public void A_required_number_is_counted_on(string format)
    {
        string parameter = $", {{ name: n, in: query, required: true, schema: {{ type: integer, format: {format} }} }}";
        GeneratorRun run = Run("x-paging: { items: data, offset: n }", Body, "", parameter);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Theory]
    [InlineData("type: number")]
    [InlineData("type: number, format: decimal")]
    [InlineData("type: integer, format: unixtime")]
    public void A_number_that_is_no_integer_is_not_counted_on(string schema) =>
        Assert.Contains(
            "'n', which is not an integer",
            Assert
                .Single(
                    Run(
                        "x-paging: { items: data, offset: n }",
                        Body,
                        "",
                        $", {{ name: n, in: query, schema: {{ {schema} }} }}"
                    ).Diagnostics
                )
                .GetMessage(),
            StringComparison.Ordinal
        );

    private static string Plain(string code) =>
        string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static GeneratorRun Run(string said, string? body = null, string response = "", string parameters = "") =>
        GeneratorRun.Of([
            new TestDocument(
                "a.yaml",
                $$"""
                openapi: 3.1.0
                info: { title: Test, version: '1' }
                paths:
                  /list:
                    get:
                      {{said}}
                      operationId: list
                      parameters:
                        [{ name: after, in: query, schema: { type: string } }, { name: skip, in: query, schema: { type: integer, format: int32 } },
                         { name: page, in: query, schema: { type: integer, format: int32 } },
                         { name: many, in: query, schema: { type: array, items: { type: integer } } }{{parameters}}]
                      responses:
                        '200': { description: ok, {{response}}content: { application/json: { schema: {{body
                    ?? Body}} } } }
                """
            )
            {
                Namespace = "Test.Api",
                ClientName = "TestClient",
            },
        ]);
}
