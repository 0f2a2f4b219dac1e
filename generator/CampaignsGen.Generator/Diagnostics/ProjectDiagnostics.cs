using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>What is wrong with the project rather than with the document. CGN0001 to CGN0003 and CGN0014 are reported by the build targets.</summary>
internal static class ProjectDiagnostics
{
    public static readonly DiagnosticDescriptor RuntimeMissing = Rule.Error(
        "CGN0004",
        "The runtime package is not referenced",
        "The client stands on the package CampaignsGen.Runtime, which this project does not reference; the package CampaignsGen brings it along unless its dependencies are excluded"
    );

    public static readonly DiagnosticDescriptor LanguageTooOld = Rule.Error(
        "CGN0005",
        "The language version is too old",
        "The client is written in C# 12 and this project compiles as C# {0}; target net8.0 or later, or set LangVersion to 12 or later"
    );

    public static readonly DiagnosticDescriptor NamespaceShared = Rule.Error(
        "CGN0006",
        "Two clients share a namespace",
        "'{0}' and '{1}' are both written to namespace '{2}', where their models would collide; give each OpenApiClient a Namespace of its own"
    );

    public static readonly DiagnosticDescriptor NameNotUsable = Rule.Error(
        "CGN0007",
        "Not a name in C#",
        "{0} '{1}' of this OpenApiClient is not a name in C#; write for example {0}=\"{2}\""
    );

    public static readonly DiagnosticDescriptor ClientNameShared = Rule.Error(
        "CGN0008",
        "Two clients share a name",
        "'{0}' and '{1}' both become the client '{2}'; give one of them another ClientName"
    );

    public static readonly DiagnosticDescriptor ClientNameReserved = Rule.Error(
        "CGN0009",
        "A client named like a type that it stands on",
        "ClientName '{0}' of this OpenApiClient brings a type '{1}' along, which would hide the one that the client stands on; write for example ClientName=\"{0}Client\""
    );

    public static readonly DiagnosticDescriptor ChoiceMatchesNothing = Rule.Warning(
        "CGN0010",
        "A choice of operations matches none",
        "'{0}' in {1} of this OpenApiClient matches no {2} of the document{3}"
    );

    public static readonly DiagnosticDescriptor ChoiceLeavesNothing = Rule.Warning(
        "CGN0011",
        "The choice of operations leaves none",
        "The Include and Exclude metadata of this OpenApiClient leave no operation of the document, so the client has none"
    );

    public static readonly DiagnosticDescriptor GroupByUnknown = Rule.Error(
        "CGN0012",
        "GroupBy has no such value",
        "GroupBy '{0}' of this OpenApiClient has no meaning; write Tag, Path or None, or leave it out to let the document's tags decide"
    );

    public static readonly DiagnosticDescriptor AnswersUnknown = Rule.Error(
        "CGN0013",
        "Answers has no such value",
        "Answers '{0}' of this OpenApiClient has no meaning; write Exact or Lenient, or leave it out to have every answer keep to the document"
    );

    public static readonly DiagnosticDescriptor AccessibilityUnknown = Rule.Error(
        "CGN0015",
        "Accessibility has no such value",
        "Accessibility '{0}' of this OpenApiClient has no meaning; write Public or Internal, or leave it out to have a public client"
    );

    public static readonly DiagnosticDescriptor AdditionalPropertiesUnknown = Rule.Error(
        "CGN0016",
        "AdditionalProperties has no such value",
        "AdditionalProperties '{0}' of this OpenApiClient has no meaning; write Keep or Skip, or leave it out to keep only the properties that the document allows by additionalProperties"
    );

    public static readonly DiagnosticDescriptor MediaTypesUnknown = Rule.Error(
        "CGN0017",
        "MediaTypes has no such value",
        "MediaTypes '{0}' of this OpenApiClient has no meaning; write Json or All, or leave it out to have a method for each form of a body or an answer"
    );

    public static readonly DiagnosticDescriptor WebhooksUnknown = Rule.Error(
        "CGN0018",
        "Webhooks has no such value",
        "Webhooks '{0}' of this OpenApiClient has no meaning; write Receive or Skip, or leave it out to have types for what the API sends where the document describes nothing else"
    );

    public static readonly DiagnosticDescriptor ValidationUnknown = Rule.Error(
        "CGN0019",
        "Validation has no such value",
        "Validation '{0}' of this OpenApiClient has no meaning; write Requests or None, or leave it out to have no code that validates"
    );

    public static readonly DiagnosticDescriptor LimitUnknown = Rule.Error(
        "CGN0023",
        "A limit that is none",
        "'{0}' in Limits of this OpenApiClient is no limit; write Characters, Values, Depth, Operations or Members with a whole number above 0, and at most 512 for Depth: Limits=\"Operations=100000\""
    );

    public static readonly DiagnosticDescriptor DefaultNotUsable = Rule.Error(
        "CGN0020",
        "A default of no setting",
        "'{0}' in Defaults of this OpenApiClient {1}"
    );

    public static readonly DiagnosticDescriptor DefaultIsSecret = Rule.Error(
        "CGN0021",
        "A secret in the project",
        "'{0}' in Defaults of this OpenApiClient is a secret, and the project is for everybody who can read the repository; take it out, have the provider replace it, and give it by user secrets, the environment or a vault"
    );

    public static readonly DiagnosticDescriptor DefaultNotAccepted = Rule.Error(
        "CGN0022",
        "A default that the API cannot accept",
        "Defaults of this OpenApiClient sets {0} to '{1}', which the API cannot accept; {2}"
    );
}
