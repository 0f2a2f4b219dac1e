using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Provides the branches of a choice, each combined with the keywords beside the choice, which apply to all of them.</summary>
internal sealed class ChoiceBranches(SchemaComposer composer)
{
    private readonly Dictionary<Schema, Found> found = new(SchemaIdentity.Instance);
    private readonly Dictionary<Schema, bool> allowNull = new(SchemaIdentity.Instance);

    /// <summary>Returns the branches other than <c>null</c>, and whether <c>null</c> was among them.</summary>
    public IReadOnlyList<Schema> Of(Schema choice, out bool nullable)
    {
        if (!found.TryGetValue(choice, out Found? known))
        {
            found[choice] = known = Find(choice);
        }

        nullable = known.Nullable;
        return known.Branches;
    }

    private Found Find(Schema choice)
    {
        List<Schema> all = SchemaShape.Branches(choice, out bool nullable);
        List<Schema> branches = [.. all.Where(branch => !IsNull(branch))];
        nullable |= branches.Count < all.Count;
        return choice.Properties.Count == 0
            ? new(branches, nullable)
            : new(
                [.. branches.Select(branch => HasCommonPart(choice, branch) ? branch : WithCommonPart(choice, branch))],
                nullable
            );
    }

    /// <summary>
    /// Determines whether a choice allows <c>null</c>: as a branch, in a branch, or in a branch of a nested choice.
    /// </summary>
    public bool AllowsNull(Schema choice)
    {
        if (allowNull.TryGetValue(choice, out bool known))
        {
            return known;
        }

        HashSet<Schema> seen = new(SchemaIdentity.Instance);
        bool allows = FindNull(choice, seen);
        allowNull[choice] = allows;
        foreach (Schema schema in allows ? [] : seen)
        {
            allowNull[schema] = false;
        }

        return allows;
    }

    private bool FindNull(Schema choice, HashSet<Schema> seen)
    {
        Stack<Schema> waiting = new([choice]);
        while (waiting.Count > 0)
        {
            Schema schema = waiting.Pop();
            if (allowNull.TryGetValue(schema, out bool known) ? known : seen.Add(schema) && HasNull(schema, waiting))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasNull(Schema choice, Stack<Schema> waiting)
    {
        _ = Of(choice, out bool hasNull);
        foreach (Schema branch in SchemaShape.Branches(choice, out _))
        {
            Schema composed = composer.Compose(branch, out _);
            hasNull |= SchemaShape.AllowsNull(composed) || IsAnything(composed);
            waiting.Push(composed);
        }

        return hasNull;
    }

    private static bool IsAnything(Schema branch) =>
        SchemaShape.Of(branch) == ShapeKind.Any && branch is { HasNot: false, Required.Count: 0 };

    private bool IsNull(Schema branch) =>
        composer.TargetOf(branch) is { } target && SchemaShape.IsNull(composer.Compose(target.Schema, out _));

    /// <summary>
    /// Determines whether the branch already contains the common part, for example because it extends the schema with the choice. The
    /// discriminator does not have to be repeated, because it belongs to the choice.
    /// </summary>
    private bool HasCommonPart(Schema choice, Schema branch)
    {
        Schema composed = composer.Compose(branch, out string? conflict);
        string? discriminator = choice.Discriminator?.PropertyName;
        return conflict is null
            && SchemaShape.Of(composed) is ShapeKind.Record or ShapeKind.Map
            && (
                choice.AdditionalProperties.Rule == AdditionalPropertiesRule.Unspecified
                || choice.AdditionalProperties == composed.AdditionalProperties
            )
            && choice.Properties.All(property =>
                property.Name == discriminator || composed.Properties.Any(other => IsSame(property, other))
            )
            && choice
                .Properties.Select(static property => property.Name)
                .Intersect(choice.Required)
                .All(name => name == discriminator || composed.Required.Contains(name));
    }

    private static bool IsSame(SchemaProperty common, SchemaProperty own) =>
        own.Name == common.Name && own.Schema with { Pointer = common.Schema.Pointer } == common.Schema;

    private static Schema WithCommonPart(Schema choice, Schema branch)
    {
        Schema common = choice with
        {
            OneOf = default,
            AnyOf = default,
            Discriminator = null,
            Description = null,
            Title = null,
        };
        return new Schema(branch.Pointer)
        {
            AllOf = new[] { common, branch }.ToEquatableArray(),
            Title = branch.Title,
            Description = branch.Description,
        };
    }

    private sealed record Found(IReadOnlyList<Schema> Branches, bool Nullable);
}
