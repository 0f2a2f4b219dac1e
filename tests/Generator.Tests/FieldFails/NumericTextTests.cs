using TestKit;
using Xunit;

namespace Generator.Tests.FieldFails;

/// <summary>What goes over the wire of numbers that may be texts, at each place where they may stand.</summary>
public class NumericTextTests
{
    private const string Int31 = @"{ type: [integer, string], pattern: '^-?(?:0|[1-9]\d*)$', format: int32 }";
    private const string Int30 =
        @"{ anyOf: [{ type: integer }, { type: string }], pattern: '^-?(?:0|[1-9]\d*)$', format: int32 }";
    private const string IntOnly = @"{ pattern: '^-?(?:0|[1-9]\d*)$', format: int32 }";
    private const string Named =
        "{ type: object, format: double, anyOf: [{ type: number }, { enum: [NaN, Infinity, -Infinity] }] }";

    [Theory]
    [InlineData("3.1.1", Int31)]
    [InlineData("3.0.4", Int30)]
    [InlineData("3.0.4", IntOnly)]
    public async Task A_parameter_is_a_number(string version, string schema)
    {
        TestDocument document = Wire.Document(
            $"""
            parameters:
              - {"{"} name: id, in: path, required: true, schema: {schema} {"}"}
              - {"{"} name: page, in: query, schema: {schema} {"}"}
              - {"{"} name: ids, in: query, schema: {"{"} type: array, items: {schema} {"}"} {"}"}
              - {"{"} name: X-Size, in: header, schema: {schema} {"}"}
              - {"{"} name: seen, in: cookie, schema: {schema} {"}"}
            responses: {"{"} '200': {"{"} description: ok {"}"} {"}"}
            """,
            path: "/things/{id}",
            version: version
        );
        RecordingHandler handler = await Wire.SentAsync(
            document,
            ("id", "7"),
            ("page", "2"),
            ("ids", "[1,2]"),
            ("xSize", "5"),
            ("seen", "9")
        );
        Assert.Equal("/things/7?page=2&ids=1&ids=2", handler.Target);
        Assert.Equal("5", handler.Header("X-Size"));
        Assert.Equal("seen=9", handler.Header("Cookie"));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "count=5&many=1&many=2")]
    public async Task A_field_of_a_form_is_a_number(string mediaType, string body)
    {
        TestDocument document = Wire.Document(
            $"""
            requestBody:
              content:
                {mediaType}:
                  schema:
                    allOf:
                      - {"{"} type: object, properties: {"{"} count: {Int31} {"}"} {"}"}
                      - {"{"} type: object, properties: {"{"} many: {"{"} type: array, items: {Int31} {"}"} {"}"} {"}"}
            responses: {"{"} '200': {"{"} description: ok {"}"} {"}"}
            """,
            method: "post"
        );
        RecordingHandler handler = await Wire.SentAsync(document, ("body", """{"count":5,"many":[1,2]}"""));
        Assert.Equal(body, handler.Body);
    }

    [Theory]
    [InlineData("3.1.1", Int31)]
    [InlineData("3.0.4", Int30)]
    [InlineData("3.0.4", IntOnly)]
    public async Task An_answer_and_its_header_are_numbers(string version, string schema)
    {
        TestDocument document = Wire.Document(
            "responses: { '200': { description: ok, headers: { X-Count: { schema: "
                + schema
                + " } }, content: { application/json: { schema: "
                + schema
                + " } } } }",
            version: version
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        foreach (string answer in new[] { "5", "\"5\"" })
        {
            Assert.Equal(5, await emitted.Client(new RecordingHandler(answer)).CallAsync("FindAsync"));
        }

        Assert.Equal(typeof(int?), emitted.Type("CountHeaders").GetProperty("XCount")!.PropertyType);
    }

    [Fact]
    public async Task A_number_with_a_name_is_sent_by_it()
    {
        TestDocument document = Wire.Document(
            "parameters:\n  - { name: ratio, in: query, schema: "
                + Named
                + " }\nresponses: { '200': { description: ok } }"
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        RecordingHandler handler = new();
        await emitted.Client(handler).CallAsync("FindAsync", [("ratio", double.NaN)]);
        Assert.Equal("/things?ratio=NaN", handler.Target);
    }

    [Fact]
    public void Everyday_code_compiles()
    {
        TestDocument document = Wire.Document(
            $$"""
            parameters:
              - { name: id, in: path, required: true, schema: {{Int31}} }
            responses:
              '200':
                description: ok
                content:
                  application/json:
                    schema:
                      type: array
                      items:
                        type: object
                        required: [id, price]
                        properties:
                          id: {{Int31}}
                          price: { anyOf: [{ type: number }, { type: string, pattern: '^-?\d+(\.\d+)?$' }] }
            """,
            path: "/things/{id}"
        );
        const string Code = """
            using System.Linq;
            using System.Threading.Tasks;
            using Test.Api;

            public static class Everyday
            {
                public static async Task<decimal> SumAsync(TestClient client)
                {
                    var items = await client.FindAsync(5);
                    int id = items[0].Id;
                    var again = await client.FindAsync(items[0].Id);
                    return items[0].Id == 5 ? items[0].Price * 2 + id : items.Concat(again).Sum(item => item.Price);
                }
            }
            """;
        using EmittedAssembly emitted = EmittedAssembly.Of(document, Code);
        Assert.NotNull(emitted.Find("Everyday"));
    }

    [Fact]
    public void A_union_has_it_as_one_branch()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Planning.Spec.Schemas(
                $$"""
                Number: {{Int31}}
                Either: { oneOf: [{ $ref: '#/components/schemas/Number' }, { type: object, properties: { a: { type: string } } }] }
                """,
                "3.1.1"
            )
        );
        Assert.Equal("5", emitted.RoundTrip("Either", "\"5\""));
        Assert.Equal("5", emitted.RoundTrip("Either", "5"));
        Assert.Equal("\"five\"", emitted.RoundTrip("Either", "\"five\""));
    }
}
