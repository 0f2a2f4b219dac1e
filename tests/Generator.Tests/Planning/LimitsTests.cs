using System.Text.RegularExpressions;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What the emitted code tells the analyzers of the values of requests.</summary>
public class LimitsTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Sources = new(static () =>
    {
        GeneratorRun run = GeneratorRun.Of([
            new TestDocument(
                "/project/pets.yaml",
                """
                openapi: 3.1.0
                info: { title: Pets, version: '1' }
                servers: [ { url: https://pets.example.com } ]
                paths:
                  /owners/{owner}/pets/{id}.json:
                    put:
                      operationId: putPet
                      parameters:
                        - { name: owner, in: path, required: true, schema: { $ref: '#/components/schemas/Name' } }
                        - { name: id, in: path, required: true, schema: { type: string } }
                        - { name: page, in: query, schema: { type: integer, format: int32, exclusiveMinimum: 0 } }
                        - { name: sort, in: query, schema: { type: string, enum: [ up, down ], maxLength: 4 } }
                      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                      responses: { '200': { description: Done., content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } } } }
                  /stores/{id}:
                    get:
                      operationId: getStore
                      parameters: [ { name: id, in: path, required: true, schema: { type: integer, format: int32, minimum: 1 } } ]
                      responses: { '204': { description: None. } }
                components:
                  schemas:
                    Name: { type: string, minLength: 2, maxLength: 9, pattern: '^[a-z"\\]+$' }
                    Pet:
                      type: object
                      properties:
                        name: { $ref: '#/components/schemas/Name' }
                        serial: { type: string, maxLength: 7, readOnly: true }
                        born: { type: string, format: date, maxLength: 10 }
                        weight: { type: number, minimum: 0.5, exclusiveMaximum: 1e20 }
                        age: { type: integer, minimum: -9223372036854775808 }
                        toys: { type: array, minItems: 0, maxItems: 3, items: { $ref: '#/components/schemas/Toy' } }
                        any: { oneOf: [ { type: string }, { $ref: '#/components/schemas/Cage' } ] }
                        map: { type: object, minProperties: 1, additionalProperties: { $ref: '#/components/schemas/Bowl' } }
                    Toy: { type: object, properties: { price: { type: number, format: decimal, minimum: 0 } } }
                    Cage: { type: object, properties: { bars: { type: integer, format: int32, minimum: 4 } } }
                    Bowl: { type: object, properties: { depth: { type: integer, format: int32, maximum: 8 } } }
                    Answer: { type: object, properties: { state: { type: string, maxLength: 5 } } }
                """
            ),
        ]);
        Assert.Empty(run.CompilerDiagnostics);
        return run.Sources;
    });

    [Theory]
    [InlineData(
        "Pet",
        "[ApiLimits(MinLength = 2, MaxLength = 9, Pattern = \"^[a-z\\\"\\\\\\\\]+$\")]\n    public string? Name "
    )]
    [InlineData("Pet", "[ApiLimits(Minimum = 0.5D, ExclusiveMaximum = 1e20D)]\n    public double? Weight ")]
    [InlineData("Pet", "[ApiLimits(Minimum = -9223372036854775808D)]\n    public ")]
    [InlineData("Pet", "[ApiLimits(MaxItems = 3)]\n    public IReadOnlyList<Toy>? Toys ")]
    [InlineData("Toy", "[ApiLimits(Minimum = 0)]\n    public decimal? Price ")]
    [InlineData("Cage", "[ApiLimits(Minimum = 4)]\n    public int? Bars ")]
    [InlineData("Bowl", "[ApiLimits(Maximum = 8)]\n    public int? Depth ")]
    [InlineData(
        "ITestClient",
        "        [ApiPath, ApiLimits(MinLength = 2, MaxLength = 9, Pattern = \"^[a-z\\\"\\\\\\\\]+$\")] string owner, string id,"
    )]
    [InlineData("ITestClient", " [ApiLimits(ExclusiveMinimum = 0)] int? page = null,")]
    [InlineData("ITestClient", "([ApiLimits(Minimum = 1)] int id, ")]
    public void A_limit_is_an_attribute(string type, string code) =>
        Assert.Contains(code, TextOf(type), StringComparison.Ordinal);

    [Theory]
    [InlineData("Pet", "public string? Serial ")]
    [InlineData("Pet", "public DateOnly? Born ")]
    [InlineData("Pet", "Map { get; init; }")]
    [InlineData("Answer", "public string? State ")]
    public void What_only_the_server_writes_and_what_its_type_holds_already_is_not_limited(string type, string member)
    {
        string[] lines = TextOf(type).Split('\n');
        int line = Array.FindIndex(lines, text => text.Contains(member, StringComparison.Ordinal));
        Assert.DoesNotContain("ApiLimits", lines[line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_client_itself_is_as_it_was() =>
        Assert.DoesNotContain("[Api", TextOf("TestClient", "PutPet"), StringComparison.Ordinal);

    /// <summary>What is emitted of a type, in the file that has something.</summary>
    private static string TextOf(string type, string something = "")
    {
        Regex head = new($"^public (sealed )?partial (record|class|interface) {type}\\b", RegexOptions.Multiline);
        string file = Sources.Value.Values.First(text =>
            head.IsMatch(text) && text.Contains(something, StringComparison.Ordinal)
        );
        int start = head.Match(file).Index;
        return file[start..file.IndexOf("\n}", start, StringComparison.Ordinal)];
    }
}
