namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>What becomes of a field that another version of OpenAPI knows.</summary>
internal static class OtherVersions
{
    /// <summary>
    /// Fields that are read in every version, and fields that only describe: nothing is lost by them. Of all objects or, behind a
    /// name, of one.
    /// </summary>
    private static readonly HashSet<string> Harmless =
    [
        "summary",
        "description",
        "deprecated",
        "example",
        "examples",
        "externalDocs",
        "title",
        "xml",
        "kind",
        "parent",
        "nodeType",
        "License.identifier",
        "Root.$self",
        "Root.jsonSchemaDialect",
        "Root.webhooks",
        "Root.openapi",
        "Root.swagger",
        "Components.pathItems",
        "Components.mediaTypes",
        "Discriminator.defaultMapping",
        "Parameter.allowEmptyValue",
        "Header.allowEmptyValue",
        "Header.allowReserved",
        "MediaType.$ref",
        "MediaType.itemSchema",
        "Server.name",
        "Example.dataValue",
        "Example.serializedValue",
        "Operation.callbacks",
        "Response.links",
        "Link.server",
        "SecurityScheme.$ref",
        "SecurityScheme.bearerFormat",
        "SecurityScheme.oauth2MetadataUrl",
        "Schema.oneOf",
        "Schema.anyOf",
        "Schema.not",
        "Schema.nullable",
        "Schema.writeOnly",
        "Schema.const",
        "Schema.prefixItems",
        "Schema.patternProperties",
        "Schema.contentMediaType",
        "Schema.contentEncoding",
        "Schema.definitions",
        "Schema.$defs",
        "Schema.$id",
        "Schema.$schema",
        "Schema.$anchor",
        "Schema.$comment",
        "Schema.$vocabulary",
    ];

    private static readonly Dictionary<string, string> Mends = new(StringComparer.Ordinal)
    {
        ["Root.definitions"] = "Write it under 'components/schemas'",
        ["Root.parameters"] = "Write it under 'components/parameters'",
        ["Root.responses"] = "Write it under 'components/responses'",
        ["Root.securityDefinitions"] = "Write it under 'components/securitySchemes'",
        ["Root.host"] = "Write the address under 'servers'",
        ["Root.basePath"] = "Write the address under 'servers'",
        ["Root.schemes"] = "Write the address under 'servers'",
        ["Root.servers"] = "Write 'host', 'basePath' and 'schemes'",
        ["Root.components"] = "Write its sections at the root, schemas under 'definitions'",
        ["Operation.requestBody"] = "Write a parameter with 'in: body'",
        ["Operation.consumes"] = "The media types are the keys of the body's 'content'",
        ["Operation.produces"] = "The media types are the keys of a response's 'content'",
        ["Root.consumes"] = "The media types are the keys of a body's 'content'",
        ["Root.produces"] = "The media types are the keys of a response's 'content'",
        ["Response.schema"] = "Write it under 'content', in a media type",
        ["Response.content"] = "Write 'schema' and 'produces'",
        ["SecurityScheme.flow"] = "Write it under 'flows'",
        ["SecurityScheme.tokenUrl"] = "Write it under 'flows', in a flow",
        ["SecurityScheme.scopes"] = "Write it under 'flows', in a flow",
        ["SecurityScheme.flows"] = "Write 'flow', 'tokenUrl' and 'scopes' beside 'type'",
        ["Parameter.collectionFormat"] = "Write 'style' and 'explode'",
        ["Parameter.style"] = "Write 'collectionFormat'",
        ["Parameter.explode"] = "Write 'collectionFormat'",
        ["Header.schema"] = "Write the keywords of the schema beside 'description'",
        ["PathItem.query"] = "Move to 3.2, or leave the operation out",
        ["PathItem.additionalOperations"] = "Move to 3.2, or leave the operations out",
    };

    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Schema.min"] = "minimum",
        ["Schema.max"] = "maximum",
        ["Schema.regex"] = "pattern",
        ["Schema.property"] = "properties",
        ["Parameter.min"] = "minimum",
        ["Parameter.max"] = "maximum",
        ["Components.definitions"] = "schemas",
        ["Components.models"] = "schemas",
        ["Components.securityDefinitions"] = "securitySchemes",
        ["Discriminator.property"] = "propertyName",
        ["Flows.application"] = "clientCredentials",
        ["Flows.accessCode"] = "authorizationCode",
        ["RequestBody.contents"] = "content",
        ["Operation.body"] = "requestBody",
        ["Operation.params"] = "parameters",
        ["Operation.id"] = "operationId",
        ["Parameter.location"] = "in",
    };

    /// <summary>Whether the client has less for it.</summary>
    public static bool IsLost(string known, string name) =>
        !Harmless.Contains(name) && !Harmless.Contains(known + "." + name);

    /// <summary>What to write instead.</summary>
    public static string Mend(string known, string name, OpenApiVersion version, OpenApiVersion other) =>
        Mends.TryGetValue(known + "." + name, out string? mend) ? mend
        : known is "Parameter" or "Header" && version >= OpenApiVersion.V3_0 ? "Write it under 'schema'"
        : $"Write what {version.Name()} has for it, or move to {other.Name()}";

    /// <summary>The field that is often called by another word.</summary>
    public static string? Synonym(string known, string name) =>
        Synonyms.TryGetValue(known + "." + name, out string? field) ? field : null;
}
