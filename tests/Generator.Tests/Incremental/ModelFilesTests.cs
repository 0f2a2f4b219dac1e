using Generator.Tests.Planning;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Incremental;

/// <summary>In whose file models stand: that of the one model or operation that uses them, else one of their own.</summary>
public class ModelFilesTests
{
    private const string Components = """
        schemas:
          Pet:
            type: object
            properties:
              owner: { type: object, properties: { home: { type: object, properties: { street: { type: string } } } } }
              kind: { type: string, enum: [ cat, dog ] }
              tag: { $ref: '#/components/schemas/Tag' }
          Tag: { type: object, properties: { text: { type: string } } }
          Box:
            type: object
            properties:
              kind: { type: string, enum: [ cat, dog ] }
              inside: { oneOf: [ { type: integer }, { type: object, properties: { size: { type: integer } } } ] }
        """;

    private const string Paths = """
        /pets:
          post:
            operationId: addPet
            requestBody:
              content:
                application/json: { schema: { type: object, properties: { name: { type: object, properties: { first: { type: string } } } } } }
            responses:
              '200': { description: ok, content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } } }
        /pictures:
          post:
            operationId: addPicture
            requestBody:
              content:
                multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary }, about: { type: object, properties: { by: { type: string } } } } } }
            responses: { '204': { description: ok } }
        """;

    private static readonly TestDocument Document = Spec.Of(Paths, Components);
    private readonly GeneratorRun first = GeneratorRun.Of([Document]);

    [Fact]
    public void A_model_stands_with_the_one_that_uses_it()
    {
        Assert.Empty(first.CompilerDiagnostics);
        Assert.Equal(
            [
                "Box",
                "ITestClient",
                "ITestClientFactory",
                "Pet",
                "PetKind",
                "TestClient",
                "TestClient.AddPet",
                "TestClient.AddPicture",
                "TestClientJson",
                "TestClientOptions",
                "TestClientServiceCollectionExtensions",
            ],
            first
                .Sources.Keys.Select(static hint => hint["Test.Api.".Length..^".g.cs".Length])
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("Pet", "Pet", "PetOwner", "PetOwnerHome", "Tag")]
    [InlineData("Box", "Box", "BoxInside", "BoxInsideOption2")]
    [InlineData("TestClient.AddPet", "AddPetBody", "AddPetBodyName", "AddPetResult")]
    [InlineData("TestClient.AddPicture", "AddPictureForm", "AddPictureFormAbout")]
    public void Each_stands_before_those_that_stand_there_because_of_it(string file, params string[] models)
    {
        string text = first.Sources[$"Test.Api.{file}.g.cs"];
        int[] places =
        [
            .. models.Select(model =>
                text.Split('\n')
                    .Index()
                    .First(line =>
                        line.Item.StartsWith("public sealed partial", StringComparison.Ordinal)
                        && line.Item.Split(' ')[4] == model
                    )
                    .Index
            ),
        ];
        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [InlineData("street: { type: string }", "street: { type: integer }", "Pet")]
    [InlineData("size: { type: integer }", "size: { type: string }", "Box")]
    [InlineData("first: { type: string }", "first: { type: integer }", "TestClient.AddPet")]
    [InlineData("by: { type: string }", "by: { type: integer }", "TestClient.AddPicture")]
    [InlineData("text: { type: string }", "text: { type: integer }", "Pet")]
    public void A_change_in_it_emits_that_file_and_no_other(string before, string after, string file)
    {
        TestDocument edited = Document with { Text = Document.Text.Replace(before, after, StringComparison.Ordinal) };
        Assert.Equal([$"Test.Api.{file}.g.cs"], EmittedFiles.After(first, Document, edited));
    }

    [Fact]
    public void Models_that_hold_each_other_stand_somewhere()
    {
        GeneratorRun run = GeneratorRun.Of([
            Spec.Schemas(
                """
                Node: { type: object, properties: { next: { allOf: [ { $ref: '#/components/schemas/Node' }, { $ref: '#/components/schemas/Leaf' } ] } } }
                Leaf: { type: object, properties: { next: { $ref: '#/components/schemas/Node' }, name: { type: string } } }
                """
            ),
        ]);
        Assert.Empty(run.CompilerDiagnostics);
    }
}
