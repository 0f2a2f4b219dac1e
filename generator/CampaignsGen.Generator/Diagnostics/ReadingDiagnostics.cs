using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>What there is to say while a document is read. 10xx speaks of the document as a text, 11xx of what it says.</summary>
internal static class ReadingDiagnostics
{
    private const string Category = "OpenApi";

    public static readonly DiagnosticDescriptor SyntaxError = new(
        "CGN1001",
        "The document is not well-formed",
        "This is not well-formed {0}: {1}. No client is written until the text is mended.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor NotOpenApi = new(
        "CGN1002",
        "The document is not an OpenAPI document",
        "This is not an OpenAPI document: {0}. Begin it with the field 'openapi' (3.x) or 'swagger' (2.0).",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor UnsupportedVersion = new(
        "CGN1003",
        "The version of OpenAPI is not supported",
        "OpenAPI '{0}' is not supported. Supported are 2.0, 3.0, 3.1 and 3.2: set '{1}' to one of them.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "CGN1004",
        "A key is given twice in one object",
        "The key '{0}' is given twice in one object, and the last one counts. Remove one of them.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor TooLarge = new(
        "CGN1005",
        "The document is nested too deeply or expands to too much",
        "{0}. No client is written.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor WrongShape = new(
        "CGN1006",
        "A field holds a value of the wrong kind",
        "'{0}' must be {1} here, and is {2}. It is taken as if it were absent: correct or remove it.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor RuleBroken = new(
        "CGN1007",
        "The document breaks a rule of OpenAPI that makes no difference to the client",
        "The document breaks a rule of OpenAPI, which makes no difference to the client: {0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor UnknownField = new(
        "CGN1008",
        "A field is not known to OpenAPI",
        "'{0}' is not a field of OpenAPI here and has no effect. Is it misspelt? An extension's name begins with 'x-'.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor NotCalled = new(
        "CGN1009",
        "A part of the document that a client does not call",
        "'{0}' describes what a client does not call, so nothing is written for it",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor MissingField = new(
        "CGN1010",
        "A required field is missing",
        "'{0}' is required here and is missing: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor Unread = new(
        "CGN1011",
        "A part of the document has no effect on the client",
        "'{0}' has no effect on the client: {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor UnresolvedReference = new(
        "CGN1101",
        "A reference leads nowhere",
        "The reference '{0}' leads to nothing. {1}. Correct the reference or add what it names.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor CircularReference = new(
        "CGN1102",
        "A reference leads back to itself",
        "The reference '{0}' leads back to where it stands, so it describes nothing. {1}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor UnknownDocument = new(
        "CGN1103",
        "A reference leads into a document that is not at hand",
        "The reference '{0}' leads into another document, '{1}', that the build does not pass on. Nothing is loaded from disk or network: add <AdditionalFiles Include=\"…\" /> for it.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor UnknownSecurityScheme = new(
        "CGN1104",
        "A security requirement names no declared scheme",
        "No security scheme is named '{0}', so this requirement is left out. Declare it under '{1}' or correct the name.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor PathParameterMismatch = new(
        "CGN1106",
        "A path and its parameters disagree",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor UnreadableParameter = new(
        "CGN1107",
        "A parameter cannot be sent",
        "The parameter '{0}' is left out: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor DuplicateParameter = new(
        "CGN1108",
        "A parameter is given twice in one list",
        "The {1} parameter '{0}' is given twice in one list, and the first one counts. Remove one of them.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor UnknownValue = new(
        "CGN1109",
        "A value is not one that OpenAPI knows",
        "'{1}' is not a value of '{0}'. {2}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor UnreadSibling = new(
        "CGN1110",
        "A field beside a reference has no effect",
        "'{0}' beside a '$ref' has no effect in OpenAPI {1}. Wrap the reference in 'allOf' or move to 3.1.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true
    );
}
