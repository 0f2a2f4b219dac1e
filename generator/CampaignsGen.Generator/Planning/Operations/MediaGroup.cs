using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>Represents media types of the same content that carry the same value, the preferred one first.</summary>
/// <param name="Form">How they are read and written.</param>
/// <param name="Members">The media types; at least one.</param>
internal sealed record MediaGroup(MediaForm Form, IReadOnlyList<MediaType> Members)
{
    public MediaType First => Members[0];

    /// <summary>
    /// Determines whether the caller can choose the media type: if there are several, or if it is a range of binary ones.
    /// </summary>
    public bool HasChoice => Members.Count > 1 || (Form == MediaForm.Binary && MediaTypes.IsWildcard(First));

    /// <summary>Determines whether the caller of a required body must choose, because no media type describes every value.</summary>
    public bool NeedsChoice => HasChoice && MediaTypes.General(this) is null;

    /// <summary>The word for the names of methods that use the media types: <c>AddPetAsXmlAsync</c>.</summary>
    public string Word =>
        Form switch
        {
            MediaForm.Json => MediaTypes.Subtype(First),
            MediaForm.Binary => "Stream",
            _ => Form.ToString(),
        };

    /// <summary>Returns the groups for a request, without media types that would send the same value as a preferred one.</summary>
    public static IReadOnlyList<MediaGroup> Sent(EquatableArray<MediaType> content) =>
        Of(content.Where(media => !MediaTypes.IsTwin(media, content)).ToEquatableArray());

    /// <summary>Returns the groups of <paramref name="content"/>, the preferred one first, without synonyms of JSON.</summary>
    public static IReadOnlyList<MediaGroup> Of(EquatableArray<MediaType> content)
    {
        List<List<MediaType>> groups = [];
        foreach (MediaType media in MediaTypes.Ordered(content).Where(media => !MediaTypes.IsSynonym(media, content)))
        {
            List<MediaType>? group = groups.Find(members => MediaTypes.CarrySame(members[0], media));
            if (group is null)
            {
                groups.Add([media]);
            }
            else
            {
                group.Add(media);
            }
        }

        return [.. groups.Select(static members => new MediaGroup(MediaTypes.FormOf(members[0]), members))];
    }
}
