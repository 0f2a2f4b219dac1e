using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>Removes diagnostics about missing fields that are only missing because they are misspelled.</summary>
internal sealed class FollowUps
{
    private readonly List<(string Owner, string? Meant)> misspelled = [];

    /// <param name="pointer">The pointer to the field that is misspelled, misplaced or of another version.</param>
    /// <param name="meant">The field that was meant, or null if it is not known.</param>
    public void Add(string pointer, string? meant) =>
        misspelled.Add((pointer.Substring(0, pointer.LastIndexOf('/')), meant));

    /// <summary>Returns <paramref name="diagnostics"/> without those that follow from a misspelled field.</summary>
    public EquatableArray<SpecDiagnostic> RemoveFrom(EquatableArray<SpecDiagnostic> diagnostics) =>
        misspelled.Count == 0
            ? diagnostics
            : diagnostics
                .Where(diagnostic => !misspelled.Exists(field => Follows(diagnostic, field.Owner, field.Meant)))
                .ToEquatableArray();

    private static bool Follows(SpecDiagnostic diagnostic, string owner, string? meant)
    {
        if (meant is null)
        {
            return diagnostic.Descriptor == ReadingDiagnostics.MissingField && diagnostic.Pointer == owner;
        }

        string field = JsonPointer.Append(owner, meant);
        string? subject = diagnostic.Arguments.Count > 0 ? diagnostic.Arguments[0] : null;
        return diagnostic.Descriptor == ReadingDiagnostics.MissingField ? IsMissing(diagnostic, owner, meant)
            : diagnostic.Descriptor == ReadingDiagnostics.UnresolvedReference
                ? (subject + "/").StartsWith(field + "/", StringComparison.Ordinal)
            : diagnostic.Descriptor == ReadingDiagnostics.UnknownSecurityScheme
                ? field == "#/components" || field == "#/" + diagnostic.Arguments[1]
            : diagnostic.Descriptor == ReadingDiagnostics.PathParameterMismatch
                && meant == "parameters"
                && diagnostic.Pointer.StartsWith(owner, StringComparison.Ordinal);
    }

    /// <summary>
    /// Determines whether the missing field is the one that was meant. Missing variables of a server are reported at its URL.
    /// </summary>
    private static bool IsMissing(SpecDiagnostic diagnostic, string owner, string meant) =>
        (diagnostic.Pointer == owner && diagnostic.Arguments[0] == meant)
        || (diagnostic.Pointer == owner + "/url" && meant == "variables");
}
