using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>What planning finds in a document: security, media types, names, and what the client leaves out.</summary>
internal static class PlanningDiagnostics
{
    public static readonly DiagnosticDescriptor ServerNotUsable = Rule.Warning(
        "CGN1117",
        "The URL of a server is no address",
        "No request can be sent to '{0}' as it stands: {1}. {2}, or set the address in the client's options."
    );

    public static readonly DiagnosticDescriptor ServerIsRelative = Rule.Warning(
        "CGN1118",
        "The URL of the server names no server",
        "'{0}' says where the API lies on a server, and not on which. Write the whole address, or set BaseAddress in the client's options."
    );

    public static readonly DiagnosticDescriptor SecretsOverHttp = Rule.Warning(
        "CGN1123",
        "Credentials would go over plain http",
        "Operations need credentials, and '{0}' is plain http, where everybody on the way can read them; the client's constructor throws. Write https, or set BaseAddress or AllowInsecureHttp in the client's options."
    );

    public static readonly DiagnosticDescriptor NoNameOfHeader = Rule.Warning(
        "CGN1124",
        "No header or cookie can have this name",
        "No {1} can be called '{0}'. {2}: correct the name."
    );

    public static readonly DiagnosticDescriptor PagingNamesNothing = Rule.Warning(
        "CGN1331",
        "Paging names what is not there",
        "{0} of '{1}' names '{2}', {3}. No method for all pages is written: correct the name."
    );

    public static readonly DiagnosticDescriptor WaitNamesNothing = Rule.Warning(
        "CGN1332",
        "Waiting cannot be done as the document says",
        "{0} of '{1}' names '{2}', {3}. No method that waits is written: correct the document."
    );

    public static readonly DiagnosticDescriptor SchemeIsHandlers = Rule.Warning(
        "CGN1202",
        "This HTTP authentication is left to your handler",
        "Security scheme '{0}' is HTTP authentication '{1}', which the client does not send itself: give its HttpClient a handler that does"
    );

    public static readonly DiagnosticDescriptor NoUsableSecurity = Rule.Warning(
        "CGN1203",
        "Operation left out: none of its security requirements can be met",
        "'{0}' is left out of the client: each of its security requirements names a scheme that is not declared or cannot be read; declare it"
    );

    public static readonly DiagnosticDescriptor CertificateIsHandlers = Rule.Info(
        "CGN1207",
        "The certificate is left to your handler",
        "Security scheme '{0}' is mutual TLS, of which no request shows anything: give the client's HttpClient a handler with the certificate"
    );

    public static readonly DiagnosticDescriptor HeaderRepeatsScheme = Rule.Info(
        "CGN1204",
        "A header parameter repeats a security scheme",
        "Header parameter '{0}' of '{1}' repeats security scheme '{2}', which sends it already; it is taken once, from the options"
    );

    public static readonly DiagnosticDescriptor PatternNotUsable = Rule.Warning(
        "CGN1205",
        "x-pattern is no regular expression",
        "The x-pattern of security scheme '{0}' is not a regular expression of .NET and is not checked: {1}"
    );

    public static readonly DiagnosticDescriptor AdviceNamesNothing = Rule.Warning(
        "CGN1206",
        "x-advice names a value that cannot be shown",
        "'{{{0}}}' in this advice names neither a server variable nor a security scheme with 'x-secret: false', and is shown as ***"
    );

    public static readonly DiagnosticDescriptor SendsLessThanSiblings = Rule.Warning(
        "CGN1208",
        "An operation sends less than its siblings",
        "'{0}' sends no {1}, which the other operations send. If the API wants it here too, name {2} beside {3} in this requirement."
    );

    public static readonly DiagnosticDescriptor SchemeNotRequired = Rule.Info(
        "CGN1209",
        "No operation requires this security scheme",
        "No operation requires security scheme '{0}', so the client has an option for it and sends it nowhere. Name it under 'security', of the document or of the operations that need it."
    );

    public static readonly DiagnosticDescriptor BodyNotSupported = Rule.Warning(
        "CGN1301",
        "Operation left out: its body has no form",
        "'{0}' is left out of the client: its body is offered as {1} only, and its schema is no object whose properties could be fields or parts"
    );

    public static readonly DiagnosticDescriptor OtherMediaTypes = Rule.Info(
        "CGN1302",
        "Only some forms of this answer are read",
        "'{0}' reads {1} here; {2} is not offered by the client"
    );

    public static readonly DiagnosticDescriptor XmlIsText = Rule.Info(
        "CGN1303",
        "XML is text",
        "'{0}' reads and writes '{1}' as text: the client makes no types of XML"
    );

    public static readonly DiagnosticDescriptor ErrorNotText = Rule.Info(
        "CGN1304",
        "This error's body is available as text only",
        "The body of answer {1} of '{0}' comes as {2}: exceptions carry it as raw text"
    );

    public static readonly DiagnosticDescriptor BodyWithoutMeaning = Rule.Info(
        "CGN1330",
        "A body of GET or HEAD has no meaning of its own",
        "The body of '{0}' is an optional argument: HTTP and OpenAPI 3.0 give a body of {1} no meaning, and servers and proxies may drop it. Where the API does not read it, remove it from the document."
    );

    public static readonly DiagnosticDescriptor BodyOfOtherMediaType = Rule.Warning(
        "CGN1305",
        "A body of another media type than its siblings",
        "'{0}' sends its body as '{1}', and everything else here is '{2}'. If the API takes that only, it answers 415: correct the media type."
    );

    public static readonly DiagnosticDescriptor DuplicateOperationId = Rule.Warning(
        "CGN1401",
        "operationId used twice",
        "operationId '{0}' stands at another operation already; this one is called '{1}'"
    );

    public static readonly DiagnosticDescriptor WebhooksAreAlike = Rule.Info(
        "CGN1570",
        "Nothing tells what webhooks send apart",
        "Nothing tells the bodies of these webhooks apart, so none is parsed without the name of its webhook. To parse a body alone, give each of them a required property with a constant of its own."
    );

    public static readonly DiagnosticDescriptor UnionIsRaw = Rule.Warning(
        "CGN1501",
        "A choice of schemas is kept as raw JSON",
        "The branches of this {0} cannot be told apart by type, discriminator or properties of their own; the value keeps its JSON and can be read as each of them"
    );

    public static readonly DiagnosticDescriptor NumberEnum = Rule.Info(
        "CGN1502",
        "An enum of numbers is a plain number",
        "This enum of numbers is emitted as {0}; its values stand in the documentation only"
    );

    public static readonly DiagnosticDescriptor MixedTypes = Rule.Info(
        "CGN1503",
        "An enum of objects or arrays is kept as raw JSON",
        "This enum has an object or an array among its values and is a JsonElement, which loses nothing"
    );

    public static readonly DiagnosticDescriptor ValueOfOtherType = Rule.Info(
        "CGN1517",
        "The value of an enum is of another type than the enum",
        "The value '{0}' is {1}, and the type beside it is {2}: {3}"
    );

    public static readonly DiagnosticDescriptor ValueOfNoType = Rule.Warning(
        "CGN1531",
        "An enum contradicts its type",
        "The value '{0}' is {1}, and the type beside it is {2}, of which it can be none: the values are taken as they stand. Correct the type or the value."
    );

    public static readonly DiagnosticDescriptor BeyondLimit = Rule.Warning(
        "CGN1518",
        "A schema goes beyond a limit",
        "{0}; it is a JsonElement, which loses nothing"
    );

    public static readonly DiagnosticDescriptor PatternNotChecked = Rule.Warning(
        "CGN1519",
        "A pattern that is not checked",
        "The pattern '{0}' is no regular expression of ECMA-262 that .NET can match as it is meant, so no value is held against it. Write it in that dialect."
    );

    public static readonly DiagnosticDescriptor ClientTooLarge = Rule.Error(
        "CGN1520",
        "The client would be too large",
        "The client would have {0}, and may have {1}. No client is written. Choose fewer operations by IncludeTags, IncludePaths or IncludeOperations, or raise {2} in Limits of this OpenApiClient."
    );

    public static readonly DiagnosticDescriptor EventDataIsText = Rule.Info(
        "CGN1551",
        "The data of these events is text",
        "The data of some events of '{0}' is JSON and of others text, and nothing tells which; Data is text"
    );

    public static readonly DiagnosticDescriptor DefaultNotUsed = Rule.Info(
        "CGN1550",
        "A default stands in the documentation only",
        "The default {0} is no value that this type can have in C#; it stands in the documentation only"
    );

    public static readonly DiagnosticDescriptor KeywordNotSupported = Rule.Info(
        "CGN1504",
        "Keyword not used",
        "'{0}' has no effect on the client here"
    );

    public static readonly DiagnosticDescriptor CompositionNotPossible = Rule.Warning(
        "CGN1505",
        "allOf cannot be composed",
        "The parts of this allOf contradict each other ({0}); it is a JsonElement, which loses nothing"
    );

    public static readonly DiagnosticDescriptor SchemaNamesItself = Rule.Warning(
        "CGN1506",
        "A schema is made of itself only",
        "'{0}' leads back to itself without an object in between; it is a JsonElement"
    );

    public static readonly DiagnosticDescriptor ParameterIgnored = Rule.Info(
        "CGN1509",
        "The specification says to ignore this header parameter",
        "Header parameter '{0}' of '{1}' is not a parameter of the client: OpenAPI gives '{0}' to the {2}"
    );

    public static readonly DiagnosticDescriptor MediaTypeNotSent = Rule.Info(
        "CGN1530",
        "A media type of the body cannot be sent",
        "'{0}' is not among the forms in which the client sends the body of '{1}': its schema is no object whose properties could be fields or parts"
    );

    public static readonly DiagnosticDescriptor ParameterIsText = Rule.Info(
        "CGN1513",
        "A parameter of no single type is text",
        "Parameter '{0}' of '{1}' has no single type and is a string, which is sent as you write it"
    );

    public static readonly DiagnosticDescriptor RequiredNotDescribed = Rule.Info(
        "CGN1560",
        "A required property is not described",
        "'{0}' is required here and described nowhere; it may be any JSON, and it may be left out"
    );

    public static readonly DiagnosticDescriptor ItemsAreJson = Rule.Info(
        "CGN1514",
        "The items of this parameter are sent as JSON",
        "Parameter '{0}' of '{1}' is an array of arrays or objects, for which style '{2}' has no form: each item is sent as its JSON text"
    );

    public static readonly DiagnosticDescriptor HeaderIsText = Rule.Info(
        "CGN1515",
        "This header is available as text only",
        "Header '{0}' of '{1}' is an object, or of no single type in all answers: it is a string, as it came"
    );

    public static readonly DiagnosticDescriptor HeaderIgnored = Rule.Info(
        "CGN1516",
        "The specification says to ignore this header",
        "Header '{0}' of '{1}' is not a header of the client: OpenAPI gives it to the media types of the answer"
    );
}
