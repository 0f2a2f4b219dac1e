namespace Analyzers.Tests.World;

/// <summary>Documents of other APIs than the one of QuickStart.</summary>
internal static class Documents
{
    /// <summary>The API of the pages: a tenant, a key and a site.</summary>
    internal const string Pets = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        servers:
          - url: https://{site}.pets.example.com
            variables: { site: { default: US1, enum: [ US1, US2, UK3 ] } }
        security: [ { ApiKey: [], Tenant: [] } ]
        paths:
          /pets:
            get:
              operationId: listPets
              responses: { '204': { description: None. } }
          /pets/{name}/toys:
            post:
              operationId: addToys
              parameters: [ { name: name, in: path, required: true, schema: { type: string } } ]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Toys' } } } }
              responses: { '204': { description: None. } }
        components:
          schemas:
            Toys:
              type: object
              required: [ items ]
              properties: { items: { type: array, minItems: 1, maxItems: 10, items: { type: string } } }
          securitySchemes:
            ApiKey: { type: apiKey, in: header, name: X-API-Key, x-pattern: '^key_' }
            Tenant: { type: apiKey, in: header, name: X-Tenant, x-secret: false }
        """;

    /// <summary>A key, or a token, or a user's name and password: none of them is required by itself.</summary>
    internal const string Alternatives = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        servers: [ { url: https://pets.example.com } ]
        security: [ { Key: [] }, { Token: [] }, { Login: [] } ]
        paths:
          /pets:
            get:
              operationId: listPets
              responses: { '204': { description: None. } }
        components:
          securitySchemes:
            Key: { type: apiKey, in: query, name: key }
            Token: { type: http, scheme: bearer }
            Login: { type: http, scheme: basic }
        """;

    /// <summary>A token, without which nothing is done.</summary>
    internal const string Token = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        servers: [ { url: https://pets.example.com } ]
        security: [ { Token: [] } ]
        paths:
          /pets:
            get:
              operationId: listPets
              responses: { '204': { description: None. } }
        components:
          securitySchemes:
            Token: { type: http, scheme: bearer }
        """;

    /// <summary>An account that some operations need and others do not.</summary>
    internal const string Pattern = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        servers: [ { url: https://pets.example.com } ]
        paths:
          /pets:
            get:
              operationId: listPets
              responses: { '204': { description: None. } }
            post:
              operationId: addPet
              security: [ { Account: [] } ]
              responses: { '204': { description: None. } }
        components:
          securitySchemes:
            Account: { type: apiKey, in: header, name: X-Account, x-secret: false, x-pattern: '^[A-Z]{2}-[0-9]+$' }
        """;

    /// <summary>Limits of every kind, in the path, the query and a body, in a nested client as well.</summary>
    internal const string Limits = """
        openapi: 3.1.0
        info: { title: Pets, version: '1' }
        servers: [ { url: https://pets.example.com } ]
        paths:
          /pets:
            get:
              operationId: listPets
              parameters:
                - { name: limit, in: query, schema: { type: integer, format: int32, minimum: 1, maximum: 50 } }
                - { name: name, in: query, schema: { type: string, minLength: 2, pattern: '^[a-z]+$' } }
                - { name: tags, in: query, schema: { type: array, maxItems: 2, items: { type: string } } }
              responses: { '204': { description: None. } }
            post:
              operationId: addPet
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: { '200': { description: Added., content: { application/json: { schema: { $ref: '#/components/schemas/Added' } } } } }
          /pets/search:
            get:
              operationId: searchPets
              parameters:
                - { name: page, in: query, schema: { type: integer, format: int32, minimum: 1 } }
                - { name: a, in: query, schema: { type: string } }
                - { name: b, in: query, schema: { type: string } }
                - { name: c, in: query, schema: { type: string } }
                - { name: d, in: query, schema: { type: string } }
                - { name: e, in: query, schema: { type: string } }
              responses: { '204': { description: None. } }
          /pets/{name}/photos/{size}px:
            get:
              operationId: getPhoto
              parameters:
                - { name: name, in: path, required: true, schema: { type: string } }
                - { name: size, in: path, required: true, schema: { type: string } }
              responses: { '204': { description: None. } }
            delete:
              operationId: dropPhoto
              deprecated: true
              parameters:
                - { name: name, in: path, required: true, schema: { type: string } }
                - { name: size, in: path, required: true, schema: { type: string } }
              responses: { '204': { description: None. } }
        components:
          schemas:
            Pet:
              type: object
              required: [ name ]
              properties:
                name: { type: string, maxLength: 5 }
                weight: { type: number, exclusiveMinimum: 0, exclusiveMaximum: 99.5 }
                legs: { type: integer, minimum: 0, maximum: 9007199254740993 }
                price: { type: number, format: decimal, minimum: 0.01 }
                nick: { type: [ string, 'null' ], maxLength: 3 }
                serial: { type: string, readOnly: true, maxLength: 2 }
                home: { $ref: '#/components/schemas/Home' }
            Home:
              type: object
              properties:
                rooms: { type: array, minItems: 2, maxItems: 2, items: { type: string } }
            Added:
              type: object
              properties:
                count: { type: integer, minimum: 1 }
        """;

    /// <summary>A key, a tenant and an account, which every request carries.</summary>
    internal const string TwoTenants = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        servers: [ { url: https://pets.example.com } ]
        security: [ { Tenant: [], Account: [] } ]
        paths:
          /pets:
            get:
              operationId: listPets
              responses: { '204': { description: None. } }
        components:
          securitySchemes:
            Key: { type: apiKey, in: header, name: X-Key }
            Tenant: { type: apiKey, in: header, name: X-Tenant, x-secret: false }
            Account: { type: apiKey, in: header, name: X-Account, x-secret: false }
        """;
}
