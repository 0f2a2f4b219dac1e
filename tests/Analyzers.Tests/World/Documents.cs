namespace Analyzers.Tests.World;

/// <summary>Documents of other APIs than the one of README.</summary>
internal static class Documents
{
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
}
