using System.CodeDom.Compiler;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using CampaignsGen.Generator;
using TestKit;
using Xunit;

namespace Generator.Tests.Emission;

/// <summary>Every emitted type says who wrote it, and a report of coverage leaves all emitted code out.</summary>
public sealed class TypeAttributesTests : IDisposable
{
    /// <summary>A document of which every kind of type is made.</summary>
    private const string Text = """
        openapi: 3.2.0
        info: { title: Test, version: '1' }
        servers: [{ url: 'https://one.example' }, { url: 'https://two.example' }]
        tags: [{ name: Pets }, { name: Rooms }]
        paths:
          /pets:
            get:
              tags: [Pets]
              operationId: listPets
              parameters:
                - { name: a, in: query, schema: { type: string } }
                - { name: b, in: query, schema: { type: string } }
                - { name: c, in: query, schema: { type: string } }
                - { name: d, in: query, schema: { type: string } }
                - { name: e, in: query, schema: { type: string } }
                - { name: f, in: query, schema: { type: string } }
              responses:
                '200':
                  description: Pets.
                  headers: { X-Left: { schema: { type: integer } }, X-Next: { schema: { type: string } } }
                  content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
            post:
              tags: [Pets]
              operationId: addPicture
              requestBody:
                content:
                  multipart/form-data:
                    schema: { type: object, properties: { picture: { type: string, format: binary } } }
              responses: { '204': { description: Done. } }
          /rooms:
            get:
              tags: [Rooms]
              operationId: followRoom
              responses:
                '200':
                  description: Events.
                  content:
                    text/event-stream:
                      itemSchema:
                        oneOf:
                          - properties:
                              event: { const: said }
                              data: { contentMediaType: application/json, contentSchema: { $ref: '#/components/schemas/Pet' } }
                          - properties: { event: { const: left }, data: { type: string } }
        components:
          schemas:
            Pet:
              type: object
              properties:
                size: { $ref: '#/components/schemas/Size' }
                level: { $ref: '#/components/schemas/Level' }
                owner: { $ref: '#/components/schemas/Owner' }
                length: { $ref: '#/components/schemas/Length' }
                point: { $ref: '#/components/schemas/Point' }
                animal: { $ref: '#/components/schemas/Animal' }
            Size: { type: string, enum: [small, large] }
            Level: { type: integer, enum: [1, 2] }
            Owner: { oneOf: [{ type: string }, { type: integer }] }
            Length: { oneOf: [{ $ref: '#/components/schemas/Metres' }, { $ref: '#/components/schemas/Feet' }] }
            Metres: { type: object, required: [all], properties: { all: { type: array, items: { type: integer } } } }
            Feet: { type: object, required: [all], properties: { all: { type: array, items: { type: string } } } }
            Point: { type: array, prefixItems: [{ type: number }, { type: number }], items: false }
            Animal:
              type: object
              required: [kind]
              properties: { kind: { type: string } }
              discriminator: { propertyName: kind }
            Cat:
              allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object, properties: { lives: { type: integer } } }]
        """;

    private readonly EmittedAssembly emitted = EmittedAssembly.Of(new TestDocument("api.yaml", Text));

    [Fact]
    public void The_document_has_every_kind_of_type()
    {
        string[] clients = ["ITestClient", "TestClient", "IPetsClient", "PetsClient", "IRoomsClient", "RoomsClient"];
        string[] ofClient = ["Options", "Server", "Json", "Converter", "ServiceCollectionExtensions"];
        string[] operations = ["ListPetsApiResponse", "AddPictureApiResponse", "FollowRoomApiResponse"];
        string[] brought = ["ListPetsHeaders", "ListPetsRequest", "AddPictureForm", "AddPictureFormMultipart"];
        string[] models = ["Pet", "Owner", "Length", "Metres", "Feet", "Point", "Animal", "Cat", "FollowRoomEvent"];
        Assert.Equal(
            [
                .. clients
                    .Concat(ofClient.Select(static end => "TestClient" + end))
                    .Concat(operations)
                    .Concat(brought)
                    .Concat(models.SelectMany(static name => new[] { name, name + "Json" }))
                    .Append("Size")
                    .Append("Level")
                    .Order(StringComparer.Ordinal),
            ],
            Written().Select(static type => type.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal("RawUnion`1", emitted.Type("Length").BaseType!.Name);
    }

    [Fact]
    public void Every_type_says_who_wrote_it()
    {
        string version = typeof(OpenApiClientGenerator).Assembly.GetName().Version!.ToString(fieldCount: 2);
        Assert.All(
            Written(),
            type =>
            {
                GeneratedCodeAttribute? mark = type.GetCustomAttribute<GeneratedCodeAttribute>();
                Assert.True(mark is not null, $"{type} has no GeneratedCode.");
                Assert.Equal(("CampaignsGen", version), (mark.Tool, mark.Version));
            }
        );
    }

    [Fact]
    public void No_report_of_coverage_counts_a_class() =>
        Assert.All(
            Written().Where(static type => type is { IsInterface: false, IsEnum: false }),
            static type =>
                Assert.True(
                    type.IsDefined(typeof(ExcludeFromCodeCoverageAttribute)),
                    $"{type} counts as the user's code."
                )
        );

    [Theory]
    [InlineData("Size")]
    [InlineData("Level")]
    [InlineData("Owner")]
    [InlineData("Length")]
    [InlineData("TestClientOptions")]
    [InlineData("ListPetsApiResponse")]
    public void A_debugger_shows_it_as_the_runtime_says(string name)
    {
        Type type = emitted.Type(name);
        Assert.True(type.IsDefined(typeof(DebuggerDisplayAttribute), inherit: true));
        Assert.False(type.IsDefined(typeof(DebuggerDisplayAttribute), inherit: false));
    }

    public void Dispose() => emitted.Dispose();

    /// <summary>The types but those that the compiler makes, and those inside others, to which what is said of these applies.</summary>
    private IEnumerable<Type> Written() =>
        emitted.Types.Where(static type =>
            type.DeclaringType is null && !type.IsDefined(typeof(CompilerGeneratedAttribute))
        );
}
