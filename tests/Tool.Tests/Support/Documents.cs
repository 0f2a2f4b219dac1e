namespace CampaignsGen.Tool.Tests.Support;

/// <summary>The documents of the tests.</summary>
internal static class Documents
{
    public const string Pets = """
        openapi: 3.0.3
        info: { title: Pet Store, version: '1' }
        paths:
          /pets:
            get:
              operationId: listPets
              responses:
                '200':
                  description: The pets.
                  content:
                    application/json:
                      schema: { type: array, items: { type: string } }
            post:
              operationId: addPet
              responses: { '204': { description: Done. } }

        """;

    public const string Html = "<!DOCTYPE html>\n<html><body>Sign in</body></html>\n";

    /// <summary>With one operation more.</summary>
    public static string More { get; } =
        Pets
        + "  /owners:\n    get:\n      operationId: listOwners\n      responses: { '204': { description: Done. } }\n";

    /// <summary>With one operation less.</summary>
    public static string Less { get; } = Pets[..Pets.IndexOf("    post:", StringComparison.Ordinal)];

    /// <summary>With a reference that leads nowhere.</summary>
    public static string Warned { get; } =
        Pets.Replace(
            "items: { type: string }",
            "items: { $ref: '#/components/schemas/Pte' }",
            StringComparison.Ordinal
        );
}
