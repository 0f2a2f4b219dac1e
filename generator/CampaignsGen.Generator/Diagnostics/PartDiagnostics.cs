using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>What planning finds in bodies of parts and in forms.</summary>
internal static class PartDiagnostics
{
    public static readonly DiagnosticDescriptor ListIsOnePart = Rule.Info(
        "CGN1306",
        "A list is one part of JSON",
        "Part '{0}' of '{1}' is a list, and its encoding says that it is JSON: it is sent as one part with the whole list. Leave contentType out to have a part for each item."
    );

    public static readonly DiagnosticDescriptor PartIsText = Rule.Info(
        "CGN1307",
        "A part is text",
        "Part '{0}' of '{1}' is an object that is sent as '{2}', of which the client makes no types: it is a string, which is sent as you write it"
    );

    public static readonly DiagnosticDescriptor PartInUtf8 = Rule.Warning(
        "CGN1308",
        "A part is sent in UTF-8",
        "Part '{0}' of '{1}' is declared in the charset '{2}'; the client writes text in UTF-8 and says so in the part"
    );

    public static readonly DiagnosticDescriptor PartOfParts = Rule.Warning(
        "CGN1309",
        "A part that is made of parts is a file",
        "Part '{0}' of '{1}' is made of parts itself, which the client does not write: it is a file, whose content and content type, with its boundary, you give"
    );

    public static readonly DiagnosticDescriptor ChoiceIsFile = Rule.Info(
        "CGN1310",
        "A choice between a file and something else is a file",
        "Part '{0}' of '{1}' may be a file or something else: it is offered as a file, whose content and content type can be those of any value"
    );

    public static readonly DiagnosticDescriptor ChoiceOfParts = Rule.Info(
        "CGN1311",
        "A choice of bodies has the parts of all",
        "The body of '{0}' is a choice of several sets of parts: one type has the parts of all of them, and which go together is left to you"
    );

    public static readonly DiagnosticDescriptor NotSentInForm = Rule.Warning(
        "CGN1312",
        "A property cannot be sent in this form as it is declared",
        "'{0}' of '{1}' cannot be sent in 'application/x-www-form-urlencoded' as it is declared: {2} is sent. Use 'multipart/form-data' for files, and for what is neither text nor JSON."
    );
}
