using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Comparing;

/// <summary>One of the two documents: its schemas as the client is planned from them.</summary>
internal sealed class Side
{
    private readonly SchemaComposer composer;
    private readonly Dictionary<Schema, Schema> composed = new(SchemaIdentity.Instance);
    private readonly Inheritance inheritance;

    public Side(ApiModel model)
    {
        Model = model;
        composer = new SchemaComposer(model);
        inheritance = new Inheritance(model, composer);
    }

    public ApiModel Model { get; }

    /// <summary>The schema without references and <c>allOf</c>; a choice of one schema or null is that schema.</summary>
    public Schema Compose(Schema schema)
    {
        if (!composed.TryGetValue(schema, out Schema? result))
        {
            result = composer.Compose(schema, out _);
            result = Only(result) is { } only ? composer.Compose(only, out _) with { Nullable = true } : result;
            composed[schema] = result;
        }

        return result;
    }

    /// <summary>The schema that <paramref name="schema"/> only gives another name to; null where it says something itself.</summary>
    public NamedSchema? NameOf(Schema schema)
    {
        HashSet<string> seen = [];
        NamedSchema? found = null;
        schema = Only(schema) ?? schema;
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

    /// <summary>The schema that a reference leads to; null where it is none.</summary>
    public NamedSchema? Find(Schema schema) => schema.Reference is { } reference ? composer.Find(reference) : null;

    /// <summary>The schema from which the type of <paramref name="schema"/> derives, or null.</summary>
    public NamedSchema? BaseOf(NamedSchema schema) => inheritance.BaseOf(schema.Pointer);

    /// <summary>The name of the type in C#, before it is made an identifier.</summary>
    public static string Name(NamedSchema schema) => schema.GivenName ?? schema.Name;

    /// <summary>Whether it becomes a type in C#, and is not merely another name of text, a number, a list or a map.</summary>
    public bool IsType(NamedSchema schema) =>
        !SchemaComposer.IsAlias(schema.Schema, out _)
        && SchemaShape.Of(Compose(schema.Schema))
            is ShapeKind.Record
                or ShapeKind.Enum
                or ShapeKind.Choice
                or ShapeKind.Mixed;

    private Schema? Only(Schema schema)
    {
        bool isChoice = schema.Properties.Count == 0 && schema.OneOf.Count + schema.AnyOf.Count == 2;
        IReadOnlyList<Schema> branches = isChoice ? composer.Choices.Of(schema, out _) : [];
        return branches.Count == 1 && !(schema.OneOf.Count > 0 && schema.AnyOf.Count > 0) ? branches[0] : null;
    }
}
