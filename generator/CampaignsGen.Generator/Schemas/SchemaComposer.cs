using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Follows references and merges <c>allOf</c>, so that the planners see one schema without either.</summary>
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

    /// <summary>The schema that a reference leads to; null where nothing stands there.</summary>
    public NamedSchema? Find(string reference) => named.TryGetValue(reference, out NamedSchema? schema) ? schema : null;

    /// <summary>The named schema that <paramref name="schema"/> only points at; null where it says something itself.</summary>
    public NamedSchema? TargetOf(Schema schema)
    {
        while (schema.Reference is null && IsAlias(schema, out Schema target))
        {
            schema = target;
        }

        return schema.Reference is { } reference ? Find(reference) : null;
    }

    /// <summary>The named schema of which <paramref name="schema"/> is another name, or a choice with nothing beside it but <c>null</c>.</summary>
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

    /// <summary>The schema that becomes a type: another name for it becomes none, unless a discriminator makes it one.</summary>
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

    /// <summary>What the schema at a pointer is only another name for, which is nothing where that has no name; null where it is more than that.</summary>
    private string? AliasedBy(string reference) =>
        Find(reference) is { Schema: var schema }
        && IsAlias(schema, out Schema target)
        && (schema.Reference is not null || Compose(schema, out _).Discriminator is null)
            ? target.Reference ?? ""
            : null;

    /// <summary>The pointer of the schema at the end of a reference to a reference, and so on.</summary>
    public string EndOf(string reference)
    {
        HashSet<string> seen = [];
        while (seen.Add(reference) && Find(reference) is { Schema: var schema } && IsAlias(schema, out _))
        {
            reference = TargetOf(schema)?.Pointer ?? reference;
        }

        return reference;
    }

    /// <summary>Whether a reference leads to <paramref name="schema"/>, or to another name of it.</summary>
    public bool LeadsTo(string? reference, NamedSchema? schema) =>
        reference is not null
        && schema is not null
        && (reference == schema.Pointer || ModelOf(reference)?.Pointer == ModelOf(schema.Pointer)?.Pointer);

    /// <summary>The models that a schema is made of by <c>allOf</c>, the nearest first, in as many levels as a schema may have.</summary>
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

    /// <summary>Whether <paramref name="schema"/> says nothing itself beside pointing at one other schema, by a reference or an <c>allOf</c> of one.</summary>
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

    /// <summary>The discriminator that <paramref name="schema"/> says itself, and no base of it; null where it says none.</summary>
    public static Discriminator? OwnDiscriminator(Schema schema) =>
        schema.Discriminator
        ?? schema
            .AllOf.Where(static part => part.Reference is null)
            .Select(OwnDiscriminator)
            .FirstOrDefault(static discriminator => discriminator is not null);

    /// <summary>Whether <paramref name="schema"/> is several others together and says nothing itself.</summary>
    public static bool IsOnlyParts(Schema schema) =>
        schema is { Reference: null, AllOf.Count: > 1, Nullable: false } && !schema.HasStructureBesideParts;

    /// <summary>
    /// <paramref name="schema"/> with its <c>allOf</c> merged into it.
    /// </summary>
    /// <param name="schema">Any schema.</param>
    /// <param name="conflict">Why it cannot be done, else null.</param>
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

    /// <summary>The named schemas that the branches of a choice are, and those of choices among them.</summary>
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

    /// <summary>Whether a schema only names a choice in which it is a branch itself, so that it is an object of its own.</summary>
    public bool IsBranchOfItself(NamedSchema named) =>
        named.Schema.Reference is null
        && TargetOf(named.Schema) is { Schema: var target }
        && ReachedBy(target.Branches).Contains(named.Pointer);

    /// <summary>Whether the property of that name, if it is an enum, knows that text.</summary>
    public bool MayBe(Schema schema, string property, string text)
    {
        Schema? found = Compose(schema, out _).Properties.FirstOrDefault(other => other.Name == property)?.Schema;
        EquatableArray<JsonValue> values = found is null ? default : Compose(found, out _).Enum;
        return values.Count == 0 || values.Any(value => value.Text == text);
    }
}
