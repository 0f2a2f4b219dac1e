using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Identifies unnamed choices that become the same type regardless of their places, so that a value of a response can be
/// sent in a request. They are named after their branches, so that other places of use do not affect the name.
/// </summary>
internal sealed class InlineChoices(SchemaComposer composer, SameSchemas same)
{
    private const int MostInName = 3;

    /// <summary>Returns the same object for all choices with the same branches.</summary>
    public Schema KeyOf(Schema choice)
    {
        IEnumerable<Schema> branches = composer.Choices.Of(choice, out _);
        return NameOf(choice) is null
            ? same.DistinctValue(
                same.Of(choice) with
                {
                    OneOf = default,
                    AnyOf = branches.Select(Branch).ToEquatableArray(),
                }
            )
            : same.Distinct(
                new Schema("")
                {
                    AnyOf = branches.Select(Identity).ToEquatableArray(),
                    Discriminator = choice.Discriminator,
                }
            );
    }

    /// <summary>Returns the name of the choice: <c>CatOrDog</c>, or null if a branch has no name.</summary>
    public string? NameOf(Schema choice)
    {
        List<string?> names = [.. composer.Choices.Of(choice, out _).Select(WordOf).Distinct()];
        return choice.Properties.Count == 0 && names.Count is > 1 and <= MostInName && !names.Contains(null)
            ? string.Join("Or", names)
            : null;
    }

    private string? WordOf(Schema branch)
    {
        if (composer.TargetOf(branch) is { } target)
        {
            return target.GivenName is { } given
                ? Identifier.Given(given, "Model")
                : Identifier.Pascal(target.Name, "Model");
        }

        if (branch.Enum.Count > 0 || branch.AllOf.Count + branch.OneOf.Count + branch.AnyOf.Count > 0)
        {
            return null;
        }

        return branch.Types switch
        {
            SchemaTypes.String => "Text",
            SchemaTypes.Integer => "Integer",
            SchemaTypes.Number or (SchemaTypes.Integer | SchemaTypes.Number) => "Number",
            SchemaTypes.Boolean => "Boolean",
            SchemaTypes.Array when branch is { PrefixItems.Count: 0, Items: { } items } => WordOf(items) is { } item
                ? item + "List"
                : null,
            _ => null,
        };
    }

    /// <summary>Returns the identity of a branch for an unnamed choice. It includes the title, which can name the branch.</summary>
    private Schema Branch(Schema branch) =>
        composer.TargetOf(branch) is { } target
            ? same.Distinct(new Schema("") { Reference = target.Pointer, Title = branch.Title })
            : same.Distinct(
                same.Of(branch) with
                {
                    Deprecated = false,
                    Nullable = false,
                    ReadOnly = false,
                    WriteOnly = false,
                    Default = null,
                }
            );

    /// <summary>Returns the properties that determine the type of a named branch.</summary>
    private Schema Identity(Schema branch) =>
        same.Distinct(
            composer.TargetOf(branch) is { } target
                ? new Schema("") { Reference = target.Pointer }
                : new Schema("")
                {
                    Types = branch.Types,
                    Format = branch.Format,
                    Spelling = branch.Spelling,
                    Nullable = branch.Nullable,
                    Items = branch.Items is null ? null : Item(branch.Items),
                    Constraints = branch.Types == SchemaTypes.Integer ? branch.Constraints : Constraints.None,
                }
        );

    private Schema Item(Schema item) => same.Distinct(Identity(item) with { Nullable = item.Nullable });
}
