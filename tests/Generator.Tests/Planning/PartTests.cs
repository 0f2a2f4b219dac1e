using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What a part is in C# and on the wire, by its schema.</summary>
public class PartTests
{
    private const string Components = """
        schemas:
          Color: { type: string, enum: [red, green] }
          IFormFile: { type: string, format: binary }
          Place: { type: object, properties: { town: { type: string } } }
        """;

    [Theory]
    [InlineData("{ anyOf: [{ type: X }, { type: 'null' }] }", "3.1.0")]
    [InlineData("{ oneOf: [{ type: 'null' }, { type: X }] }", "3.2.0")]
    [InlineData("{ type: [X, 'null'] }", "3.1.0")]
    [InlineData("{ type: X, nullable: true }", "3.0.3")]
    public async Task A_plain_part_is_text_through_null(string schema, string version)
    {
        string Of(string type) => schema.Replace("X", type, StringComparison.Ordinal);
        string content = $"""
            multipart/form-data:
              schema:
                type: object
                required: [must]
                properties:
                  note: {Of("string")}
                  count: {Of("integer")}
                  price: {Of("number")}
                  flag: {Of("boolean")}
                  must: {Of("string")}
                  none: {Of("string")}
            """;

        string[] parts = await Multipart.SendAsync(
            content,
            "Note = \"a\", Count = 1, Price = 2.5, Flag = true, Must = null",
            version: version
        );

        Assert.Equal(["note|a", "count|1", "price|2.5", "flag|true"], parts);
    }

    [Theory]
    [InlineData("{ anyOf: [{ X }, { type: 'null' }] }", "3.1.0")]
    [InlineData("{ nullable: true, X }", "3.0.3")]
    [InlineData("{ x-nullable: true, X }", "3.0.3")]
    [InlineData("{ nullable: true, allOf: [{ X }] }", "3.0.3")]
    public async Task What_a_format_or_a_reference_says_is_the_same_through_null(string schema, string version)
    {
        string Of(string inner) => schema.Replace("X", inner, StringComparison.Ordinal);
        string content = $"""
            multipart/form-data:
              schema:
                type: object
                properties:
                  day: {Of("type: string, format: date")}
                  at: {Of("type: string, format: uuid")}
                  color: {Of("$ref: '#/components/schemas/Color'")}
                  place: {Of("$ref: '#/components/schemas/Place'")}
                  tags: {Of("type: array, items: { type: string }")}
                  data: {Of("type: string, format: byte")}
            """;

        string[] parts = await Multipart.SendAsync(
            content,
            """
            Day = new(2026, 1, 2), At = global::System.Guid.Empty, Color = Color.Red, Place = new() { Town = "T" },
            Tags = ["a", "b"], Data = [1, 2]
            """,
            Components,
            version
        );

        Assert.Equal(
            [
                "day|2026-01-02",
                "at|00000000-0000-0000-0000-000000000000",
                "color|red",
                """place|application/json|{town:T}""".Replace("{town:T}", """{"town":"T"}""", StringComparison.Ordinal),
                "tags|a",
                "tags|b",
                "data|AQI=",
            ],
            parts
        );
    }

    [Theory]
    [InlineData("{ type: string, format: binary }", "3.0.3")]
    [InlineData("{ type: string, format: binary, nullable: true }", "3.0.3")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/IFormFile' }] }", "3.0.3")]
    [InlineData("{ nullable: true, allOf: [{ $ref: '#/components/schemas/IFormFile' }] }", "3.0.3")]
    [InlineData("{ type: [string, 'null'], format: binary }", "3.1.0")]
    [InlineData("{ oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/IFormFile' }] }", "3.1.0")]
    [InlineData("{ anyOf: [{ type: string, contentMediaType: application/octet-stream }, { type: 'null' }] }", "3.1.0")]
    [InlineData("{ type: string, contentMediaType: image/png, maxLength: 9 }", "3.1.0")]
    [InlineData("{ type: string, contentEncoding: binary }", "3.1.0")]
    [InlineData("{ contentMediaType: text/csv }", "3.1.0")]
    [InlineData("{ description: Any., title: A file }", "3.1.0")]
    [InlineData("{}", "3.1.0")]
    [InlineData("true", "3.2.0")]
    [InlineData("{ anyOf: [{}, { type: 'null' }] }", "3.2.0")]
    public async Task A_file_is_a_file_however_it_is_said(string schema, string version)
    {
        string content = $"""
            multipart/form-data:
              schema:
                type: object
                properties:
                  one: {schema}
                  two: {schema}
                  many: {"{"} type: array, items: {schema} {"}"}
            """;

        string[] parts = await Multipart.SendAsync(
            content,
            "One = Make.File(\"a\", \"x/y\"), Two = null, Many = [Make.File(\"b\", \"x/z\"), Make.File(\"c\", \"x/z\")]",
            Components,
            version
        );

        Assert.Equal(["one; filename=a.txt|x/y|a", "many; filename=b.txt|x/z|b", "many; filename=c.txt|x/z|c"], parts);
    }

    [Theory]
    [InlineData("{ anyOf: [{ type: array, items: { type: string, format: binary } }, { type: 'null' }] }", "3.1.0")]
    [InlineData("{ type: [array, 'null'], items: {} }", "3.1.0")]
    [InlineData("{ type: array, nullable: true, items: {} }", "3.0.3")]
    [InlineData("{ type: array, nullable: true, items: { $ref: '#/components/schemas/IFormFile' } }", "3.0.3")]
    [InlineData("{ $ref: '#/components/schemas/Files' }", "3.1.0")]
    [InlineData("{ anyOf: [{ type: string, format: binary }, { $ref: '#/components/schemas/Files' }] }", "3.1.0")]
    public async Task Lists_of_files_are_parts_of_one_name(string schema, string version)
    {
        string content = $"multipart/form-data: {{ schema: {{ type: object, properties: {{ f: {schema} }} }} }}";

        string[] parts = await Multipart.SendAsync(
            content,
            "F = [Make.File(\"a\"), Make.File(\"b\")]",
            Components + "\n  Files: { type: array, items: { $ref: '#/components/schemas/IFormFile' } }",
            version
        );

        Assert.Equal(
            ["f; filename=a.txt|application/octet-stream|a", "f; filename=b.txt|application/octet-stream|b"],
            parts
        );
    }

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    [InlineData("3.2.0")]
    public async Task A_list_of_objects_is_a_part_for_each(string version)
    {
        string[] parts = await Multipart.SendAsync(
            """
            multipart/form-data:
              schema:
                type: object
                properties:
                  places: { type: array, items: { $ref: '#/components/schemas/Place' } }
                  lists: { type: array, items: { type: array, items: { type: integer } } }
                  maps: { type: array, items: { type: object, additionalProperties: { type: string } } }
                  either: { type: array, items: { oneOf: [{ type: string }, { $ref: '#/components/schemas/Place' }] } }
            """,
            """
            Places = [new() { Town = "A" }, new() { Town = "B" }], Lists = [[1, 2], [3]],
            Maps = [new global::System.Collections.Generic.Dictionary<string, string> { ["k"] = "v" }],
            Either = ["text", new Place { Town = "C" }]
            """,
            Components,
            version
        );

        Assert.Equal(
            [
                """places|application/json|{"town":"A"}""",
                """places|application/json|{"town":"B"}""",
                "lists|application/json|[1,2]",
                "lists|application/json|[3]",
                """maps|application/json|{"k":"v"}""",
                "either|text",
                """either|application/json|{"town":"C"}""",
            ],
            parts
        );
    }

    [Fact]
    public async Task A_body_by_reference_and_by_allOf_has_the_parts_of_all()
    {
        string[] parts = await Multipart.SendAsync(
            "multipart/form-data: { schema: { $ref: '#/components/schemas/Upload' } }",
            "File = Make.File(\"a\"), Note = \"n\", Title = \"t\"",
            Components
                + """

                  Base: { type: object, required: [note], properties: { note: { type: string } } }
                  Upload:
                    allOf:
                      - $ref: '#/components/schemas/Base'
                      - { type: object, required: [file], properties: { file: { $ref: '#/components/schemas/IFormFile' } } }
                    properties: { title: { type: [string, 'null'] } }
                """
        );

        Assert.Equal(
            ["file; filename=a.txt|application/octet-stream|a", "note|n", "title|t"],
            parts.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("{ type: string }", "\"t\"", "x|t")]
    [InlineData("{ type: integer }", "5", "x|5")]
    [InlineData("{ type: string, format: binary }", "Make.File(\"a\")", "x; filename=a.txt|application/octet-stream|a")]
    [InlineData("{ $ref: '#/components/schemas/Place' }", "new() { Town = \"A\" }", "x|application/json|{town:A}")]
    [InlineData("true", "global::System.Text.Json.JsonDocument.Parse(\"\\\"t\\\"\").RootElement", "x|t")]
    public async Task Additional_properties_are_more_parts(string schema, string value, string sent)
    {
        string[] parts = await Multipart.SendAsync(
            $"multipart/form-data: {{ schema: {{ type: object, properties: {{ a: {{ type: string }} }}, additionalProperties: {schema} }} }}",
            $"A = \"1\", AdditionalProperties = new global::System.Collections.Generic.Dictionary<string, {TypeOf(schema)}> {{ [\"x\"] = {value} }}",
            Components
        );

        Assert.Equal(["a|1", sent], parts.Select(static part => part.Replace("\"", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Forms_of_2_0_have_files_lists_and_formats()
    {
        string[] parts = await Multipart.SendAsync(
            new TestDocument(
                "api.yaml",
                """
                swagger: '2.0'
                info: { title: Test, version: '1' }
                host: api.example
                schemes: [https]
                paths:
                  /things:
                    post:
                      operationId: send
                      consumes: [multipart/form-data]
                      parameters:
                        - { name: file, in: formData, type: file, required: true }
                        - { name: note, in: formData, type: string, x-nullable: true }
                        - { name: files, in: formData, type: file, collectionFormat: multi, items: { additionalProperties: {} } }
                        - { name: list, in: formData, type: array, collectionFormat: multi, items: { type: file } }
                        - { name: text, in: formData, type: string, format: binary }
                        - { name: csv, in: formData, type: array, items: { type: integer } }
                        - { name: pipes, in: formData, type: array, collectionFormat: pipes, items: { type: string } }
                        - { name: multi, in: formData, type: array, collectionFormat: multi, items: { type: string } }
                      responses: { 204: { description: Done. } }
                """
            ),
            "Files = [Make.File(\"b\")], List = [Make.File(\"c\")], Text = Make.File(\"d\"), "
                + "File = Make.File(\"a\"), Note = \"n\", Csv = [1, 2], Pipes = [\"a\", \"b\"], Multi = [\"a\", \"b\"]"
        );

        Assert.Equal(
            [
                "file; filename=a.txt|application/octet-stream|a",
                "note|n",
                "files; filename=b.txt|application/octet-stream|b",
                "list; filename=c.txt|application/octet-stream|c",
                "text; filename=d.txt|application/octet-stream|d",
                "csv|1,2",
                "pipes|a|b",
                "multi|a",
                "multi|b",
            ],
            parts
        );
    }

    [Fact]
    public async Task A_form_with_a_file_goes_in_parts_where_that_is_offered()
    {
        string[] parts = await Multipart.SendAsync(
            """
            application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Upload' } }
            multipart/form-data: { schema: { $ref: '#/components/schemas/Upload' } }
            """,
            "Cover = Make.File(\"a\")",
            Components
                + "\n  Upload: { type: object, properties: { cover: { $ref: '#/components/schemas/IFormFile' } } }"
        );

        Assert.Equal(["cover; filename=a.txt|application/octet-stream|a"], parts);
    }

    private static string TypeOf(string schema) =>
        schema switch
        {
            "true" => "global::System.Text.Json.JsonElement",
            _ when schema.Contains("binary", StringComparison.Ordinal) => "global::CampaignsGen.FileUpload",
            _ when schema.Contains("integer", StringComparison.Ordinal) => "long",
            _ when schema.Contains("Place", StringComparison.Ordinal) => "Place",
            _ => "string",
        };
}
