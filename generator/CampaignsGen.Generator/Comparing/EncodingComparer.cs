using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Compares the serialization of the fields or parts of a form (OpenAPI, "Encoding Object").</summary>
/// <remarks>Only requests depend on it, because a client returns a form in a response as it is.</remarks>
internal sealed class EncodingComparer(Comparison comparison)
{
    public void Compare(MediaType old, MediaType current, Place place)
    {
        if (place.Direction != Direction.Sent || old.Schema is null || current.Schema is null)
        {
            return;
        }

        Schema before = comparison.Old.Compose(old.Schema);
        Schema after = comparison.New.Compose(current.Schema);
        string pointer = JsonPointer.Append(current.Pointer, "encoding");
        bool hasParts = current.Name.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);
        foreach (string name in old.Encodings.Concat(current.Encodings).Select(static one => one.Name).Distinct())
        {
            Schema? oldValue = PropertyOf(before, name, hasParts);
            Schema? value = PropertyOf(after, name, hasParts);
            if (oldValue is not null && value is not null)
            {
                Encoding encoding = Find(current, name) ?? new(JsonPointer.Append(pointer, name), name);
                CompareValue(
                    new(comparison.Old, Find(old, name) ?? new("", name), oldValue, hasParts),
                    new(comparison.New, encoding, value, hasParts),
                    place.Property(name)
                );
            }
        }

        if (hasParts && before.Properties.Count == 0 && after.Properties.Count == 0)
        {
            CompareByPosition(old, current, before, after, place);
        }
    }

    /// <summary>
    /// Returns the schema of the property, or null if the encoding does not apply. A form can have fields that its schema
    /// does not name; parts without a name in the schema have no encoding.
    /// </summary>
    private static Schema? PropertyOf(Schema body, string name, bool hasParts) =>
        body.Properties.FirstOrDefault(property => property.Name == name)?.Schema
        ?? (hasParts || body.Properties.Count > 0 ? null : new Schema(body.Pointer));

    private static Encoding? Find(MediaType media, string name) =>
        media.Encodings.FirstOrDefault(encoding => encoding.Name == name);

    private void CompareByPosition(MediaType old, MediaType current, Schema before, Schema after, Place place)
    {
        string pointer = JsonPointer.Append(current.Pointer, "prefixEncoding");
        for (int index = 0; index < Math.Min(before.PrefixItems.Count, after.PrefixItems.Count); index++)
        {
            CompareValue(
                new(comparison.Old, At(old, index, ""), before.PrefixItems[index], HasParts: true),
                new(comparison.New, At(current, index, pointer), after.PrefixItems[index], HasParts: true),
                place with
                {
                    Owner = $"part {index + 1} of {place.Owner}",
                }
            );
        }

        if ((old.ItemSchema ?? before.Items) is { } oldItem && (current.ItemSchema ?? after.Items) is { } item)
        {
            Encoding rest = new(JsonPointer.Append(current.Pointer, "itemEncoding"), "");
            CompareValue(
                new(comparison.Old, old.ItemEncoding ?? rest, oldItem, HasParts: true),
                new(comparison.New, current.ItemEncoding ?? rest, item, HasParts: true),
                place.Item()
            );
        }
    }

    private static Encoding At(MediaType media, int index, string pointer) =>
        index < media.PrefixEncodings.Count
            ? media.PrefixEncodings[index]
            : new(JsonPointer.Append(pointer, index), "");

    private void CompareValue(EncodedValue old, EncodedValue current, Place place)
    {
        if (old.ChangeTo(current) is { } change)
        {
            comparison.Findings.Add(
                place.Part,
                current.Encoding.Pointer,
                ContractDiagnostics.FormChanged,
                place.Start,
                change
            );
        }

        if (current.HasParts)
        {
            CompareHeaders(old.Encoding, current.Encoding, place);
        }
    }

    private void CompareHeaders(Encoding old, Encoding current, Place place)
    {
        foreach (ResponseHeader before in old.Headers.Where(IsSent))
        {
            ResponseHeader? after = current.Headers.FirstOrDefault(other => IsSame(other, before));
            if (after is null)
            {
                comparison.Findings.Add(
                    place.Part,
                    JsonPointer.Append(JsonPointer.Append(current.Pointer, "headers"), before.Name),
                    ContractDiagnostics.ArgumentRemoved,
                    Words.Capital(Show(before, place)),
                    "was removed"
                );
                continue;
            }

            if (after.Required && !before.Required)
            {
                Require(after, JsonPointer.Append(after.Pointer, "required"), place, "is now required");
            }

            Place own = new(place.Part, place.Direction, Show(after, place));
            comparison.Schemas.Compare(before.Schema, after.Schema, own, after.Pointer);
        }

        foreach (ResponseHeader added in current.Headers.Where(IsSent))
        {
            if (!old.Headers.Any(other => IsSame(other, added)))
            {
                Add(added, place);
            }
        }
    }

    private void Add(ResponseHeader added, Place place)
    {
        if (added.Required)
        {
            Require(added, added.Pointer, place, "was added and is required");
        }
        else
        {
            string text = Words.Capital(Show(added, place));
            comparison.Findings.Add(place.Part, added.Pointer, ContractDiagnostics.Added, text);
        }
    }

    private void Require(ResponseHeader header, string pointer, Place place, string change) =>
        comparison.Findings.Add(
            place.Part,
            pointer,
            ContractDiagnostics.RequiredAdded,
            Words.Capital(Show(header, place)),
            change
        );

    /// <summary>Determines whether callers set the header. The others follow from the part.</summary>
    private static bool IsSent(ResponseHeader header) =>
        !header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
        && !header.Name.Equals("Content-Disposition", StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(ResponseHeader first, ResponseHeader second) =>
        first.Name.Equals(second.Name, StringComparison.OrdinalIgnoreCase);

    private static string Show(ResponseHeader header, Place place) =>
        $"header {Words.Quote(header.Name)} of {place.Text}";
}
