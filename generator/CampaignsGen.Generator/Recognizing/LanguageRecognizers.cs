namespace CampaignsGen.Generator.Recognizing;

/// <summary>Recognizes other API description languages in JSON or YAML.</summary>
internal static class LanguageRecognizers
{
    private const string OfHttp = "specify the OpenAPI document of an HTTP API in the OpenApiClient item";

    public static FileKind? Find(ObjectFields file) =>
        file.HasText("asyncapi")
            ? new($"is AsyncAPI {file.Text("asyncapi")}, which describes messages instead of HTTP operations", OfHttp)
        : file.HasText("swaggerVersion")
            ? new(
                $"is Swagger {file.Text("swaggerVersion")}, the predecessor of OpenAPI",
                "convert the Swagger 1 document to OpenAPI and specify the result in the OpenApiClient item"
            )
        : Others.Find(file);

    private static IReadOnlyList<Recognizer<ObjectFields>> Others { get; } =
    [
        new(
            static file => file.HasText("arazzo"),
            "is an Arazzo document, which describes workflows of OpenAPI operations",
            "specify one of its sourceDescriptions in the OpenApiClient item"
        ),
        new(
            static file => file.HasText("overlay") && file.HasList("actions"),
            "is an OpenAPI Overlay, which changes a document",
            "apply it and specify the result in the OpenApiClient item"
        ),
        new(static file => file.HasText("openrpc"), "is OpenRPC, which describes JSON-RPC", OfHttp),
        new(
            static file => file.HasText("smithy"),
            "is a Smithy model",
            "generate an OpenAPI document from it with the Smithy build and specify the result in the OpenApiClient item"
        ),
        new(
            static file => file.HasText("discoveryVersion") || file.Holds("discovery#", "kind"),
            "is a Google discovery document",
            "convert the Google discovery document to OpenAPI and specify the result in the OpenApiClient item"
        ),
        new(
            static file => file.HasText("$Version") && file.HasText("$EntityContainer"),
            "is the metadata of an OData service",
            "convert the OData CSDL document to OpenAPI and specify the result in the OpenApiClient item"
        ),
        new(
            static file => file.HasObject("data", "__schema") || file.HasObject("__schema"),
            "is a GraphQL schema",
            "use a GraphQL client, or specify the OpenAPI document of an HTTP API in the OpenApiClient item"
        ),
    ];
}
