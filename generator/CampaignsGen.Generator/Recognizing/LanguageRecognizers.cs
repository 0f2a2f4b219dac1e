namespace CampaignsGen.Generator.Recognizing;

/// <summary>What describes APIs in JSON or YAML and is no OpenAPI.</summary>
internal static class LanguageRecognizers
{
    private const string OfHttp = "Name the OpenAPI document of an HTTP API in the OpenApiClient item";

    public static FileKind? Find(ObjectFields file) =>
        file.HasText("asyncapi")
            ? new($"is AsyncAPI {file.Text("asyncapi")}, which describes messages and no HTTP operations", OfHttp)
        : file.HasText("swaggerVersion")
            ? new(
                $"is Swagger {file.Text("swaggerVersion")}, which came before OpenAPI",
                "Run a converter from Swagger 1 to OpenAPI, and name its result in the OpenApiClient item"
            )
        : Others.Find(file);

    private static IReadOnlyList<Recognizer<ObjectFields>> Others { get; } =
    [
        new(
            static file => file.HasText("arazzo"),
            "is an Arazzo description, of workflows over OpenAPI documents",
            "Name one of its sourceDescriptions in the OpenApiClient item"
        ),
        new(
            static file => file.HasText("overlay") && file.HasList("actions"),
            "is an OpenAPI Overlay, which changes a document",
            "Apply it, and name the result in the OpenApiClient item"
        ),
        new(static file => file.HasText("openrpc"), "is OpenRPC, which describes JSON-RPC", OfHttp),
        new(
            static file => file.HasText("smithy"),
            "is a Smithy model",
            "Have Smithy's build make OpenAPI of it, and name the result in the OpenApiClient item"
        ),
        new(
            static file => file.HasText("discoveryVersion") || file.Holds("discovery#", "kind"),
            "is a discovery document of Google",
            "Run a converter from Google discovery to OpenAPI, and name its result in the OpenApiClient item"
        ),
        new(
            static file => file.HasText("$Version") && file.HasText("$EntityContainer"),
            "is the metadata of an OData service",
            "Run a converter from OData CSDL to OpenAPI, and name its result in the OpenApiClient item"
        ),
        new(
            static file => file.HasObject("data", "__schema") || file.HasObject("__schema"),
            "is a GraphQL schema",
            "GraphQL needs a client of its own: name the OpenAPI document of an HTTP API"
        ),
    ];
}
