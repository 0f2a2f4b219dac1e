using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>
/// What a document changed since its baseline. A warning is a change that code, deployed programs or the service may break
/// at; what no caller has to notice is information. CGN3090 is reported by the build targets.
/// </summary>
/// <remarks>The last argument of a message names the operations that the change reaches, or is empty.</remarks>
internal static class ContractDiagnostics
{
    private const string Mend =
        " Keep what the baseline has, or run the target UpdateOpenApiBaseline if the change is meant.";

    public static readonly DiagnosticDescriptor OperationRemoved = Rule.Warning(
        "CGN3001",
        "An operation was removed",
        "Operation {0} is gone, and its method with it{1}." + Mend
    );

    public static readonly DiagnosticDescriptor PropertyRemoved = Rule.Warning(
        "CGN3002",
        "A property was removed or renamed",
        "{0} {1}{2}." + Mend
    );

    public static readonly DiagnosticDescriptor RequiredAdded = Rule.Warning(
        "CGN3003",
        "Something that callers must send was added",
        "{0} {1}, and callers of the baseline do not send it{2}. Make it optional, or run the target UpdateOpenApiBaseline if the change is meant."
    );

    public static readonly DiagnosticDescriptor ValuesChanged = Rule.Warning(
        "CGN3004",
        "A type, an enum or a limit changed",
        "{0} takes other values: {1}{2}." + Mend
    );

    public static readonly DiagnosticDescriptor SecurityChanged = Rule.Warning(
        "CGN3005",
        "Security changed",
        "{0} {1}{2}." + Mend
    );

    public static readonly DiagnosticDescriptor ArgumentRemoved = Rule.Warning(
        "CGN3006",
        "A parameter or a body was removed or moved",
        "{0} {1}{2}." + Mend
    );

    public static readonly DiagnosticDescriptor AnswerChanged = Rule.Warning(
        "CGN3007",
        "The answers of an operation changed",
        "{0} {1}{2}." + Mend
    );

    public static readonly DiagnosticDescriptor MediaTypeRemoved = Rule.Warning(
        "CGN3008",
        "A media type was removed",
        "Media type {0} of {1} is gone{2}." + Mend
    );

    public static readonly DiagnosticDescriptor MethodRenamed = Rule.Warning(
        "CGN3009",
        "The name of an operation changed",
        "Operation {0} was called {1} and is called {2}, and so is its method{3}." + Mend
    );

    public static readonly DiagnosticDescriptor MayBeMissing = Rule.Warning(
        "CGN3010",
        "A part of an answer may be missing",
        "{0} could be relied on and may be {1} now, so its type in C# turns nullable{2}." + Mend
    );

    public static readonly DiagnosticDescriptor ServerChanged = Rule.Warning(
        "CGN3011",
        "A server was removed or changed",
        "{0} {1}{2}." + Mend
    );

    public static readonly DiagnosticDescriptor DefaultChanged = Rule.Warning(
        "CGN3012",
        "A default changed",
        "The default of {0} was {1} and is {2}, which changes what leaving it out means{3}." + Mend
    );

    public static readonly DiagnosticDescriptor Deprecated = Rule.Info(
        "CGN3013",
        "Something is deprecated now",
        "{0} is deprecated now{1}"
    );

    public static readonly DiagnosticDescriptor TypeRenamed = Rule.Warning(
        "CGN3014",
        "A type was removed or renamed",
        "{0} {1}, and so is its type in C#{2}." + Mend
    );

    public static readonly DiagnosticDescriptor FormChanged = Rule.Warning(
        "CGN3015",
        "Something is written in another form",
        "{0} is written in another form: {1}{2}." + Mend
    );

    public static readonly DiagnosticDescriptor AccessChanged = Rule.Warning(
        "CGN3016",
        "A property became readOnly or writeOnly",
        "{0} is {1} now{2}." + Mend
    );

    public static readonly DiagnosticDescriptor HierarchyChanged = Rule.Warning(
        "CGN3017",
        "A base or a discriminator changed",
        "{0} {1}{2}." + Mend
    );

    public static readonly DiagnosticDescriptor ArgumentsChanged = Rule.Warning(
        "CGN3018",
        "The arguments of a method changed",
        "{0}: {1}{2}." + Mend
    );

    public static readonly DiagnosticDescriptor AnswerWider = Rule.Info(
        "CGN3019",
        "An answer may hold more than before",
        "{0} may hold more than before: {1}{2}"
    );

    public static readonly DiagnosticDescriptor Added = Rule.Info("CGN3020", "Something was added", "{0} is new{1}");

    public static readonly DiagnosticDescriptor AnswerAdded = Rule.Info(
        "CGN3021",
        "Something was added to an answer",
        "{0} is new{1}"
    );

    public static readonly DiagnosticDescriptor ErrorUndescribed = Rule.Info(
        "CGN3022",
        "An error is no longer described",
        "{0} is gone, of which nothing but its status was known{1}"
    );

    public static readonly DiagnosticDescriptor MethodMoved = Rule.Warning(
        "CGN3023",
        "An operation moved to another nested client",
        "Operation {0} was in {1} and is in {2}, and so is its method{3}." + Mend
    );

    public static readonly DiagnosticDescriptor MethodRemoved = Rule.Warning(
        "CGN3024",
        "A method of an operation was removed",
        "Operation {0} no longer has the method that {1}{2}." + Mend
    );

    public static readonly DiagnosticDescriptor BaselineUnreadable = Rule.Error(
        "CGN3091",
        "The baseline cannot be read",
        "The baseline '{0}' cannot be compared with: {1}. Correct it, or run the target UpdateOpenApiBaseline to make it again."
    );

    public static readonly DiagnosticDescriptor BaselineIsDocument = Rule.Error(
        "CGN3092",
        "The baseline is the document itself",
        "The Baseline of this OpenApiClient is the document itself, so that no change would ever show; name another file and run the target UpdateOpenApiBaseline"
    );
}
