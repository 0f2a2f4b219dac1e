using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>Provides the diagnostics of planning a client: security, media types, names, and what the client omits.</summary>
internal static class PlanningDiagnostics
{
    public static readonly DiagnosticDescriptor ServerNotUsable = Rule.Warning(
        "CGN1117",
        "Server URL is not usable",
        "No request can be sent to '{0}' as written: {1}. To fix this, {2}, or set the address in the options of the client."
    );

    public static readonly DiagnosticDescriptor ServerIsRelative = Rule.Warning(
        "CGN1118",
        "Server URL is relative",
        "The server URL '{0}' is relative and does not name a host, so the client has no address. To fix this, write the absolute URL, or set BaseAddress in the options of the client."
    );

    public static readonly DiagnosticDescriptor SecretsOverHttp = Rule.Warning(
        "CGN1123",
        "Credentials would be sent over unencrypted HTTP",
        "Operations require credentials, but '{0}' is unencrypted HTTP, so the constructor of the client throws. To fix this, use https, or set BaseAddress or AllowInsecureHttp in the options of the client."
    );

    public static readonly DiagnosticDescriptor NoNameOfHeader = Rule.Warning(
        "CGN1124",
        "Header or cookie name is not valid",
        "'{0}' is not a valid name for a {1}; {2}. To fix this, correct the name."
    );

    public static readonly DiagnosticDescriptor PagingNamesNothing = Rule.Warning(
        "CGN1331",
        "Paging cannot be generated as described",
        "{0} of '{1}' refers to '{2}', {3}, so no method for all pages is generated. To fix this, correct the reference or the operation."
    );

    public static readonly DiagnosticDescriptor WaitNamesNothing = Rule.Warning(
        "CGN1332",
        "Waiting cannot be generated as described",
        "{0} of '{1}' refers to '{2}', {3}, so no method that waits is generated. To fix this, correct the reference or the operation."
    );

    public static readonly DiagnosticDescriptor SchemeIsHandlers = Rule.Warning(
        "CGN1202",
        "HTTP authentication scheme requires a handler",
        "Security scheme '{0}' is HTTP authentication '{1}', which the client does not send. To fix this, add a handler that does to the HttpClient of the client."
    );

    public static readonly DiagnosticDescriptor NoUsableSecurity = Rule.Warning(
        "CGN1203",
        "Operation omitted: security requirements cannot be met",
        "'{0}' is omitted from the client, because each of its security requirements names a scheme that is not declared or cannot be read. To fix this, declare the scheme or correct its name."
    );

    public static readonly DiagnosticDescriptor CertificateIsHandlers = Rule.Info(
        "CGN1207",
        "Client certificate requires a handler",
        "Security scheme '{0}' is mutual TLS, which belongs to the connection and not to the request. To use it, add a handler with the certificate to the HttpClient of the client."
    );

    public static readonly DiagnosticDescriptor HeaderRepeatsScheme = Rule.Info(
        "CGN1204",
        "Header parameter duplicates a security scheme",
        "Header parameter '{0}' of '{1}' duplicates security scheme '{2}' and is omitted from the method, because its value comes from the options of the client. To fix this, remove the parameter."
    );

    public static readonly DiagnosticDescriptor PatternNotUsable = Rule.Warning(
        "CGN1205",
        "x-pattern is not a regular expression",
        "The x-pattern of security scheme '{0}' is not a valid .NET regular expression, so values are not checked: {1}"
    );

    public static readonly DiagnosticDescriptor AdviceNamesNothing = Rule.Warning(
        "CGN1206",
        "x-advice refers to a value that cannot be shown",
        "'{{{0}}}' in this advice is neither a server variable nor a security scheme with 'x-secret: false', and is shown as ***. To fix this, name one of these."
    );

    public static readonly DiagnosticDescriptor SendsLessThanSiblings = Rule.Warning(
        "CGN1208",
        "Operation sends fewer credentials than similar operations",
        "'{0}' does not send {1}, which the other operations send, so the API may reject it. To fix this, add {2} to {3} in this security requirement if the API requires it here too."
    );

    public static readonly DiagnosticDescriptor SchemeNotRequired = Rule.Info(
        "CGN1209",
        "Security scheme is not required by any operation",
        "No operation requires security scheme '{0}', so the client has an option for it but never sends it. To fix this, name it in 'security' of the document or of the operations that require it."
    );

    public static readonly DiagnosticDescriptor BodyNotSupported = Rule.Warning(
        "CGN1301",
        "Operation omitted: body cannot be sent as a form",
        "'{0}' is omitted from the client, because its body is described only as {1} and its schema is not an object whose properties could be fields or parts. To fix this, describe an object, or add JSON or a binary media type."
    );

    public static readonly DiagnosticDescriptor OtherMediaTypes = Rule.Info(
        "CGN1302",
        "Not all media types of the response are read",
        "'{0}' reads {1} here; the client does not read {2}"
    );

    public static readonly DiagnosticDescriptor XmlIsText = Rule.Info(
        "CGN1303",
        "XML is handled as text",
        "'{0}' sends or reads '{1}' as text, because the client does not generate types for XML"
    );

    public static readonly DiagnosticDescriptor ErrorNotText = Rule.Info(
        "CGN1304",
        "Error body is available as text only",
        "The body of response {1} of '{0}' is {2}, so exceptions contain it as raw text only"
    );

    public static readonly DiagnosticDescriptor BodyWithoutMeaning = Rule.Info(
        "CGN1330",
        "Body of GET or HEAD has no defined meaning",
        "The body of '{0}' is an optional argument, because HTTP and OpenAPI 3.0 define no meaning for a body of {1}, and servers and proxies may discard it. To fix this, remove it from the document if the API does not read it."
    );

    public static readonly DiagnosticDescriptor BodyOfOtherMediaType = Rule.Warning(
        "CGN1305",
        "Request body has a different media type than similar bodies",
        "'{0}' sends its body as '{1}', but the other bodies of this document are '{2}', so the API may respond with 415. To fix this, correct the media type if the API accepts only that one."
    );

    public static readonly DiagnosticDescriptor DuplicateOperationId = Rule.Warning(
        "CGN1401",
        "Duplicate operationId",
        "operationId '{0}' is already used by another operation, so this operation is named '{1}'. To fix this, give each operation its own operationId."
    );

    public static readonly DiagnosticDescriptor WebhooksAreAlike = Rule.Info(
        "CGN1570",
        "Webhook bodies cannot be distinguished",
        "The bodies of these webhooks cannot be distinguished, so they can be parsed only with the name of the webhook. To parse a body alone, give each of them a required property with its own constant."
    );

    public static readonly DiagnosticDescriptor UnionIsRaw = Rule.Warning(
        "CGN1501",
        "Choice of schemas is kept as raw JSON",
        "The branches of this {0} cannot be distinguished by type, discriminator or properties, so the value is kept as JSON and can be read as each of them. To fix this, add a discriminator, or a property that only one branch has."
    );

    public static readonly DiagnosticDescriptor NumberEnum = Rule.Info(
        "CGN1502",
        "Enum of numbers is a number",
        "This enum of numbers is generated as {0}; its values appear in the documentation only"
    );

    public static readonly DiagnosticDescriptor MixedTypes = Rule.Info(
        "CGN1503",
        "Enum of objects or arrays is kept as raw JSON",
        "The values of this enum include an object or an array, so it is generated as a JsonElement, which preserves the whole value"
    );

    public static readonly DiagnosticDescriptor ValueOfOtherType = Rule.Info(
        "CGN1517",
        "Enum value has a different type than the enum",
        "The value '{0}' is {1}, but 'type' is {2}: {3}"
    );

    public static readonly DiagnosticDescriptor ValueOfNoType = Rule.Warning(
        "CGN1531",
        "Enum value contradicts the type",
        "The value '{0}' is {1}, but 'type' is {2} and the value cannot be written as that type, so the values are used as they are. To fix this, correct the type or the value."
    );

    public static readonly DiagnosticDescriptor BeyondLimit = Rule.Warning(
        "CGN1518",
        "Schema exceeds a limit",
        "{0}, so it is generated as a JsonElement, which preserves the whole value. To fix this, use fewer levels or combinations."
    );

    public static readonly DiagnosticDescriptor PatternNotChecked = Rule.Warning(
        "CGN1519",
        "Pattern is not checked",
        "The pattern '{0}' is not an ECMA-262 regular expression that .NET can match with the same meaning, so no value is checked against it. To fix this, rewrite it in that dialect."
    );

    public static readonly DiagnosticDescriptor ClientTooLarge = Rule.Error(
        "CGN1520",
        "Client would be too large",
        "The client would have {0}, but at most {1} are allowed, so no client is generated. To fix this, select fewer operations with IncludeTags, IncludePaths or IncludeOperations, or raise {2} in Limits of this OpenApiClient item."
    );

    public static readonly DiagnosticDescriptor EventDataIsText = Rule.Info(
        "CGN1551",
        "Event data is text",
        "Some events of '{0}' contain JSON and others text, and the document does not specify which, so Data is a string"
    );

    public static readonly DiagnosticDescriptor DefaultNotUsed = Rule.Info(
        "CGN1550",
        "Default appears in the documentation only",
        "The default '{0}' is not a value of the type of this property in C#, so it appears in the documentation only"
    );

    public static readonly DiagnosticDescriptor KeywordNotSupported = Rule.Info(
        "CGN1504",
        "Keyword is not used",
        "'{0}' has no effect on the client here"
    );

    public static readonly DiagnosticDescriptor CompositionNotPossible = Rule.Warning(
        "CGN1505",
        "allOf cannot be combined",
        "The parts of this allOf contradict each other ({0}), so it is generated as a JsonElement, which preserves the whole value. To fix this, correct the part that is wrong."
    );

    public static readonly DiagnosticDescriptor SchemaNamesItself = Rule.Warning(
        "CGN1506",
        "Schema consists only of itself",
        "'{0}' refers to itself without an object in between, so it is generated as a JsonElement. To fix this, add an object in between."
    );

    public static readonly DiagnosticDescriptor ParameterIgnored = Rule.Info(
        "CGN1509",
        "Header parameter is ignored according to OpenAPI",
        "Header parameter '{0}' of '{1}' is not a parameter of the method, because OpenAPI derives '{0}' from the {2}. To fix this, remove the parameter."
    );

    public static readonly DiagnosticDescriptor MediaTypeNotSent = Rule.Info(
        "CGN1530",
        "Media type of the body cannot be sent",
        "The client cannot send the body of '{1}' as '{0}', because its schema is not an object whose properties could be fields or parts. To fix this, describe an object or remove the media type."
    );

    public static readonly DiagnosticDescriptor ParameterIsText = Rule.Info(
        "CGN1513",
        "Parameter without a single type is a string",
        "Parameter '{0}' of '{1}' does not have a single type, so it is a string that is sent as you write it. To fix this, specify one type."
    );

    public static readonly DiagnosticDescriptor RequiredNotDescribed = Rule.Info(
        "CGN1560",
        "Required property is not described",
        "'{0}' is required here but not described, so it is optional and can be any JSON value. To fix this, correct the name or describe the property."
    );

    public static readonly DiagnosticDescriptor ItemsAreJson = Rule.Info(
        "CGN1514",
        "Items of the parameter are sent as JSON",
        "Parameter '{0}' of '{1}' is an array of arrays or objects, which style '{2}' does not define, so each item is sent as JSON text"
    );

    public static readonly DiagnosticDescriptor HeaderIsText = Rule.Info(
        "CGN1515",
        "Header is available as text only",
        "Header '{0}' of '{1}' is an object or does not have a single type in all responses, so it is a string that contains the text as received"
    );

    public static readonly DiagnosticDescriptor HeaderIgnored = Rule.Info(
        "CGN1516",
        "Response header is ignored according to OpenAPI",
        "Header '{0}' of '{1}' is not a property of the client, because OpenAPI derives it from the media types of the response. To fix this, remove the header."
    );
}
