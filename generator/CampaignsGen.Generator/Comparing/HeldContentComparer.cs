using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>
/// Compares the content of strings (<c>contentMediaType</c>, <c>contentSchema</c>). It does not affect the type in C#, but
/// the code that writes or reads the strings depends on it.
/// </summary>
internal sealed class HeldContentComparer(Comparison comparison)
{
    private const string Octets = "application/octet-stream";

    public void Compare(Schema old, Schema current, Place place)
    {
        string? before = MediaOf(old);
        string? after = MediaOf(current);
        if (before != after)
        {
            bool isEach = before is not null && after is not null;
            string change = $"contentMediaType changed from {Show(before)} to {Show(after)}";
            Report("contentMediaType", isEach ? Shift.Unknown : Shifts.OfPresence(before, after), change);
        }

        if (old.ContentSchema is not null && current.ContentSchema is not null)
        {
            comparison.Schemas.Compare(old.ContentSchema, current.ContentSchema, Held(place));
        }
        else
        {
            bool isNew = current.ContentSchema is not null;
            Shift shift = Shifts.OfPresence(old.ContentSchema, current.ContentSchema);
            Report("contentSchema", shift, $"contentSchema was {(isNew ? "added" : "removed")}");
        }

        void Report(string keyword, Shift shift, string change) =>
            comparison.Findings.AddShift(shift, JsonPointer.Append(current.Pointer, keyword), place, change);
    }

    private static Place Held(Place place) => place with { Owner = "the content of " + place.Text, Path = "" };

    /// <summary>Returns the media type. Octets are equivalent to no media type.</summary>
    private static string? MediaOf(Schema schema) =>
        schema.ContentMediaType is { } type && MediaTypeName.WithoutParameters(type) != Octets ? type : null;

    private static string Show(string? type) => type is null ? "not set" : Words.Quote(type);
}
