using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using CampaignsGen.Generator.Schemas;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Comparing;

/// <summary>
/// Compares the properties of an object that apply to the direction: readOnly properties are not sent, writeOnly properties
/// are not read.
/// </summary>
internal sealed class PropertyComparer(Comparison comparison)
{
    public void Compare(Schema old, Schema current, Place place)
    {
        List<SchemaProperty> gone = [.. Missing(old.Properties, current.Properties)];
        List<SchemaProperty> added = [.. Missing(current.Properties, old.Properties)];
        foreach (SchemaProperty property in gone.Where(property => Goes(comparison.Old, property, place.Direction)))
        {
            Remove(property, added, current, place);
        }

        foreach (SchemaProperty property in added.Where(property => Goes(comparison.New, property, place.Direction)))
        {
            Add(property, current, place);
        }

        Dictionary<string, SchemaProperty> left = [];
        foreach (SchemaProperty property in current.Properties)
        {
            left[property.Name] = property;
        }

        foreach (SchemaProperty property in old.Properties)
        {
            if (left.TryGetValue(property.Name, out SchemaProperty? same))
            {
                ComparePair(property, same, old, current, place.Property(property.Name));
            }
        }

        CompareOthers(old, current, place);
    }

    private void Remove(SchemaProperty property, List<SchemaProperty> added, Schema current, Place place)
    {
        SchemaProperty? renamed = Renamed(property, added);
        string properties = JsonPointer.Append(current.Pointer, "properties");
        comparison.Findings.Add(
            place.Part,
            renamed?.Schema.Pointer ?? JsonPointer.Append(properties, property.Name),
            ContractDiagnostics.PropertyRemoved,
            place.Property(property.Name).Start,
            renamed is null ? "was removed" : $"was renamed to {Words.Quote(renamed.Name)}"
        );
        added.Remove(renamed!);
    }

    /// <summary>Returns the added property with the same type and a similar name, or null if there is none.</summary>
    private SchemaProperty? Renamed(SchemaProperty property, List<SchemaProperty> added)
    {
        string plain = Plain(property.Name);
        List<SchemaProperty> alike = [.. added.Where(other => IsAlike(property.Schema, other.Schema))];
        string? near =
            alike.Select(static other => other.Name).FirstOrDefault(name => Plain(name) == plain)
            ?? NearestText.Of(property.Name, alike.Select(static other => other.Name))
            ?? alike
                .Select(static other => other.Name)
                .FirstOrDefault(name => Contains(Plain(name), plain) || Contains(plain, Plain(name)));
        return alike.FirstOrDefault(other => other.Name == near);
    }

    private bool IsAlike(Schema old, Schema current)
    {
        Schema before = comparison.Old.Compose(old);
        Schema after = comparison.New.Compose(current);
        return before.Types == after.Types
            && before.Format == after.Format
            && SchemaShape.Of(before) == SchemaShape.Of(after)
            && comparison.Old.NameOf(old)?.Name == comparison.New.NameOf(current)?.Name;
    }

    private static string Plain(string name) =>
        new([.. name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    private static bool Contains(string text, string part) =>
        part.Length > 2 && text.IndexOf(part, StringComparison.Ordinal) >= 0;

    private void Add(SchemaProperty property, Schema current, Place place)
    {
        string text = place.Property(property.Name).Start;
        bool isDemanded = place.Direction == Direction.Sent && current.Required.Contains(property.Name);
        if (isDemanded)
        {
            comparison.Findings.Add(
                place.Part,
                property.Schema.Pointer,
                ContractDiagnostics.RequiredAdded,
                text,
                "was added and is required"
            );
        }
        else
        {
            comparison.Findings.Add(place.Part, property.Schema.Pointer, AddedTo(place), text);
        }
    }

    private void ComparePair(SchemaProperty old, SchemaProperty current, Schema oldOwner, Schema owner, Place place)
    {
        if (old.GivenName != current.GivenName)
        {
            string change = $"was renamed to {Words.Quote(current.GivenName ?? current.Name)} in C#";
            Report(current.Schema.Pointer, ContractDiagnostics.PropertyRemoved, place, change);
        }

        bool went = Goes(comparison.Old, old, place.Direction);
        bool goes = Goes(comparison.New, current, place.Direction);
        if (went && !goes)
        {
            string access = place.Direction == Direction.Sent ? "readOnly" : "writeOnly";
            string pointer = JsonPointer.Append(current.Schema.Pointer, access);
            Report(pointer, ContractDiagnostics.AccessChanged, place, access);
        }

        CompareDemands(
            went && oldOwner.Required.Contains(old.Name),
            goes && owner.Required.Contains(current.Name),
            goes,
            current,
            place
        );
        if (went && goes)
        {
            comparison.Schemas.Compare(old.Schema, current.Schema, place);
        }
    }

    private void CompareDemands(bool wasRequired, bool isRequired, bool goes, SchemaProperty current, Place place)
    {
        if (place.Direction == Direction.Sent && isRequired && !wasRequired)
        {
            Report(current.Schema.Pointer, ContractDiagnostics.RequiredAdded, place, "is now required");
        }
        else if (place.Direction == Direction.Read && wasRequired && !isRequired && goes)
        {
            Report(current.Schema.Pointer, ContractDiagnostics.MayBeMissing, place, "missing");
        }
    }

    private void CompareOthers(Schema old, Schema current, Place place)
    {
        string pointer = JsonPointer.Append(current.Pointer, "additionalProperties");
        bool kept = SchemaShape.KeepsOthers(old.AdditionalProperties);
        bool keeps = SchemaShape.KeepsOthers(current.AdditionalProperties);
        Schema? before = old.AdditionalProperties.Schema;
        Schema? after = current.AdditionalProperties.Schema;
        bool isMap = SchemaShape.Of(current) == ShapeKind.Map;
        if (kept && !keeps && !isMap)
        {
            Report(pointer, ContractDiagnostics.ValuesChanged, place, "additional properties are no longer kept");
        }
        else if (!kept && keeps && !isMap)
        {
            string text = $"Keeping of additional properties of {place.Text}";
            comparison.Findings.Add(place.Part, pointer, AddedTo(place), text);
        }
        else if (kept && keeps || isMap)
        {
            comparison.Schemas.Compare(before, after, place.Property("*"), pointer);
        }
    }

    private static DiagnosticDescriptor AddedTo(Place place) =>
        place.Direction == Direction.Sent ? ContractDiagnostics.Added : ContractDiagnostics.ResponseAdded;

    private void Report(string pointer, DiagnosticDescriptor descriptor, Place place, string change) =>
        comparison.Findings.Add(place.Part, pointer, descriptor, place.Start, change);

    private static IEnumerable<SchemaProperty> Missing(
        EquatableArray<SchemaProperty> properties,
        EquatableArray<SchemaProperty> others
    )
    {
        HashSet<string> names = [.. others.Select(static other => other.Name)];
        return properties.Where(property => !names.Contains(property.Name));
    }

    private static bool Goes(Side side, SchemaProperty property, Direction direction)
    {
        Schema composed = side.Compose(property.Schema);
        return direction == Direction.Sent
            ? !(composed.ReadOnly || property.Schema.ReadOnly)
            : !(composed.WriteOnly || property.Schema.WriteOnly);
    }
}
