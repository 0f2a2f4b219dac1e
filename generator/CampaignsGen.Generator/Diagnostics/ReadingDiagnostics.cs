using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>Provides the diagnostics of reading a document. 10xx are about the document as text, 11xx about its content.</summary>
internal static class ReadingDiagnostics
{
    public static readonly DiagnosticDescriptor SyntaxError = Rule.Error(
        "CGN1001",
        "Document is not well-formed",
        "The text is not well-formed {0}: {1}. To fix this, correct the text; until then, no client is generated."
    );

    public static readonly DiagnosticDescriptor NotOpenApi = Rule.Error(
        "CGN1002",
        "Document is not an OpenAPI document",
        "The document is not an OpenAPI document: it {0}. To fix this, {1}."
    );

    public static readonly DiagnosticDescriptor UnsupportedVersion = Rule.Error(
        "CGN1003",
        "OpenAPI version is not supported",
        "OpenAPI version '{0}' is not supported. To fix this, convert the document to version 2.0, 3.0, 3.1 or 3.2 and specify that version in '{1}'."
    );

    public static readonly DiagnosticDescriptor DuplicateKey = Rule.Warning(
        "CGN1004",
        "Duplicate key in an object",
        "The key '{0}' appears more than once in this object, and only the last one is used. To fix this, remove the duplicate."
    );

    public static readonly DiagnosticDescriptor TooLarge = Rule.Error(
        "CGN1005",
        "Document exceeds a size limit",
        "{0}. To fix this, reduce the document, or raise the limit if one is named; until then, no client is generated."
    );

    public static readonly DiagnosticDescriptor WrongShape = Rule.Warning(
        "CGN1006",
        "Field has a value of the wrong type",
        "'{0}' must be {1} here, but is {2}, so it is ignored. To fix this, correct or remove it."
    );

    public static readonly DiagnosticDescriptor RuleBroken = Rule.Info(
        "CGN1007",
        "Document violates an OpenAPI rule",
        "The document violates an OpenAPI rule: {0}"
    );

    public static readonly DiagnosticDescriptor UnknownField = Rule.Info(
        "CGN1008",
        "Unknown field",
        "'{0}' is not an OpenAPI field here and has no effect. To fix this, correct the name, remove the field, or begin its name with 'x-' to make it an extension."
    );

    public static readonly DiagnosticDescriptor PagingUnclear = Rule.Warning(
        "CGN1012",
        "x-paging does not specify how to request the next page",
        "This x-paging does not specify how to request the next page, so no method for all pages is generated. To fix this, add cursor, offset, page, link or linkHeader."
    );

    public static readonly DiagnosticDescriptor WaitUnclear = Rule.Warning(
        "CGN1013",
        "Extension does not specify how to wait",
        "This {0} {1}, so no method that waits is generated. To fix this, {2}."
    );

    public static readonly DiagnosticDescriptor Misplaced = Rule.Warning(
        "CGN1014",
        "Field is misspelled or misplaced",
        "'{0}' is not a field of {1}, so it is ignored with its content. To fix this, {2}."
    );

    public static readonly DiagnosticDescriptor FieldOfOtherVersion = Rule.Warning(
        "CGN1015",
        "Field of another OpenAPI version has no effect",
        "'{0}' is an OpenAPI {1} field and has no effect in {2}, here and everywhere else in the document. To fix this, {3}."
    );

    public static readonly DiagnosticDescriptor ReferenceToOther = Rule.Warning(
        "CGN1016",
        "Reference resolves to the wrong type of object",
        "The reference '{0}' resolves to {1}, but {2} is required here, so it is ignored. To fix this, correct the reference."
    );

    public static readonly DiagnosticDescriptor BrokenPattern = Rule.Warning(
        "CGN1017",
        "Pattern is not a regular expression",
        "The pattern '{0}' is not a valid regular expression ({1}), so no value is checked against it. To fix this, correct the pattern."
    );

    public static readonly DiagnosticDescriptor NamesNoProperty = Rule.Warning(
        "CGN1018",
        "Name closely resembles a property",
        "'{0}' names '{1}', which is not a property of the schema, so the entry has no effect on it. To fix this, correct the name; the closest match is '{2}'."
    );

    public static readonly DiagnosticDescriptor HarmlessField = Rule.Info(
        "CGN1019",
        "Field of another OpenAPI version is accepted",
        "'{0}' is an OpenAPI {1} field and not an OpenAPI {2} field; the client supports it, but other tools may ignore it"
    );

    public static readonly DiagnosticDescriptor FormOfOtherVersion = Rule.Warning(
        "CGN1340",
        "Keyword has the form of another OpenAPI version",
        "'{0}' is {1} in OpenAPI {2} but not in {3}; the client supports it, but other tools ignore it. To fix this, {4}."
    );

    public static readonly DiagnosticDescriptor NoMediaType = Rule.Warning(
        "CGN1341",
        "Media type is not valid",
        "'{0}' is not a valid media type, so the client cannot send or read the content as intended. To fix this, {1}."
    );

    public static readonly DiagnosticDescriptor TwoDescriptions = Rule.Warning(
        "CGN1342",
        "Two mutually exclusive descriptions",
        "{0} has no effect, because {1} describes the same thing. To fix this, remove one of them."
    );

    public static readonly DiagnosticDescriptor LostSibling = Rule.Warning(
        "CGN1343",
        "Keyword beside a reference is ignored",
        "'{0}' beside '$ref' has no effect in OpenAPI {1}, so the client does not apply it. To fix this, wrap the reference in 'allOf' or move the document to OpenAPI 3.1."
    );

    public static readonly DiagnosticDescriptor NotCalled = Rule.Info(
        "CGN1009",
        "Part of the document is not generated",
        "'{0}' does not describe a call of the client, so no code is generated for it{1}"
    );

    public static readonly DiagnosticDescriptor MissingField = Rule.Warning(
        "CGN1010",
        "Required field is missing",
        "The required field '{0}' is missing; {1}. To fix this, add it."
    );

    public static readonly DiagnosticDescriptor Unread = Rule.Info(
        "CGN1011",
        "Part of the document has no effect on the client",
        "'{0}' has no effect on the client: {1}"
    );

    public static readonly DiagnosticDescriptor MergeConflict = Rule.Error(
        "CGN1020",
        "Unresolved merge conflict",
        "The document contains an unresolved merge conflict that begins here. To fix this, keep the correct lines and remove the lines that begin with '<<<<<<<', '=======' and '>>>>>>>'."
    );

    public static readonly DiagnosticDescriptor UnresolvedReference = Rule.Warning(
        "CGN1101",
        "Reference cannot be resolved",
        "The reference '{0}' cannot be resolved; {1}. To fix this, correct the reference or add the object that it names."
    );

    public static readonly DiagnosticDescriptor CircularReference = Rule.Warning(
        "CGN1102",
        "Circular reference",
        "The reference '{0}' refers back to itself and describes nothing; {1}. To fix this, describe the object at one place of the cycle."
    );

    public static readonly DiagnosticDescriptor UnknownDocument = Rule.Warning(
        "CGN1103",
        "Referenced document is not available",
        "The reference '{0}' refers to the document '{1}', which is not passed to the compiler and is never loaded from disk or the network. To fix this, add <AdditionalFiles Include=\"…\" /> for it."
    );

    public static readonly DiagnosticDescriptor UnknownSecurityScheme = Rule.Warning(
        "CGN1104",
        "Security scheme is not declared",
        "The security scheme '{0}' is not declared, so this requirement is ignored. To fix this, declare it in '{1}' or correct the name."
    );

    public static readonly DiagnosticDescriptor PathParameterMismatch = Rule.Warning(
        "CGN1106",
        "Path and its parameters do not match",
        "{0}"
    );

    public static readonly DiagnosticDescriptor UnreadableParameter = Rule.Warning(
        "CGN1107",
        "Parameter cannot be sent",
        "The parameter '{0}' is omitted, because {1}."
    );

    public static readonly DiagnosticDescriptor DuplicateParameter = Rule.Warning(
        "CGN1108",
        "Duplicate parameter",
        "The {1} parameter '{0}' appears more than once in this list, and only the first one is used. To fix this, remove the duplicate."
    );

    public static readonly DiagnosticDescriptor UnknownValue = Rule.Warning(
        "CGN1109",
        "Value is not defined by OpenAPI",
        "'{1}' is not a valid value for '{0}'; {2}."
    );

    public static readonly DiagnosticDescriptor UnreadSibling = Rule.Info(
        "CGN1110",
        "Field beside a reference has no effect",
        "'{0}' beside '$ref' has no effect in OpenAPI {1}. To fix this, wrap the reference in 'allOf' or move the document to OpenAPI 3.1."
    );

    public static readonly DiagnosticDescriptor ExampleBreaksSchema = Rule.Info(
        "CGN1111",
        "Example does not match its schema",
        "This example does not match its schema: {0}. To fix this, correct the example, or the schema if the client would otherwise reject responses of the API."
    );

    public static readonly DiagnosticDescriptor DefaultBreaksSchema = Rule.Warning(
        "CGN1112",
        "Default does not match its schema",
        "This default does not match its schema: {0}. To fix this, correct the default or the schema, so that both agree on what an omitted value means."
    );

    public static readonly DiagnosticDescriptor DuplicateEnumValue = Rule.Info(
        "CGN1113",
        "Duplicate value in an enum",
        "The value '{0}' appears more than once in this enum, and the client has it once. To fix this, remove the duplicate, or correct it if another value is meant."
    );

    public static readonly DiagnosticDescriptor SameRequest = Rule.Info(
        "CGN1114",
        "Two operations are the same request",
        "'{0}' is the same request as '{1}', because the names of path parameters are not sent, and the client has both. To fix this, remove one or change its path."
    );

    public static readonly DiagnosticDescriptor LimitsExcludeAll = Rule.Warning(
        "CGN1115",
        "Limits exclude every value",
        "'{0}' is {1} and '{2}' is {3}, so no value is valid here and the API may reject every request. To fix this, correct one of the limits."
    );

    public static readonly DiagnosticDescriptor MappingOutside = Rule.Warning(
        "CGN1116",
        "Discriminator maps to a schema outside the choice",
        "The discriminator maps '{0}' to '{1}', which is not one of the schemas of the choice, so the client keeps such a value as JSON. To fix this, add the schema to the choice or correct the mapping."
    );

    public static readonly DiagnosticDescriptor BasePathWithoutSlash = Rule.Warning(
        "CGN1119",
        "basePath does not begin with a slash",
        "The basePath '{0}' does not begin with '/', so '{1}' is used. To fix this, write it that way."
    );

    public static readonly DiagnosticDescriptor HostIsMore = Rule.Warning(
        "CGN1120",
        "Host contains more than a host name and port",
        "'{0}' contains more than a host name and a port; the client uses '{1}'. To fix this, specify the scheme in 'schemes' and the path in 'basePath'."
    );

    public static readonly DiagnosticDescriptor SchemeIsHttps = Rule.Info(
        "CGN1121",
        "Server scheme is not specified",
        "The document does not specify a scheme for '{0}', so https is used. To fix this, specify the scheme."
    );

    public static readonly DiagnosticDescriptor QueryInPath = Rule.Warning(
        "CGN1122",
        "Path contains a query",
        "The path '{0}' contains {1}, which is not part of a path: {2}. To fix this, declare parameters instead."
    );
}
