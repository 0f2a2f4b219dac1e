using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Compares the branches of <c>oneOf</c> and <c>anyOf</c>. They are matched by name, then by the type of the value.</summary>
internal sealed class ChoiceComparer(Comparison comparison)
{
    public void Compare(Schema old, Schema current, Place place)
    {
        if (SchemaShape.Of(old) != ShapeKind.Choice || SchemaShape.Of(current) != ShapeKind.Choice)
        {
            return;
        }

        List<Schema> gone = SchemaShape.Branches(old, out _);
        List<Schema> added = SchemaShape.Branches(current, out _);
        Pair(gone, added, place, (before, after) => KeyOf(comparison.Old, before) == KeyOf(comparison.New, after));
        Pair(gone, added, place, IsAlike);
        string pointer = JsonPointer.Append(current.Pointer, current.OneOf.Count > 0 ? "oneOf" : "anyOf");
        foreach (Schema branch in gone)
        {
            string change = $"{Show(comparison.Old, branch)} was removed from the choice";
            comparison.Findings.Add(place.Part, pointer, ContractDiagnostics.ValuesChanged, place.Start, change);
        }

        foreach (Schema branch in added)
        {
            Add(branch, place);
        }
    }

    private void Add(Schema branch, Place place)
    {
        string name = Show(comparison.New, branch);
        if (place.Direction == Direction.Read)
        {
            string change = $"{name} was added to the choice, which code for the baseline does not handle";
            comparison.Findings.Add(place.Part, branch.Pointer, ContractDiagnostics.ValuesChanged, place.Start, change);
        }
        else
        {
            string text = $"{Words.Capital(name)} in the choice of {place.Text}";
            comparison.Findings.Add(place.Part, branch.Pointer, ContractDiagnostics.Added, text);
        }
    }

    private void Pair(List<Schema> gone, List<Schema> added, Place place, Func<Schema, Schema, bool> isSame)
    {
        foreach (Schema before in gone.ToList())
        {
            if (added.FirstOrDefault(after => isSame(before, after)) is { } same)
            {
                gone.Remove(before);
                added.Remove(same);
                comparison.Schemas.Compare(before, same, place);
            }
        }
    }

    private static string KeyOf(Side side, Schema branch) =>
        side.NameOf(branch) is { } named ? "name " + Side.Name(named) : "at " + branch.Pointer;

    /// <summary>Determines whether two branches that do not share a name describe the same type of value.</summary>
    private bool IsAlike(Schema old, Schema current)
    {
        Schema before = comparison.Old.Compose(old);
        Schema after = comparison.New.Compose(current);
        ShapeKind shape = SchemaShape.Of(before);
        return shape == SchemaShape.Of(after)
            && before.Types == after.Types
            && (
                shape is not ShapeKind.Record
                || before.Properties.Any(property => after.Properties.Any(other => other.Name == property.Name))
            );
    }

    private static string Show(Side side, Schema branch) =>
        side.NameOf(branch) is { } named ? Words.Quote(Side.Name(named))
        : branch.Title is { } title ? Words.Quote(title)
        : $"the branch of {branch.Types.ToString().ToLowerInvariant()}";
}
