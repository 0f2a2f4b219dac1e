using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Represents a schema whose references are resolved and whose <c>allOf</c> is merged.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Conflict">The reason why its parts cannot be merged, or null if they can.</param>
/// <param name="Levels">The number of nested schemas that it extends and that are more than aliases.</param>
internal sealed record FlatSchema(Schema Schema, string? Conflict, int Levels);

/// <summary>
/// Flattens schemas. Each named schema is flattened once, after those that it extends, so neither the number of paths to a schema nor the
/// length of a chain of references matters.
/// </summary>
internal sealed class FlatSchemas
{
    /// <summary>
    /// The maximum number of levels. Each level contains the properties of those below it, so the size of the emitted code is quadratic in
    /// this number.
    /// </summary>
    public const int MostLevels = 64;

    /// <summary>The conflict of a schema with more levels.</summary>
    public static readonly string TooManyLevels =
        $"The allOf parts of the schema are nested more than {MostLevels} levels deep";

    /// <summary>The maximum number of schemas of a cycle that are merged into one of them.</summary>
    private const int MostOfCircle = 8;

    private readonly SchemaComposer composer;
    private readonly UndescribedDiscriminators undescribed;
    private readonly NumericText numbers;

    /// <summary>By pointer. The value is null while a schema is being flattened, to which a cycle of references leads back.</summary>
    private readonly Dictionary<string, FlatSchema?> named = [];

    /// <summary>The targets of the branches of a choice, by its first branch.</summary>
    private readonly Dictionary<Schema, HashSet<string>> reached = new(SchemaIdentity.Instance);

    public FlatSchemas(SchemaComposer composer, UndescribedDiscriminators undescribed, NumericText numbers)
    {
        this.composer = composer;
        this.undescribed = undescribed;
        this.numbers = numbers;
    }

    public FlatSchema Of(Schema schema)
    {
        if (composer.Find(schema.Pointer) is { } own && ReferenceEquals(own.Schema, schema))
        {
            Make([own.Pointer]);
            return named[own.Pointer] ?? Flatten(schema);
        }

        if (!IsFlat(schema))
        {
            Make(References(schema));
        }

        return Flatten(schema);
    }

    private FlatSchema Flatten(Schema schema) =>
        IsFlat(schema)
            ? new FlatSchema(undescribed.Describe(schema), null, SaysMore(schema) ? 1 : 0)
            : new Flattening(this, schema).Run();

    /// <summary>Determines whether the schema has no parts, like most schemas.</summary>
    private static bool IsFlat(Schema schema) => schema.Reference is null && schema.AllOf.Count == 0;

    /// <summary>Determines whether the schema is more than an alias of one part.</summary>
    private static bool SaysMore(Schema schema) => schema.AllOf.Count > 1 || schema.Properties.Count > 0;

    private void Make(IEnumerable<string> pointers)
    {
        Stack<(string Pointer, bool PartsAreMade)> waiting = new(pointers.Select(static pointer => (pointer, false)));
        while (waiting.Count > 0)
        {
            (string pointer, bool partsAreMade) = waiting.Pop();
            if (partsAreMade)
            {
                named[pointer] = Flatten(composer.Find(pointer)!.Schema);
            }
            else if (!named.ContainsKey(pointer) && composer.Find(pointer) is { } schema)
            {
                named[pointer] = null;
                waiting.Push((pointer, true));
                foreach (string part in References(schema.Schema))
                {
                    waiting.Push((part, false));
                }
            }
        }
    }

    /// <summary>Returns the schemas that a schema extends or refers to, but not those that it only contains.</summary>
    private static IEnumerable<string> References(Schema schema) =>
        schema.Reference is { } reference ? [reference] : schema.AllOf.SelectMany(References);

    /// <summary>Returns the schemas of the branches of a choice, including those of nested choices.</summary>
    private HashSet<string> ReachedBy(EquatableArray<Schema> branches)
    {
        if (!reached.TryGetValue(branches[0], out HashSet<string>? pointers))
        {
            reached[branches[0]] = pointers = composer.ReachedBy(branches);
        }

        return pointers;
    }

    /// <summary>Flattens one schema, whose parts are flat.</summary>
    private sealed class Flattening(FlatSchemas all, Schema schema)
    {
        private readonly SchemaMerge merge = new();
        private HashSet<string>? circle;
        private HashSet<string>? children;
        private int levelsOfParts;

        public FlatSchema Run()
        {
            Schema flat = Of(schema);
            int levels = SaysMore(schema) ? levelsOfParts + 1 : levelsOfParts;
            if (levels <= MostLevels)
            {
                return new FlatSchema(flat, merge.Conflict, levels);
            }

            return new FlatSchema(new Schema(schema.Pointer), TooManyLevels, levels);
        }

        private Schema Of(Schema one) =>
            one.Reference is { } reference
                ? Referred(one, reference)
                : all.undescribed.Describe(one.AllOf.Count == 0 ? one : Merged(one));

        private Schema Merged(Schema one)
        {
            children ??= [];
            bool isFirst = children.Add(one.Pointer);
            Schema result = one with { AllOf = default, Nullable = false };
            bool nullable = true;
            MergedProperties properties = new();
            properties.Add(one.Properties);
            foreach (Schema part in one.AllOf)
            {
                Schema flat = all.numbers.Settle(Of(part));
                nullable &= flat.Nullable;
                properties.Add(flat.Properties);
                result = merge.Both(result, flat);
            }

            if (isFirst)
            {
                children.Remove(one.Pointer);
            }

            return result with
            {
                Properties = properties.All,
                Nullable = one.Nullable || nullable,
                Discriminator = SchemaComposer.OwnDiscriminator(one) ?? result.Discriminator,
            };
        }

        private Schema Referred(Schema one, string reference)
        {
            if (Find(reference) is not { } target)
            {
                return one with { Reference = null };
            }

            Schema flat = WithoutOwnChoice(target);
            flat =
                one.Constraints == Constraints.None
                    ? flat
                    : flat with
                    {
                        Constraints = BothLimits.Of(one.Constraints, flat.Constraints),
                    };
            flat =
                one.Conditions.Count == 0
                    ? flat
                    : flat with
                    {
                        Conditions = SchemaMerge.BothConditions(one.Conditions, flat.Conditions),
                    };
            return flat.Nullable || !one.Nullable ? flat : flat with { Nullable = true };
        }

        /// <summary>
        /// Returns the target of a reference, or null if there is none or if it is already being merged into this schema.
        /// </summary>
        private Schema? Find(string reference)
        {
            if (all.named.TryGetValue(reference, out FlatSchema? made) && made is not null)
            {
                merge.Note(made.Conflict);
                levelsOfParts = Math.Max(levelsOfParts, made.Levels);
                return made.Schema;
            }

            circle ??= [schema.Pointer];
            return all.composer.Find(reference) is { } target && circle.Count < MostOfCircle && circle.Add(reference)
                ? Of(target.Schema)
                : null;
        }

        /// <summary>
        /// Removes the choice from a base schema if the current schema is one of its branches: a schema extends what all branches have in
        /// common, not the choice.
        /// </summary>
        private Schema WithoutOwnChoice(Schema flat) =>
            children is { Count: > 0 } && (IsBranch(flat.OneOf) || IsBranch(flat.AnyOf))
                ? flat with
                {
                    OneOf = default,
                    AnyOf = default,
                }
                : flat;

        private bool IsBranch(EquatableArray<Schema> branches) =>
            branches.Count > 0 && children.Any(all.ReachedBy(branches).Contains);
    }
}
