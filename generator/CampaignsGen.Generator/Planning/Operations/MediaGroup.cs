using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>Media types of one content that carry the same, the preferred one first.</summary>
/// <param name="Form">How they are read and written.</param>
/// <param name="Members">At least one.</param>
internal sealed record MediaGroup(MediaForm Form, IReadOnlyList<MediaType> Members)
{
    public MediaType First => Members[0];

    /// <summary>What a method that uses them is called after: <c>AddPetAsXmlAsync</c>.</summary>
    public string Word =>
        Form switch
        {
            MediaForm.Json => MediaTypes.Subtype(First),
            MediaForm.Binary => "Stream",
            _ => Form.ToString(),
        };

    /// <summary>The same for a request: of two that would send the same value, the preferred one.</summary>
    public static IReadOnlyList<MediaGroup> Sent(EquatableArray<MediaType> content) =>
        Of(content.Where(media => !MediaTypes.IsTwin(media, content)).ToEquatableArray());

    /// <summary>The groups of <paramref name="content"/>, the preferred one first; other words for JSON are left out.</summary>
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
