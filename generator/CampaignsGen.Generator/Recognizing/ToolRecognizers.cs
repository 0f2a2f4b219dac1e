namespace CampaignsGen.Generator.Recognizing;

/// <summary>Recognizes the files of HTTP clients, and other files of a project.</summary>
internal static class ToolRecognizers
{
    private const string OrPublished = "or use the OpenAPI document that the API publishes";
    private const string TakeOut = "specify the OpenAPI document in the OpenApiClient item instead of this file";

    private static readonly string[] JsonTypes = ["object", "array", "string", "number", "integer", "boolean", "null"];

    public static FileKind? Find(ObjectFields file) => Collections.Find(file) ?? Projects.Find(file);

    private static IReadOnlyList<Recognizer<ObjectFields>> Collections { get; } =
    [
        new(IsPostman, "is a Postman collection", "convert the Postman collection to OpenAPI, " + OrPublished),
        new(
            static file => file.HasText("_postman_variable_scope"),
            "is a Postman environment, which contains no requests",
            "use the OpenAPI document that the API publishes"
        ),
        new(IsInsomnia, "is an Insomnia export", "export the design document as OpenAPI, " + OrPublished),
        new(
            static file => file.HasText("log", "version") && file.HasList("log", "entries"),
            "is a HAR file, which records requests",
            "use the OpenAPI document that the API publishes"
        ),
        new(IsBruno, "is a Bruno collection", "convert the Bruno collection to OpenAPI, " + OrPublished),
    ];

    private static IReadOnlyList<Recognizer<ObjectFields>> Projects { get; } =
    [
        new(static file => file.HasObject("Logging", "LogLevel"), "contains application settings", TakeOut),
        new(static file => file.Name == "package.json" && file.HasText("name"), "is an npm package file", TakeOut),
        new(
            static file => file.HasText("apiVersion") && file.HasText("kind") && file.HasObject("metadata"),
            "is a Kubernetes manifest",
            TakeOut
        ),
        new(
            IsSchema,
            "is a JSON Schema, which describes values instead of operations",
            "reference it with $ref from the components of an OpenAPI document"
        ),
    ];

    private static bool IsPostman(ObjectFields file) =>
        file.Holds("schema.getpostman.com", "info", "schema")
        || file.HasText("info", "_postman_id")
        || file.HasText("collection", "info", "_postman_id")
        || file.Holds("schema.getpostman.com", "collection", "info", "schema")
        || (file.HasText("id") && file.HasList("requests") && file.HasList("order"));

    private static bool IsInsomnia(ObjectFields file) =>
        file.HasText("__export_format") || file.Holds(".insomnia.rest/", "type");

    private static bool IsBruno(ObjectFields file) =>
        file.HasText("opencollection") || (file.Name == "bruno.json" && file.Text("type") == "collection");

    private static bool IsSchema(ObjectFields file) =>
        file.Holds("json-schema.org/", "$schema")
        || (file.HasObject("properties") && JsonTypes.Contains(file.Text("type"), StringComparer.Ordinal));
}
