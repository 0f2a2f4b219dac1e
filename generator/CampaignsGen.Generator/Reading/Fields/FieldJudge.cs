using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>Reports fields that the version of the document does not define, according to what the client loses.</summary>
internal sealed class FieldJudge(ReadingContext context, DiagnosticBag bag)
{
    private readonly HashSet<(string, string, bool)> explained = [];
    private readonly FollowUps followUps = new();

    /// <summary>Gets the consequences of misspelled fields, which are not reported.</summary>
    public FollowUps FollowUps => followUps;

    public void Judge(UnknownMember unknown)
    {
        if (context.LeftOut.Holds(unknown.Pointer))
        {
            return;
        }

        (KnownObject known, string name) = (unknown.Known, unknown.Member.Key);
        if (known.VersionOf(name, context.Version) is { } other)
        {
            ReportVersion(unknown, other);
        }
        else if (MeantBy(unknown) is { } meant)
        {
            followUps.Add(unknown.Pointer, meant);
            bag.Report(
                ReadingDiagnostics.Misplaced,
                unknown.Pointer,
                name,
                known.Title,
                $"correct the name; the closest match is '{meant}'"
            );
        }
        else if (FieldPlaces.Of(unknown, context.Version) is { } place)
        {
            followUps.Add(unknown.Pointer, null);
            bag.Report(ReadingDiagnostics.Misplaced, unknown.Pointer, name, known.Title, place);
        }
        else if (known.Name != "Schema" || context.Version < OpenApiVersion.V3_1)
        {
            // Since 3.1, a schema can have custom keywords.
            bag.Report(ReadingDiagnostics.UnknownField, unknown.Pointer, name);
        }
    }

    private void ReportVersion(UnknownMember unknown, OpenApiVersion other)
    {
        (KnownObject known, string name) = (unknown.Known, unknown.Member.Key);
        bool isLost = IsLost(unknown);
        if (isLost)
        {
            followUps.Add(unknown.Pointer, null);
        }

        // Reported only for the first field with the same fix, because a document that mixes two versions can have thousands.
        string fix = isLost ? OtherVersions.Fix(known.Name, name, context.Version, other) : name;
        if (!explained.Add((known.Name, fix, isLost)))
        {
            return;
        }

        if (isLost)
        {
            Report(ReadingDiagnostics.FieldOfOtherVersion, unknown, other, fix);
        }
        else
        {
            Report(ReadingDiagnostics.HarmlessField, unknown, other);
        }
    }

    private void Report(DiagnosticDescriptor rule, UnknownMember unknown, OpenApiVersion other, params string[] more) =>
        bag.Report(rule, unknown.Pointer, [unknown.Member.Key, other.Name(), context.Version.Name(), .. more]);

    /// <summary>Nothing is lost if the field is in the target of a reference, or if a schema beside it specifies the same.</summary>
    private bool IsLost(UnknownMember unknown) =>
        OtherVersions.IsLost(unknown.Known.Name, unknown.Member.Key)
        && !context.References.HaveLedInto(unknown.Pointer)
        && !(unknown.Member.Key is "type" or "format" && unknown.Owner.Has("schema"));

    /// <summary>
    /// Returns the field that was probably meant: one that the object does not have yet and that can hold the value, or null.
    /// </summary>
    private string? MeantBy(UnknownMember unknown)
    {
        string plain = unknown.Member.Key.Replace("_", "").Replace("-", "");
        IEnumerable<string> candidates = unknown
            .Known.FieldsOf(context.Version)
            .Where(field => !unknown.Owner.Has(field.Name) && MayHold(field, unknown.Member.Value))
            .Select(static field => field.Name);
        string? synonym = OtherVersions.Synonym(unknown.Known.Name, plain);
        return synonym is not null && unknown.Known.Find(synonym, context.Version) is not null
            ? synonym
            : NearestText.Of(plain, candidates);
    }

    private static bool MayHold(KnownField field, TreeNode? value) =>
        field.Holds == "Schema" && field.Shape == FieldShape.Object
            ? value is TreeObject || Scalars.BooleanOf(value) is not null
            : field.Shape switch
            {
                FieldShape.List => value is TreeList,
                FieldShape.Any => field.Holds is null && (value is TreeScalar or null || IsFree(field.Name)),
                _ => value is TreeObject,
            };

    /// <summary>Determines whether the field can hold arrays and objects although its shape is not specified.</summary>
    private static bool IsFree(string name) =>
        name
            is "default"
                or "example"
                or "const"
                or "type"
                or "value"
                or "requestBody"
                or "dependentRequired"
                or "dependencies";
}
