using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>
/// Provides the diagnostics of changes since the baseline. A change that can break code, deployed programs or the service is
/// a warning; a change that no caller needs to notice is informational. CGN3090 is reported by the build targets.
/// </summary>
/// <remarks>The last argument of a message names the affected operations, or is empty.</remarks>
internal static class ContractDiagnostics
{
    private const string Fix =
        " To fix this, restore what the baseline has, or run the target UpdateOpenApiBaseline to accept the change.";

    public static readonly DiagnosticDescriptor OperationRemoved = Rule.Warning(
        "CGN3001",
        "Operation was removed",
        "Operation {0} was removed, so its method no longer exists{1}." + Fix
    );

    public static readonly DiagnosticDescriptor PropertyRemoved = Rule.Warning(
        "CGN3002",
        "Property was removed or renamed",
        "{0} {1}{2}." + Fix
    );

    public static readonly DiagnosticDescriptor RequiredAdded = Rule.Warning(
        "CGN3003",
        "Required input was added",
        "{0} {1}, but callers of the baseline do not send it{2}. To fix this, make it optional, or run the target UpdateOpenApiBaseline to accept the change."
    );

    public static readonly DiagnosticDescriptor ValuesChanged = Rule.Warning(
        "CGN3004",
        "Type, enum or limit changed",
        "{0} accepts different values: {1}{2}." + Fix
    );

    public static readonly DiagnosticDescriptor SecurityChanged = Rule.Warning(
        "CGN3005",
        "Security changed",
        "{0} {1}{2}." + Fix
    );

    public static readonly DiagnosticDescriptor ArgumentRemoved = Rule.Warning(
        "CGN3006",
        "Parameter or body was removed or moved",
        "{0} {1}{2}." + Fix
    );

    public static readonly DiagnosticDescriptor ResponseChanged = Rule.Warning(
        "CGN3007",
        "Responses of an operation changed",
        "{0} {1}{2}." + Fix
    );

    public static readonly DiagnosticDescriptor MediaTypeRemoved = Rule.Warning(
        "CGN3008",
        "Media type was removed",
        "Media type {0} of {1} was removed{2}." + Fix
    );

    public static readonly DiagnosticDescriptor MethodRenamed = Rule.Warning(
        "CGN3009",
        "Operation was renamed",
        "The name of operation {0} changed from {1} to {2}, so its method has a new name{3}." + Fix
    );

    public static readonly DiagnosticDescriptor MayBeMissing = Rule.Warning(
        "CGN3010",
        "Part of a response may now be missing",
        "{0} was always present and may now be {1}, so its type in C# becomes nullable{2}." + Fix
    );

    public static readonly DiagnosticDescriptor ServerChanged = Rule.Warning(
        "CGN3011",
        "Server was removed or changed",
        "{0} {1}{2}." + Fix
    );

    public static readonly DiagnosticDescriptor DefaultChanged = Rule.Warning(
        "CGN3012",
        "Default changed",
        "The default of {0} changed from {1} to {2}, which changes the meaning of omitting it{3}." + Fix
    );

    public static readonly DiagnosticDescriptor Deprecated = Rule.Info(
        "CGN3013",
        "Element was deprecated",
        "{0} is now deprecated{1}"
    );

    public static readonly DiagnosticDescriptor TypeRenamed = Rule.Warning(
        "CGN3014",
        "Type was removed or renamed",
        "{0} {1}, as was its type in C#{2}." + Fix
    );

    public static readonly DiagnosticDescriptor FormChanged = Rule.Warning(
        "CGN3015",
        "Serialization changed",
        "{0} is serialized differently: {1}{2}." + Fix
    );

    public static readonly DiagnosticDescriptor AccessChanged = Rule.Warning(
        "CGN3016",
        "Property became readOnly or writeOnly",
        "{0} is now {1}{2}." + Fix
    );

    public static readonly DiagnosticDescriptor HierarchyChanged = Rule.Warning(
        "CGN3017",
        "Base type or discriminator changed",
        "{0} {1}{2}." + Fix
    );

    public static readonly DiagnosticDescriptor ArgumentsChanged = Rule.Warning(
        "CGN3018",
        "Arguments of a method changed",
        "{0}: {1}{2}." + Fix
    );

    public static readonly DiagnosticDescriptor ResponseWider = Rule.Info(
        "CGN3019",
        "Response may contain more than before",
        "{0} may contain more than before: {1}{2}"
    );

    public static readonly DiagnosticDescriptor Added = Rule.Info("CGN3020", "Element was added", "{0} was added{1}");

    public static readonly DiagnosticDescriptor ResponseAdded = Rule.Info(
        "CGN3021",
        "Element was added to a response",
        "{0} was added{1}"
    );

    public static readonly DiagnosticDescriptor ErrorUndescribed = Rule.Info(
        "CGN3022",
        "Error is no longer described",
        "{0}, of which only the status code was described, was removed{1}"
    );

    public static readonly DiagnosticDescriptor MethodMoved = Rule.Warning(
        "CGN3023",
        "Operation moved to another nested client",
        "Operation {0} moved from {1} to {2}, and so did its method{3}." + Fix
    );

    public static readonly DiagnosticDescriptor MethodRemoved = Rule.Warning(
        "CGN3024",
        "Method of an operation was removed",
        "Operation {0} no longer has the method that {1}{2}." + Fix
    );

    public static readonly DiagnosticDescriptor BaselineUnreadable = Rule.Error(
        "CGN3091",
        "Baseline cannot be read",
        "The document cannot be compared with the baseline '{0}': {1}. To fix this, correct the baseline, or run the target UpdateOpenApiBaseline to create it again."
    );

    public static readonly DiagnosticDescriptor BaselineIsDocument = Rule.Error(
        "CGN3092",
        "Baseline is the document itself",
        "The Baseline of this OpenApiClient item is the document itself, so no change can be detected. To fix this, specify another file and run the target UpdateOpenApiBaseline."
    );
}
