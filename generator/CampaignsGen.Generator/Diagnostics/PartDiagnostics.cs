using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>Provides the diagnostics of planning multipart bodies and forms.</summary>
internal static class PartDiagnostics
{
    public static readonly DiagnosticDescriptor ListIsOnePart = Rule.Info(
        "CGN1306",
        "List is sent as one JSON part",
        "Part '{0}' of '{1}' is an array whose encoding specifies JSON, so the whole array is sent as one part. To send a part for each item, remove contentType."
    );

    public static readonly DiagnosticDescriptor PartIsText = Rule.Info(
        "CGN1307",
        "Part is sent as text",
        "Part '{0}' of '{1}' is an object that is sent as '{2}', for which the client does not generate types, so it is a string that is sent as you write it"
    );

    public static readonly DiagnosticDescriptor PartInUtf8 = Rule.Warning(
        "CGN1308",
        "Part is sent in UTF-8",
        "Part '{0}' of '{1}' is declared with the charset '{2}', but the client sends text in UTF-8 and declares that in the part. To fix this, declare UTF-8, or declare the part as a file."
    );

    public static readonly DiagnosticDescriptor PartOfParts = Rule.Warning(
        "CGN1309",
        "Nested multipart part is a file",
        "Part '{0}' of '{1}' is itself multipart, which the client does not write, so it is a file whose content and content type, including the boundary, you supply. To fix this, use separate parts with their own names."
    );

    public static readonly DiagnosticDescriptor ChoiceIsFile = Rule.Info(
        "CGN1310",
        "Choice between a file and another value is a file",
        "Part '{0}' of '{1}' is a file or another value, so it is generated as a file whose content and content type can be those of any value"
    );

    public static readonly DiagnosticDescriptor ChoiceOfParts = Rule.Info(
        "CGN1311",
        "Choice of multipart bodies has the parts of all branches",
        "The body of '{0}' is a choice of several sets of parts, so one type has the parts of all of them and you decide which of them to send together"
    );

    public static readonly DiagnosticDescriptor NotSentInForm = Rule.Warning(
        "CGN1312",
        "Property cannot be sent in the form as declared",
        "'{0}' of '{1}' cannot be sent in 'application/x-www-form-urlencoded' as declared; it is sent as {2}. To fix this, use 'multipart/form-data' for files and for values that are neither text nor JSON."
    );
}
