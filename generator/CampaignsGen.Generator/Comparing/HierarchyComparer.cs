using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Compares the base types and the discriminators of types.</summary>
internal sealed class HierarchyComparer(Comparison comparison)
{
    /// <summary>Compares the base types. Code may depend on the base type, so it must stay, or only its name may change.</summary>
    public void Compare(NamedSchema old, NamedSchema current, Place place)
    {
        string? before = comparison.Old.BaseOf(old) is { } oldBase ? Side.Name(oldBase) : null;
        string? after = comparison.New.BaseOf(current) is { } newBase ? Side.Name(newBase) : null;
        bool isRenamed =
            before is not null
            && after is not null
            && comparison.New.Model.Schemas.All(schema => Side.Name(schema) != before);
        if (before is not null && before != after && !isRenamed)
        {
            comparison.Findings.Add(
                place.Part,
                JsonPointer.Append(current.Pointer, "allOf"),
                ContractDiagnostics.HierarchyChanged,
                place.Start,
                $"no longer derives from {Words.Quote(before)}"
            );
        }
    }

    public void CompareDiscriminators(Discriminator? old, Schema current, Place place)
    {
        if (old is null)
        {
            return;
        }

        string pointer = JsonPointer.Append(current.Pointer, "discriminator");
        if (current.Discriminator is not { } discriminator)
        {
            Report(pointer, place, $"no longer has the discriminator {Words.Quote(old.PropertyName)}");
        }
        else if (discriminator.PropertyName != old.PropertyName)
        {
            string change = $"from {Words.Quote(old.PropertyName)} to {Words.Quote(discriminator.PropertyName)}";
            Report(pointer, place, $"changed its discriminator {change}");
        }
        else
        {
            foreach (DiscriminatorMapping mapping in old.Mapping.Where(mapping => IsGone(mapping, discriminator)))
            {
                string change = $"no longer has a type for the discriminator value {Words.Quote(mapping.Value)}";
                Report(JsonPointer.Append(pointer, "mapping"), place, change);
            }
        }
    }

    /// <summary>Determines whether a mapping was removed. A value without a mapping is the name of a schema.</summary>
    private bool IsGone(DiscriminatorMapping mapping, Discriminator current) =>
        current.Mapping.All(other => other.Value != mapping.Value)
        && comparison.New.Model.Schemas.All(schema => schema.Name != mapping.Value);

    private void Report(string pointer, Place place, string change) =>
        comparison.Findings.Add(place.Part, pointer, ContractDiagnostics.HierarchyChanged, place.Start, change);
}
