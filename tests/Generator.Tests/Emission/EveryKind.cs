using TestKit;

namespace Generator.Tests.Emission;

/// <summary>A document of which every kind of type is made.</summary>
internal static class EveryKind
{
    private const string Text = """
        openapi: 3.2.0
        info: { title: Test, version: '1' }
        servers: [{ url: 'https://one.example' }, { url: 'https://two.example' }]
        tags: [{ name: Pets~ }, { name: Rooms~ }]
        paths:
          /pets:
            get:
              tags: [Pets~]
              operationId: listPets~
              parameters:
                - { name: a~, in: query, schema: { type: string } }
                - { name: b~, in: query, schema: { type: string } }
                - { name: c~, in: query, schema: { type: string } }
                - { name: d~, in: query, schema: { type: string } }
                - { name: e~, in: query, schema: { type: string } }
                - { name: f~, in: query, schema: { type: string } }
              responses:
                '200':
                  description: Pets.
                  headers: { X-Left~: { schema: { type: integer } }, X-Next~: { schema: { type: string } } }
                  content: { application/json: { schema: { $ref: '#/components/schemas/Pet~' } } }
            post:
              tags: [Pets~]
              operationId: addPicture~
              requestBody:
                content:
                  multipart/form-data:
                    schema: { type: object, properties: { picture~: { type: string, format: binary } } }
              responses: { '204': { description: Done. } }
          /rooms:
            get:
              tags: [Rooms~]
              operationId: followRoom~
              responses:
                '200':
                  description: Events.
                  content:
                    text/event-stream:
                      itemSchema:
                        oneOf:
                          - properties:
                              event: { const: said }
                              data: { contentMediaType: application/json, contentSchema: { $ref: '#/components/schemas/Pet~' } }
                          - properties: { event: { const: left }, data: { type: string } }
        components:
          schemas:
            Pet~:
              type: object
              properties:
                size~: { $ref: '#/components/schemas/Size~' }
                level~: { $ref: '#/components/schemas/Level~' }
                owner~: { $ref: '#/components/schemas/Owner~' }
                length~: { $ref: '#/components/schemas/Length~' }
                point~: { $ref: '#/components/schemas/Point~' }
                animal~: { $ref: '#/components/schemas/Animal~' }
            Size~: { type: string, enum: [small~, large~] }
            Level~: { type: integer, enum: [1, 2] }
            Owner~: { oneOf: [{ type: string }, { type: integer }] }
            Length~: { oneOf: [{ $ref: '#/components/schemas/Metres~' }, { $ref: '#/components/schemas/Feet~' }] }
            Metres~: { type: object, required: [all~], properties: { all~: { type: array, items: { type: string, format: date } } } }
            Feet~: { type: object, required: [all~], properties: { all~: { type: array, items: { type: string } } } }
            Point~: { type: array, prefixItems: [{ type: number }, { type: number }], items: false }
            Animal~:
              type: object
              required: [kind~]
              properties: { kind~: { type: string } }
              discriminator: { propertyName: kind~ }
            Cat~:
              allOf: [{ $ref: '#/components/schemas/Animal~' }, { type: object, properties: { lives~: { type: integer } } }]
        """;

    /// <param name="end">Ends the names of the document, to make them longer.</param>
    public static TestDocument Document(string end = "") =>
        new("api.yaml", Text.Replace("~", end, StringComparison.Ordinal));
}
