using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>
/// Provides the diagnostics of the project rather than of the document. CGN0001 to CGN0003 and CGN0014 are reported by the
/// build targets.
/// </summary>
internal static class ProjectDiagnostics
{
    public static readonly DiagnosticDescriptor RuntimeMissing = Rule.Error(
        "CGN0004",
        "Runtime package is not referenced",
        "The project does not reference the package CampaignsGen.Runtime, which the client requires. To fix this, reference it, or remove ExcludeAssets from the reference to the package CampaignsGen, which depends on it."
    );

    public static readonly DiagnosticDescriptor LanguageTooOld = Rule.Error(
        "CGN0005",
        "Language version is too old",
        "The client requires C# 12, but this project is compiled as C# {0}. To fix this, target net8.0 or later, or set LangVersion to 12 or later."
    );

    public static readonly DiagnosticDescriptor NamespaceShared = Rule.Error(
        "CGN0006",
        "Two clients share a namespace",
        "The clients of '{0}' and '{1}' are both generated into the namespace '{2}', where their models would conflict. To fix this, give each OpenApiClient item its own Namespace."
    );

    public static readonly DiagnosticDescriptor NameNotUsable = Rule.Error(
        "CGN0007",
        "Name is not a valid C# name",
        "{0} '{1}' of this OpenApiClient item is not a valid name in C#. To fix this, use a valid name, for example {0}=\"{2}\"."
    );

    public static readonly DiagnosticDescriptor ClientNameShared = Rule.Error(
        "CGN0008",
        "Two clients have the same name",
        "The clients of '{0}' and '{1}' are both named '{2}'. To fix this, set another ClientName for one of them."
    );

    public static readonly DiagnosticDescriptor ClientNameReserved = Rule.Error(
        "CGN0009",
        "Client name hides a type that the client uses",
        "ClientName '{0}' of this OpenApiClient item adds the type '{1}', which would hide the type of that name that the client uses. To fix this, use another name, for example ClientName=\"{0}Client\"."
    );

    public static readonly DiagnosticDescriptor ChoiceMatchesNothing = Rule.Warning(
        "CGN0010",
        "Operation filter matches nothing",
        "'{0}' in {1} of this OpenApiClient item does not match any {2} of the document, so the entry has no effect. To fix this, correct or remove it{3}."
    );

    public static readonly DiagnosticDescriptor ChoiceLeavesNothing = Rule.Warning(
        "CGN0011",
        "Operation filters exclude all operations",
        "The Include and Exclude metadata of this OpenApiClient item exclude every operation of the document, so the client has no operations. To fix this, include more operations or exclude fewer."
    );

    public static readonly DiagnosticDescriptor GroupByUnknown = Rule.Error(
        "CGN0012",
        "GroupBy value is not valid",
        "'{0}' is not a valid value for GroupBy of this OpenApiClient item. To fix this, use Tag, Path or None, or remove GroupBy to group by the tags of the document."
    );

    public static readonly DiagnosticDescriptor AnswersUnknown = Rule.Error(
        "CGN0013",
        "Answers value is not valid",
        "'{0}' is not a valid value for Answers of this OpenApiClient item. To fix this, use Exact or Lenient, or remove Answers to require every response to conform to the document."
    );

    public static readonly DiagnosticDescriptor AccessibilityUnknown = Rule.Error(
        "CGN0015",
        "Accessibility value is not valid",
        "'{0}' is not a valid value for Accessibility of this OpenApiClient item. To fix this, use Public or Internal, or remove Accessibility to generate a public client."
    );

    public static readonly DiagnosticDescriptor AdditionalPropertiesUnknown = Rule.Error(
        "CGN0016",
        "AdditionalProperties value is not valid",
        "'{0}' is not a valid value for AdditionalProperties of this OpenApiClient item. To fix this, use Keep or Skip, or remove AdditionalProperties to keep only the properties that the document allows with additionalProperties."
    );

    public static readonly DiagnosticDescriptor MediaTypesUnknown = Rule.Error(
        "CGN0017",
        "MediaTypes value is not valid",
        "'{0}' is not a valid value for MediaTypes of this OpenApiClient item. To fix this, use Json or All, or remove MediaTypes to generate a method for each media type of a body or a response."
    );

    public static readonly DiagnosticDescriptor WebhooksUnknown = Rule.Error(
        "CGN0018",
        "Webhooks value is not valid",
        "'{0}' is not a valid value for Webhooks of this OpenApiClient item. To fix this, use Receive or Skip, or remove Webhooks to generate types for webhooks only if the document describes nothing else."
    );

    public static readonly DiagnosticDescriptor ValidationUnknown = Rule.Error(
        "CGN0019",
        "Validation value is not valid",
        "'{0}' is not a valid value for Validation of this OpenApiClient item. To fix this, use Requests or None, or remove Validation to generate no validation code."
    );

    public static readonly DiagnosticDescriptor LimitUnknown = Rule.Error(
        "CGN0023",
        "Limit is not valid",
        "'{0}' in Limits of this OpenApiClient item is not a valid limit. To fix this, use Characters, Values, Depth, Operations or Members with a whole number greater than 0, and at most 512 for Depth, for example Limits=\"Operations=100000\"."
    );

    public static readonly DiagnosticDescriptor DefaultNotUsable = Rule.Error(
        "CGN0020",
        "Default cannot be applied",
        "'{0}' in Defaults of this OpenApiClient item {1}."
    );

    public static readonly DiagnosticDescriptor DefaultIsSecret = Rule.Error(
        "CGN0021",
        "Secret in the project file",
        "'{0}' in Defaults of this OpenApiClient item is a secret, which everyone with access to the repository could read. To fix this, remove it, have the provider revoke and replace it, and supply it from user secrets, an environment variable or a vault."
    );

    public static readonly DiagnosticDescriptor DefaultNotAccepted = Rule.Error(
        "CGN0022",
        "Default is not accepted by the API",
        "'{1}' in Defaults of this OpenApiClient item is not a value that the API accepts for {0}. To fix this, {2}."
    );
}
