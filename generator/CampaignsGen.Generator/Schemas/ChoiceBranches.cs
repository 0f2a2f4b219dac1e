using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>The branches of a choice, each with what stands beside the choice and holds for all of them.</summary>
internal sealed class ChoiceBranches(SchemaComposer composer)
{
    private const int DeepestChoice = 8;

    /// <summary>The branches that have a value, and whether <c>null</c> was among them.</summary>
    public List<Schema> Of(Schema choice, out bool nullable)
    {
        List<Schema> all = SchemaShape.Branches(choice, out nullable);
        List<Schema> branches = [.. all.Where(branch => !IsNull(branch))];
        nullable |= branches.Count < all.Count;
        return choice.Properties.Count == 0
            ? branches
            : [.. branches.Select(branch => HasCommonPart(choice, branch) ? branch : WithCommonPart(choice, branch))];
    }

    /// <summary>Whether <c>null</c> is among the branches, or one of them allows it: all of a choice allows it then.</summary>
    public bool AllowsNull(Schema choice) => AllowsNull(choice, DeepestChoice);

    private bool AllowsNull(Schema choice, int depth)
    {
        _ = Of(choice, out bool hasNull);
        return hasNull
            || (
                depth > 0
                && SchemaShape
                    .Branches(choice, out _)
                    .Select(branch => composer.Compose(branch, out _))
                    .Any(branch =>
                        SchemaShape.AllowsNull(branch) || IsAnything(branch) || AllowsNull(branch, depth - 1)
                    )
            );
    }

    private static bool IsAnything(Schema branch) =>
        SchemaShape.Of(branch) == ShapeKind.Any && branch is { HasNot: false, Required.Count: 0 };

    private bool IsNull(Schema branch) =>
        composer.TargetOf(branch) is { } target && SchemaShape.IsNull(composer.Compose(target.Schema, out _));

    /// <summary>
    /// Whether the branch says all of it itself, as one does that is made of the schema with the choice. The discriminator need
    /// not be said again: it belongs to the choice.
    /// </summary>
    private bool HasCommonPart(Schema choice, Schema branch)
    {
        Schema composed = composer.Compose(branch, out string? conflict);
        string? discriminator = choice.Discriminator?.PropertyName;
        return conflict is null
            && SchemaShape.Of(composed) is ShapeKind.Record or ShapeKind.Map
            && (
                choice.AdditionalProperties.Rule == AdditionalPropertiesRule.Unsaid
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
}
