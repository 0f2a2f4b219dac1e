using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// What two choices without a name have in common that are one type, wherever they stand: so an answer can be sent back. Their
/// name is that of their branches, which no other place of use changes.
/// </summary>
internal sealed class InlineChoices(SchemaComposer composer)
{
    private const int MostInName = 3;

    /// <summary>What is equal for two choices of the same branches; null for a choice that has a name of its own.</summary>
    public Schema? KeyOf(Schema choice)
    {
        if (composer.Find(choice.Pointer) is not null)
        {
            return null;
        }

        return NameOf(choice) is null
            ? Plain(choice) with
            {
                Nullable = false,
                Title = null,
                Default = null,
                Deprecated = false,
                ReadOnly = false,
                WriteOnly = false,
            }
            : new Schema("")
            {
                AnyOf = composer.Choices.Of(choice, out _).Select(Identity).ToEquatableArray(),
                Discriminator = choice.Discriminator,
            };
    }

    /// <summary><c>CatOrDog</c>; null where a branch has no name.</summary>
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

    /// <summary>What makes the type of a branch that has a name.</summary>
    private Schema Identity(Schema branch) =>
        composer.TargetOf(branch) is { } target
            ? new Schema("") { Reference = target.Pointer }
            : new Schema("")
            {
                Types = branch.Types,
                Format = branch.Format,
                Spelling = branch.Spelling,
                Nullable = branch.Nullable,
                Items = branch.Items is null ? null : Identity(branch.Items) with { Nullable = branch.Items.Nullable },
                Constraints = branch.Types == SchemaTypes.Integer ? branch.Constraints : Constraints.None,
            };

    /// <summary>A schema without the places of its parts and without what only describes them.</summary>
    private static Schema Plain(Schema schema) =>
        schema with
        {
            Pointer = "",
            Description = null,
            Properties = schema
                .Properties.Select(static property => property with { Schema = Plain(property.Schema) })
                .ToEquatableArray(),
            AdditionalProperties = schema.AdditionalProperties.Schema is { } others
                ? schema.AdditionalProperties with
                {
                    Schema = Plain(others),
                }
                : schema.AdditionalProperties,
            Items = schema.Items is null ? null : Plain(schema.Items),
            ContentSchema = schema.ContentSchema is null ? null : Plain(schema.ContentSchema),
            PrefixItems = All(schema.PrefixItems),
            AllOf = All(schema.AllOf),
            OneOf = All(schema.OneOf),
            AnyOf = All(schema.AnyOf),
        };

    private static EquatableArray<Schema> All(EquatableArray<Schema> schemas) =>
        schemas.Select(Plain).ToEquatableArray();
}
