using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Resolves references and merges <c>allOf</c>, so that the planners do not have to handle them.</summary>
internal sealed class SchemaComposer
{
    private readonly Dictionary<string, NamedSchema> named = [];
    private readonly Dictionary<string, NamedSchema?> models = [];
    private readonly NumericText numbers;
    private readonly FlatSchemas flats;
    private readonly Dictionary<Schema, FlatSchema> composed = new(SchemaIdentity.Instance);

    public SchemaComposer(ApiModel model)
    {
        foreach (NamedSchema schema in model.Schemas)
        {
            named[schema.Pointer] = schema;
        }

        Choices = new ChoiceBranches(this);
        Kinds = new ValueKinds(this);
        numbers = new NumericText(this);
        flats = new FlatSchemas(this, new UndescribedDiscriminators(model, this), numbers);
    }

    public ChoiceBranches Choices { get; }

    public ValueKinds Kinds { get; }

    /// <summary>Returns the target of a reference, or null if there is none.</summary>
    public NamedSchema? Find(string reference) => named.TryGetValue(reference, out NamedSchema? schema) ? schema : null;

    /// <summary>Returns the named schema that <paramref name="schema"/> is an alias of, or null if it is more than an alias.</summary>
    public NamedSchema? TargetOf(Schema schema)
    {
        while (schema.Reference is null && IsAlias(schema, out Schema target))
        {
            schema = target;
        }

        return schema.Reference is { } reference ? Find(reference) : null;
    }

    /// <summary>
    /// Returns the named schema that <paramref name="schema"/> is an alias of, or a choice between it and <c>null</c>; otherwise, null.
    /// </summary>
    public NamedSchema? OtherNameOf(Schema schema)
    {
        while (schema.Reference is null)
        {
            if (!IsAlias(schema, out Schema target) && !IsOnlyBranch(schema, out target))
            {
                return null;
            }

            schema = target;
        }

        return Find(schema.Reference);
    }

    private static bool IsOnlyBranch(Schema schema, out Schema branch)
    {
        branch = schema;
        if (schema.Properties.Count > 0 || schema.AllOf.Count > 0 || schema.OneOf.Count + schema.AnyOf.Count == 0)
        {
            return false;
        }

        List<Schema> branches = SchemaShape.Branches(schema, out _);
        branch = branches.Count == 1 ? branches[0] : schema;
        return branches.Count == 1;
    }

    /// <summary>Returns the schema that becomes a type. An alias of it does not become a type, unless it has a discriminator.</summary>
    public NamedSchema? ModelOf(string reference)
    {
        if (models.TryGetValue(reference, out NamedSchema? found))
        {
            return found;
        }

        HashSet<string> names = [];
        string next = reference;
        while (!models.ContainsKey(next) && names.Add(next) && AliasedBy(next) is { } aliased)
        {
            next = aliased;
        }

        NamedSchema? model = models.TryGetValue(next, out NamedSchema? known) ? known : Find(next);
        foreach (string name in names)
        {
            models[name] = model;
        }

        return model;
    }

    /// <summary>
    /// Returns the target of the alias at a pointer, or an empty string if the target has no name, or null if it is not an alias.
    /// </summary>
    private string? AliasedBy(string reference) =>
        Find(reference) is { Schema: var schema }
        && IsAlias(schema, out Schema target)
        && (schema.Reference is not null || Compose(schema, out _).Discriminator is null)
            ? target.Reference ?? ""
            : null;

    /// <summary>Returns the pointer at the end of a chain of aliases.</summary>
    public string EndOf(string reference)
    {
        HashSet<string> seen = [];
        while (seen.Add(reference) && Find(reference) is { Schema: var schema } && IsAlias(schema, out _))
        {
            reference = TargetOf(schema)?.Pointer ?? reference;
        }

        return reference;
    }

    /// <summary>Determines whether a reference points to <paramref name="schema"/> or to an alias of it.</summary>
    public bool LeadsTo(string? reference, NamedSchema? schema) =>
        reference is not null
        && schema is not null
        && (reference == schema.Pointer || ModelOf(reference)?.Pointer == ModelOf(schema.Pointer)?.Pointer);

    /// <summary>Returns the models that a schema extends by <c>allOf</c>, the nearest first, up to the maximum number of levels.</summary>
    public IReadOnlyList<NamedSchema> Ancestors(NamedSchema schema)
    {
        List<NamedSchema> found = [];
        List<NamedSchema> level = [schema];
        HashSet<string> seen = [schema.Pointer];
        for (int levels = 0; levels < FlatSchemas.MostLevels && level.Count > 0; levels++)
        {
            level = [.. level.SelectMany(Parents).Where(parent => seen.Add(parent.Pointer))];
            found.AddRange(level);
        }

        return found;
    }

    private IEnumerable<NamedSchema> Parents(NamedSchema schema) =>
        schema
            .Schema.AllOf.Append(schema.Schema)
            .Select(part => TargetOf(part) is { } target ? ModelOf(target.Pointer) : null)
            .OfType<NamedSchema>();

    /// <summary>
    /// Determines whether <paramref name="schema"/> is an alias: a reference or an <c>allOf</c> with one part, and nothing else.
    /// </summary>
    public static bool IsAlias(Schema schema, out Schema target)
    {
        target = schema;
        if (schema.Reference is not null)
        {
            return true;
        }

        if (schema.AllOf.Count == 1 && !schema.HasStructureBesideParts)
        {
            target = schema.AllOf[0];
            return true;
        }

        return false;
    }

    /// <summary>Returns the discriminator of <paramref name="schema"/> itself, not of its base, or null if there is none.</summary>
    public static Discriminator? OwnDiscriminator(Schema schema) =>
        schema.Discriminator
        ?? schema
            .AllOf.Where(static part => part.Reference is null)
            .Select(OwnDiscriminator)
            .FirstOrDefault(static discriminator => discriminator is not null);

    /// <summary>Determines whether <paramref name="schema"/> combines several schemas and has no other keywords.</summary>
    public static bool IsOnlyParts(Schema schema) =>
        schema is { Reference: null, AllOf.Count: > 1, Nullable: false } && !schema.HasStructureBesideParts;

    /// <summary>Returns <paramref name="schema"/> with its <c>allOf</c> merged into it.</summary>
    /// <param name="schema">Any schema.</param>
    /// <param name="conflict">The reason why its parts cannot be merged; otherwise, null.</param>
    public Schema Compose(Schema schema, out string? conflict)
    {
        if (!composed.TryGetValue(schema, out FlatSchema? known))
        {
            composed[schema] = known = Composed(schema);
        }

        conflict = known.Conflict;
        return known.Schema;
    }

    private FlatSchema Composed(Schema schema)
    {
        FlatSchema flat = flats.Of(schema);
        Schema settled = numbers.Settle(flat.Schema);
        if (settled.OneOf.Count > 0 && settled.AnyOf.Count > 0)
        {
            return Folded(settled, flat);
        }

        return ReferenceEquals(settled, flat.Schema) ? flat : flat with { Schema = settled };
    }

    private FlatSchema Folded(Schema settled, FlatSchema flat)
    {
        string? conflict = flat.Conflict;
        Schema result = TwoChoices.Fold(
            settled,
            branch =>
            {
                FlatSchema other = flats.Of(branch);
                conflict ??= other.Conflict;
                return other.Schema;
            }
        );
        return flat with { Schema = result, Conflict = conflict };
    }

    /// <summary>Returns the named schemas of the branches of a choice, including those of nested choices.</summary>
    public HashSet<string> ReachedBy(IEnumerable<Schema> branches)
    {
        HashSet<string> reached = [];
        Stack<Schema> waiting = new(branches);
        while (waiting.Count > 0)
        {
            if (TargetOf(waiting.Pop()) is { } target && reached.Add(target.Pointer))
            {
                foreach (Schema branch in target.Schema.Branches)
                {
                    waiting.Push(branch);
                }
            }
        }

        return reached;
    }

    /// <summary>
    /// Determines whether a schema is an alias of a choice that contains it, which makes it an object without other properties.
    /// </summary>
    public bool IsBranchOfItself(NamedSchema named) =>
        named.Schema.Reference is null
        && TargetOf(named.Schema) is { Schema: var target }
        && ReachedBy(target.Branches).Contains(named.Pointer);

    /// <summary>Determines whether a property allows a value, which only an enum can exclude.</summary>
    public bool MayBe(Schema schema, string property, string text)
    {
        Schema? found = Compose(schema, out _).Properties.FirstOrDefault(other => other.Name == property)?.Schema;
        EquatableArray<JsonValue> values = found is null ? default : Compose(found, out _).Enum;
        return values.Count == 0 || values.Any(value => value.Text == text);
    }
}
