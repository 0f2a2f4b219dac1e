using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Compares the media types of content, and the schema of each.</summary>
internal sealed class ContentComparer(Comparison comparison)
{
    private readonly EncodingComparer encodings = new(comparison);

    /// <param name="old">The media types of the baseline.</param>
    /// <param name="current">The media types of the document.</param>
    /// <param name="place">The object that has the content.</param>
    /// <param name="pointer">The pointer to the object that has the content.</param>
    public void Compare(EquatableArray<MediaType> old, EquatableArray<MediaType> current, Place place, string pointer)
    {
        foreach (MediaType before in old)
        {
            MediaType? after = current.FirstOrDefault(other => Key(other) == Key(before));
            if (after is null)
            {
                comparison.Findings.Add(
                    place.Part,
                    JsonPointer.Append(pointer, "content"),
                    ContractDiagnostics.MediaTypeRemoved,
                    Words.Quote(before.Name),
                    place.Text
                );
            }
            else if (after.IsXml && !HoldsOctets(comparison.Old, before) && !HoldsOctets(comparison.New, after))
            {
                comparison.Schemas.PassOver(before.Schema);
            }
            else
            {
                Compare(before, after, place);
            }
        }

        foreach (MediaType added in current.Where(other => !old.Any(before => Key(before) == Key(other))))
        {
            comparison.Findings.Add(
                place.Part,
                added.Pointer,
                place.Direction == Direction.Sent ? ContractDiagnostics.Added : ContractDiagnostics.ResponseAdded,
                $"Media type {Words.Quote(added.Name)} of {place.Text}"
            );
        }
    }

    private void Compare(MediaType old, MediaType current, Place place)
    {
        comparison.Schemas.Compare(old.Schema, current.Schema, place, current.Pointer);
        if (old.ItemSchema is not null || current.ItemSchema is not null)
        {
            comparison.Schemas.Compare(old.ItemSchema, current.ItemSchema, place.Item(), current.Pointer);
        }

        encodings.Compare(old, current, place);
    }

    private static bool HoldsOctets(Side side, MediaType type) =>
        type.Schema is { } schema && side.Compose(schema).Format == "binary";

    /// <summary>Returns the media type without the charset, which a client handles by itself. Other parameters can distinguish bodies.</summary>
    private static string Key(MediaType type) =>
        string.Join(
            ";",
            type.Name.Replace(" ", "")
                .ToUpperInvariant()
                .Split(';')
                .Where(static part => !part.StartsWith("CHARSET=", StringComparison.Ordinal))
        );
}
