using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>What there is to say while a document is read. 10xx speaks of the document as a text, 11xx of what it says.</summary>
internal static class ReadingDiagnostics
{
    public static readonly DiagnosticDescriptor SyntaxError = Rule.Error(
        "CGN1001",
        "The document is not well-formed",
        "This is not well-formed {0}: {1}. No client is written until the text is mended."
    );

    public static readonly DiagnosticDescriptor NotOpenApi = Rule.Error(
        "CGN1002",
        "The document is not an OpenAPI document",
        "This is not an OpenAPI document: it {0}. {1}."
    );

    public static readonly DiagnosticDescriptor UnsupportedVersion = Rule.Error(
        "CGN1003",
        "The version of OpenAPI is not supported",
        "OpenAPI '{0}' is not supported. Supported are 2.0, 3.0, 3.1 and 3.2: set '{1}' to one of them."
    );

    public static readonly DiagnosticDescriptor DuplicateKey = Rule.Warning(
        "CGN1004",
        "A key is given twice in one object",
        "The key '{0}' is given twice in one object, and the last one counts. Remove one of them."
    );

    public static readonly DiagnosticDescriptor TooLarge = Rule.Error(
        "CGN1005",
        "The document is too long, nested too deeply, or expands to too much",
        "{0}. No client is written."
    );

    public static readonly DiagnosticDescriptor WrongShape = Rule.Warning(
        "CGN1006",
        "A field holds a value of the wrong kind",
        "'{0}' must be {1} here, and is {2}. It is taken as if it were absent: correct or remove it."
    );

    public static readonly DiagnosticDescriptor RuleBroken = Rule.Info(
        "CGN1007",
        "The document breaks a rule of OpenAPI",
        "The document breaks a rule of OpenAPI: {0}"
    );

    public static readonly DiagnosticDescriptor UnknownField = Rule.Info(
        "CGN1008",
        "A field is not known to OpenAPI",
        "'{0}' is not a field of OpenAPI here and has no effect. Is it misspelt? An extension's name begins with 'x-'."
    );

    public static readonly DiagnosticDescriptor PagingUnclear = Rule.Warning(
        "CGN1012",
        "x-paging does not say how the next page is asked for",
        "This x-paging does not say how the next page is asked for, so that no method for all pages is written. Add one of cursor, offset, page, link and linkHeader."
    );

    public static readonly DiagnosticDescriptor WaitUnclear = Rule.Warning(
        "CGN1013",
        "An extension does not say how to wait",
        "This {0} {1}, so that no method that waits is written. {2}."
    );

    public static readonly DiagnosticDescriptor Misplaced = Rule.Warning(
        "CGN1014",
        "A field is misspelt or stands in the wrong place",
        "'{0}' is not a field of {1}, so it has no effect and what it says is lost. {2}"
    );

    public static readonly DiagnosticDescriptor FieldOfOtherVersion = Rule.Warning(
        "CGN1015",
        "A field or a form of another version of OpenAPI",
        "'{0}' is a field of OpenAPI {1} here, and has no effect in {2}, wherever the document has it. {3}."
    );

    public static readonly DiagnosticDescriptor ReferenceToOther = Rule.Warning(
        "CGN1016",
        "A reference leads to something else than is asked for",
        "The reference '{0}' leads to {1}, and {2} is asked for here. What it describes is taken as unknown: correct the reference."
    );

    public static readonly DiagnosticDescriptor BrokenPattern = Rule.Warning(
        "CGN1017",
        "A pattern is no regular expression",
        "The pattern '{0}' is no regular expression: {1}. No value is held against it: correct it."
    );

    public static readonly DiagnosticDescriptor NamesNoProperty = Rule.Warning(
        "CGN1018",
        "A name that is nearly the name of a property",
        "'{0}' names '{1}', and there is no such property. Did you mean '{2}'?"
    );

    public static readonly DiagnosticDescriptor HarmlessField = Rule.Info(
        "CGN1019",
        "A field of another version of OpenAPI takes nothing away",
        "'{0}' is a field of OpenAPI {1} here, and not of {2}. The client loses nothing by it, other tools may ignore it."
    );

    public static readonly DiagnosticDescriptor FormOfOtherVersion = Rule.Warning(
        "CGN1340",
        "A form of another version of OpenAPI",
        "'{0}' is {1} in OpenAPI {2}, and not in {3}. The client understands it and other tools ignore it: {4}."
    );

    public static readonly DiagnosticDescriptor NoMediaType = Rule.Warning(
        "CGN1341",
        "A media type is none",
        "'{0}' is no media type, and the client sends and reads nothing as it is meant. {1}"
    );

    public static readonly DiagnosticDescriptor TwoDescriptions = Rule.Warning(
        "CGN1342",
        "Two descriptions where one may stand",
        "{0} has no effect, because {1} describes the same. Remove one of them."
    );

    public static readonly DiagnosticDescriptor LostSibling = Rule.Warning(
        "CGN1343",
        "A keyword beside a reference is lost",
        "'{0}' beside a '$ref' has no effect in OpenAPI {1}, and what it asks for is lost. Wrap the reference in 'allOf' or move to 3.1."
    );

    public static readonly DiagnosticDescriptor NotCalled = Rule.Info(
        "CGN1009",
        "A part of the document that a client does not call",
        "'{0}' describes what a client does not call, so nothing is written for it{1}"
    );

    public static readonly DiagnosticDescriptor MissingField = Rule.Warning(
        "CGN1010",
        "A required field is missing",
        "'{0}' is required here and is missing: {1}"
    );

    public static readonly DiagnosticDescriptor Unread = Rule.Info(
        "CGN1011",
        "A part of the document has no effect on the client",
        "'{0}' has no effect on the client: {1}"
    );

    public static readonly DiagnosticDescriptor MergeConflict = Rule.Error(
        "CGN1020",
        "A merge conflict is not resolved",
        "A merge conflict begins here and is not resolved. Keep what is right of its sides, and remove the lines that begin with '<<<<<<<', '=======' and '>>>>>>>'."
    );

    public static readonly DiagnosticDescriptor UnresolvedReference = Rule.Warning(
        "CGN1101",
        "A reference leads nowhere",
        "The reference '{0}' leads to nothing. {1}. Correct the reference or add what it names."
    );

    public static readonly DiagnosticDescriptor CircularReference = Rule.Warning(
        "CGN1102",
        "A reference leads back to itself",
        "The reference '{0}' leads back to where it stands, so it describes nothing. {1}."
    );

    public static readonly DiagnosticDescriptor UnknownDocument = Rule.Warning(
        "CGN1103",
        "A reference leads into a document that is not at hand",
        "The reference '{0}' leads into another document, '{1}', that the build does not pass on. Nothing is loaded from disk or network: add <AdditionalFiles Include=\"…\" /> for it."
    );

    public static readonly DiagnosticDescriptor UnknownSecurityScheme = Rule.Warning(
        "CGN1104",
        "A security requirement names no declared scheme",
        "No security scheme is named '{0}', so this requirement is left out. Declare it under '{1}' or correct the name."
    );

    public static readonly DiagnosticDescriptor PathParameterMismatch = Rule.Warning(
        "CGN1106",
        "A path and its parameters disagree",
        "{0}"
    );

    public static readonly DiagnosticDescriptor UnreadableParameter = Rule.Warning(
        "CGN1107",
        "A parameter cannot be sent",
        "The parameter '{0}' is left out: {1}"
    );

    public static readonly DiagnosticDescriptor DuplicateParameter = Rule.Warning(
        "CGN1108",
        "A parameter is given twice in one list",
        "The {1} parameter '{0}' is given twice in one list, and the first one counts. Remove one of them."
    );

    public static readonly DiagnosticDescriptor UnknownValue = Rule.Warning(
        "CGN1109",
        "A value is not one that OpenAPI knows",
        "'{1}' is not a value of '{0}'. {2}."
    );

    public static readonly DiagnosticDescriptor UnreadSibling = Rule.Info(
        "CGN1110",
        "A field beside a reference has no effect",
        "'{0}' beside a '$ref' has no effect in OpenAPI {1}. Wrap the reference in 'allOf' or move to 3.1."
    );

    public static readonly DiagnosticDescriptor ExampleBreaksSchema = Rule.Info(
        "CGN1111",
        "An example breaks its schema",
        "This example breaks its schema: {0}. Whoever goes by it misuses the API, or the schema makes the client refuse what the API answers: correct one of the two."
    );

    public static readonly DiagnosticDescriptor DefaultBreaksSchema = Rule.Warning(
        "CGN1112",
        "A default breaks its schema",
        "This default breaks its schema: {0}. The API and its description disagree about what is left out: correct the default or the schema."
    );

    public static readonly DiagnosticDescriptor DuplicateEnumValue = Rule.Info(
        "CGN1113",
        "An enum names a value twice",
        "This enum names the value '{0}' twice, and the client has it once. Remove one, or correct it if another value was meant."
    );

    public static readonly DiagnosticDescriptor SameRequest = Rule.Info(
        "CGN1114",
        "Two operations are one request",
        "'{0}' is the same request as '{1}' but for the name of a parameter, which is not sent. The client has both: remove one, or change its path."
    );

    public static readonly DiagnosticDescriptor LimitsExcludeAll = Rule.Warning(
        "CGN1115",
        "Two limits leave no value",
        "'{0}' is {1}, and '{2}' is {3}: no value is valid here. The client holds nobody to limits, the API may: correct one of them."
    );

    public static readonly DiagnosticDescriptor MappingOutside = Rule.Warning(
        "CGN1116",
        "A discriminator names a schema outside its choice",
        "The discriminator maps '{0}' to '{1}', which is none of the schemas to choose from. The client keeps such a value as JSON: add the schema to the choice, or correct the mapping."
    );

    public static readonly DiagnosticDescriptor BasePathWithoutSlash = Rule.Warning(
        "CGN1119",
        "A basePath does not begin with a slash",
        "The basePath '{0}' does not begin with '/', and is taken for '{1}'. Write it so."
    );

    public static readonly DiagnosticDescriptor HostIsMore = Rule.Warning(
        "CGN1120",
        "A host is more than a host",
        "'{0}' is more than the name and the port of a host. The client calls '{1}': leave the scheme to 'schemes' and the path to 'basePath'."
    );

    public static readonly DiagnosticDescriptor SchemeIsHttps = Rule.Info(
        "CGN1121",
        "The scheme of a server is taken for https",
        "Nothing says how '{0}' is called, and it is taken for https. Write the scheme."
    );

    public static readonly DiagnosticDescriptor QueryInPath = Rule.Warning(
        "CGN1122",
        "A path holds a query",
        "The path '{0}' holds {1}, which is no part of a path: {2}. Declare parameters instead."
    );
}
