namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>Determines the consequences of a field that only another version of OpenAPI defines.</summary>
internal static class OtherVersions
{
    /// <summary>
    /// Fields that are read in every version, and fields that only describe: nothing is lost by them. A name without a prefix applies to
    /// all objects; otherwise, the prefix is the object.
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

    private static readonly Dictionary<string, string> Fixes = new(StringComparer.Ordinal)
    {
        ["Root.definitions"] = "move it to 'components/schemas'",
        ["Root.parameters"] = "move it to 'components/parameters'",
        ["Root.responses"] = "move it to 'components/responses'",
        ["Root.securityDefinitions"] = "move it to 'components/securitySchemes'",
        ["Root.host"] = "write the URL in 'servers'",
        ["Root.basePath"] = "write the URL in 'servers'",
        ["Root.schemes"] = "write the URL in 'servers'",
        ["Root.servers"] = "write 'host', 'basePath' and 'schemes'",
        ["Root.components"] = "move its sections to the root, schemas to 'definitions'",
        ["Operation.requestBody"] = "write a parameter with 'in: body'",
        ["Operation.consumes"] = "use the media types as the keys of 'content' in the body",
        ["Operation.produces"] = "use the media types as the keys of 'content' in a response",
        ["Root.consumes"] = "use the media types as the keys of 'content' in a body",
        ["Root.produces"] = "use the media types as the keys of 'content' in a response",
        ["Response.schema"] = "move it to a media type in 'content'",
        ["Response.content"] = "write 'schema' and 'produces'",
        ["SecurityScheme.flow"] = "move it to 'flows'",
        ["SecurityScheme.tokenUrl"] = "move it to a flow in 'flows'",
        ["SecurityScheme.scopes"] = "move it to a flow in 'flows'",
        ["SecurityScheme.flows"] = "write 'flow', 'tokenUrl' and 'scopes' beside 'type'",
        ["Parameter.collectionFormat"] = "write 'style' and 'explode'",
        ["Parameter.style"] = "write 'collectionFormat'",
        ["Parameter.explode"] = "write 'collectionFormat'",
        ["Header.schema"] = "write the keywords of the schema beside 'description'",
        ["PathItem.query"] = "move the document to 3.2, or remove the operation",
        ["PathItem.additionalOperations"] = "move the document to 3.2, or remove the operations",
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

    /// <summary>Determines whether the client loses information because of the field.</summary>
    public static bool IsLost(string known, string name) =>
        !Harmless.Contains(name) && !Harmless.Contains(known + "." + name);

    /// <summary>Returns the fix.</summary>
    public static string Fix(string known, string name, OpenApiVersion version, OpenApiVersion other) =>
        Fixes.TryGetValue(known + "." + name, out string? fix) ? fix
        : known is "Parameter" or "Header" && version >= OpenApiVersion.V3_0 ? "move it to 'schema'"
        : $"use the equivalent of {version.Name()}, or move the document to {other.Name()}";

    /// <summary>Returns the field for which the name is a common synonym, or null.</summary>
    public static string? Synonym(string known, string name) =>
        Synonyms.TryGetValue(known + "." + name, out string? field) ? field : null;
}
