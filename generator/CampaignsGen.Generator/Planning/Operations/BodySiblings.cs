using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>Compares the JSON that an operation sends with the JSON of the whole document, where that has a media type of its own.</summary>
internal static class BodySiblings
{
    /// <summary>How many bodies and answers it takes, for each that differs, to speak of a family.</summary>
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

    /// <summary>Patches and problems have media types of their own in every API.</summary>
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
