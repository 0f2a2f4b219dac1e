using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Compares the JSON media type of each request body with the most frequent one of the document, if that is specific to the
/// API.
/// </summary>
internal static class BodySiblings
{
    /// <summary>The number of bodies and responses with the common media type that are required for each one that differs.</summary>
    private const int Witnesses = 3;

    public static void Check(PlanningContext context)
    {
        List<(Operation Operation, MediaType Media)> bodies = [];
        List<string> all = [];
        foreach (Operation operation in context.Model.Operations)
        {
            EquatableArray<MediaType> sent = operation.RequestBody?.Content ?? default;
            all.AddRange(sent.Where(IsOfFamily).Select(MediaTypes.NameOf));
            all.AddRange(
                operation
                    .Responses.SelectMany(static answer => answer.Content)
                    .Where(IsOfFamily)
                    .Select(MediaTypes.NameOf)
            );
            if (sent.Count == 1 && IsOfFamily(sent[0]))
            {
                bodies.Add((operation, sent[0]));
            }
        }

        string? family = all.GroupBy(static name => name)
            .OrderByDescending(static group => group.Count())
            .FirstOrDefault()
            ?.Key;
        if (family is null || !family.EndsWith("+json", StringComparison.Ordinal))
        {
            return;
        }

        int witnesses = all.Count(name => name == family);
        if (witnesses >= Witnesses * (all.Count - witnesses))
        {
            Report(context, family, bodies.Where(body => MediaTypes.NameOf(body.Media) != family));
        }
    }

    /// <summary>Determines whether the media type is compared. Those of patches and problems differ in every API.</summary>
    private static bool IsOfFamily(MediaType media)
    {
        string name = MediaTypes.NameOf(media);
        return MediaTypes.FormOf(media) == MediaForm.Json
            && !MediaTypes.IsWildcard(media)
            && !name.EndsWith("patch+json", StringComparison.Ordinal)
            && name != "application/problem+json";
    }

    private static void Report(
        PlanningContext context,
        string family,
        IEnumerable<(Operation Operation, MediaType Media)> bodies
    )
    {
        foreach ((Operation operation, MediaType media) in bodies)
        {
            context.Diagnostics.Report(
                PlanningDiagnostics.BodyOfOtherMediaType,
                media.Pointer,
                OperationNames.IdOf(operation),
                media.Name,
                family
            );
        }
    }
}
