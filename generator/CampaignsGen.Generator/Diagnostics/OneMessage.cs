using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>
/// Keeps one diagnostic for each problem: the one of its cause, at the first use of a part that several operations share.
/// </summary>
internal static class OneMessage
{
    /// <summary>
    /// The maximum number of levels from a choice, a parameter or a header to the cause in its type: the branch or the
    /// schema, and its field.
    /// </summary>
    private const int MostLevels = 3;

    /// <summary>The index of the argument that names the operation, for diagnostics of parts that several operations can share.</summary>
    private static readonly Dictionary<DiagnosticDescriptor, int> Operations = new()
    {
        [PlanningDiagnostics.HeaderRepeatsScheme] = 1,
        [PlanningDiagnostics.OtherMediaTypes] = 0,
        [PlanningDiagnostics.XmlIsText] = 0,
        [PlanningDiagnostics.ErrorNotText] = 0,
        [PlanningDiagnostics.ParameterIgnored] = 1,
        [PlanningDiagnostics.ParameterIsText] = 1,
        [PlanningDiagnostics.ItemsAreJson] = 1,
        [PlanningDiagnostics.HeaderIsText] = 1,
        [PlanningDiagnostics.HeaderIgnored] = 1,
        [PlanningDiagnostics.MediaTypeNotSent] = 1,
        [PlanningDiagnostics.EventDataIsText] = 0,
        [PartDiagnostics.ListIsOnePart] = 1,
        [PartDiagnostics.PartIsText] = 1,
        [PartDiagnostics.PartInUtf8] = 1,
        [PartDiagnostics.PartOfParts] = 1,
        [PartDiagnostics.ChoiceIsFile] = 1,
        [PartDiagnostics.ChoiceOfParts] = 0,
        [PartDiagnostics.NotSentInForm] = 1,
    };

    /// <summary>The index of the argument that names the missing object. One fix resolves all references to it.</summary>
    private static readonly Dictionary<DiagnosticDescriptor, int> Missing = new()
    {
        [ReadingDiagnostics.UnresolvedReference] = 0,
        [ReadingDiagnostics.UnknownDocument] = 1,
    };

    /// <summary>The diagnostics of types that can be a consequence of a part that could not be read.</summary>
    private static readonly HashSet<DiagnosticDescriptor> Consequences =
    [
        PlanningDiagnostics.UnionIsRaw,
        PlanningDiagnostics.ParameterIsText,
        PlanningDiagnostics.HeaderIsText,
    ];

    private static readonly HashSet<DiagnosticDescriptor> Causes =
    [
        ReadingDiagnostics.WrongShape,
        ReadingDiagnostics.UnresolvedReference,
        ReadingDiagnostics.CircularReference,
        ReadingDiagnostics.UnknownDocument,
        ReadingDiagnostics.UnknownValue,
    ];

    /// <summary>Returns the diagnostics of a document.</summary>
    /// <param name="read">The diagnostics of reading.</param>
    /// <param name="planned">The diagnostics of planning.</param>
    public static EquatableArray<SpecDiagnostic> Of(
        EquatableArray<SpecDiagnostic> read,
        EquatableArray<SpecDiagnostic> planned
    )
    {
        HashSet<SpecDiagnostic> seen = [];
        HashSet<(DiagnosticDescriptor, string, string)> missing = [];
        List<SpecDiagnostic> causes =
        [
            .. read.Where(static one => Causes.Contains(one.Descriptor)),
            // A choice among branches of a choice that cannot be distinguished itself.
            .. planned.Where(static one => one.Descriptor == PlanningDiagnostics.UnionIsRaw),
        ];
        bool lacksScheme = read.Any(static one => one.Descriptor == ReadingDiagnostics.UnknownSecurityScheme);
        return read.Where(one =>
                !Missing.TryGetValue(one.Descriptor, out int name)
                || missing.Add((one.Descriptor, DocumentOf(one.Pointer), one.Arguments[name]))
            )
            .Concat(
                planned.Where(one =>
                    seen.Add(WithoutOperation(one))
                    && !(Consequences.Contains(one.Descriptor) && causes.Exists(cause => IsOf(cause, one)))
                    // A name that is not declared and a scheme that is not required are one misspelled name.
                    && !(lacksScheme && one.Descriptor == PlanningDiagnostics.SchemeNotRequired)
                )
            )
            .ToEquatableArray();
    }

    private static string DocumentOf(string pointer) => pointer[..Math.Max(pointer.IndexOf('#'), 0)];

    private static SpecDiagnostic WithoutOperation(SpecDiagnostic diagnostic) =>
        Operations.TryGetValue(diagnostic.Descriptor, out int operation)
            ? diagnostic with
            {
                Arguments = diagnostic.Arguments.Where((_, index) => index != operation).ToEquatableArray(),
            }
            : diagnostic;

    private static bool IsOf(SpecDiagnostic cause, SpecDiagnostic consequence) =>
        (cause.Pointer == consequence.Pointer && cause != consequence)
        || (
            cause.Pointer.StartsWith(consequence.Pointer + "/", StringComparison.Ordinal)
            && cause.Pointer.Skip(consequence.Pointer.Length).Count(static c => c == '/') <= MostLevels
        );
}
