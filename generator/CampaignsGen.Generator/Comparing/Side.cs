using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Represents one of the two documents, with its schemas as the planning of the client sees them.</summary>
internal sealed class Side
{
    private readonly SchemaComposer composer;
    private readonly Dictionary<Schema, Schema> composed = new(SchemaIdentity.Instance);
    private readonly Inheritance inheritance;
    private readonly SameSchemas same = new();

    public Side(ApiModel model)
    {
        Model = model;
        composer = new SchemaComposer(model);
        inheritance = new Inheritance(model, composer);
    }

    public ApiModel Model { get; }

    /// <summary>
    /// Returns the schema with references and <c>allOf</c> resolved. A choice between one schema and null, or between two
    /// equal schemas, is that schema.
    /// </summary>
    public Schema Compose(Schema schema)
    {
        if (!composed.TryGetValue(schema, out Schema? result))
        {
            result = composer.Compose(schema, out _);
            if (Only(result, out bool isNullable) is { } only)
            {
                isNullable |= result.Nullable;
                result = composer.Compose(only, out _);
                result = result with { Nullable = result.Nullable || isNullable };
            }

            composed[schema] = result;
        }

        return result;
    }

    /// <summary>Returns the schema for which <paramref name="schema"/> is only an alias, or null if it is not an alias.</summary>
    public NamedSchema? NameOf(Schema schema)
    {
        HashSet<string> seen = [];
        NamedSchema? found = null;
        schema = Only(schema, out _) ?? schema;
        while (
            SchemaComposer.IsAlias(schema, out Schema target)
            && target.Reference is { } reference
            && seen.Add(reference)
            && composer.Find(reference) is { } named
        )
        {
            found = named;
            schema = named.Schema;
        }

        return found;
    }

    /// <summary>Returns the target of a reference, or null if the schema is not a reference.</summary>
    public NamedSchema? Find(Schema schema) => schema.Reference is { } reference ? composer.Find(reference) : null;

    /// <summary>Returns the schema from which the type of <paramref name="schema"/> derives, or null if there is none.</summary>
    public NamedSchema? BaseOf(NamedSchema schema) => inheritance.BaseOf(schema.Pointer);

    /// <summary>Returns the name of the type in C#, before it is converted to an identifier.</summary>
    public static string Name(NamedSchema schema) => schema.GivenName ?? schema.Name;

    /// <summary>Determines whether the schema becomes a type in C#, rather than an alias of a string, a number, a list or a map.</summary>
    public bool IsType(NamedSchema schema) =>
        !SchemaComposer.IsAlias(schema.Schema, out _)
        && SchemaShape.Of(Compose(schema.Schema))
            is ShapeKind.Record
                or ShapeKind.Enum
                or ShapeKind.Choice
                or ShapeKind.Mixed;

    /// <summary>Returns the only schema of a choice of two branches, or null if there is none.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="isNullable">Whether one of the branches is <c>null</c>.</param>
    private Schema? Only(Schema schema, out bool isNullable)
    {
        isNullable = false;
        bool isChoice = schema.Properties.Count == 0 && schema.OneOf.Count + schema.AnyOf.Count == 2;
        IReadOnlyList<Schema> branches = isChoice ? composer.Choices.Of(schema, out isNullable) : [];
        bool isBoth = schema.OneOf.Count > 0 && schema.AnyOf.Count > 0;
        bool areSame = branches.Count == 2 && same.OfValue(branches[0]) == same.OfValue(branches[1]);
        return !isBoth && (branches.Count == 1 || areSame) ? branches[0] : null;
    }
}
