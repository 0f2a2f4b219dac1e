using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>A schema whose references are followed and whose <c>allOf</c> is merged.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Conflict">Why its parts cannot be one; null where they can.</param>
/// <param name="Levels">In how many levels it is made of others that each say something themselves.</param>
internal sealed record FlatSchema(Schema Schema, string? Conflict, int Levels);

/// <summary>
/// Makes schemas flat: each named one once, and what it is made of before itself. So neither the number of ways to a schema nor
/// the length of a chain of references matters.
/// </summary>
internal sealed class FlatSchemas
{
    /// <summary>Each level has all that those below it have, so that their number counts twice in what is emitted.</summary>
    public const int MostLevels = 64;

    /// <summary>The conflict of a schema that has more.</summary>
    public static readonly string TooManyLevels =
        $"The allOf parts of the schema are nested more than {MostLevels} levels deep";

    /// <summary>How many schemas of a circle one of them is made of.</summary>
    private const int MostOfCircle = 8;

    private readonly SchemaComposer composer;
    private readonly UndescribedDiscriminators undescribed;
    private readonly NumericText numbers;

    /// <summary>By pointer; null for what is being made, which a circle of references leads back to.</summary>
    private readonly Dictionary<string, FlatSchema?> named = [];

    /// <summary>What the branches of a choice lead to, by the first of them.</summary>
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

    /// <summary>Whether it is made of no others, as most are.</summary>
    private static bool IsFlat(Schema schema) => schema.Reference is null && schema.AllOf.Count == 0;

    /// <summary>Whether it is more than the one part that it is made of.</summary>
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

    /// <summary>The schemas that one is made of, and not those that only stand in it.</summary>
    private static IEnumerable<string> References(Schema schema) =>
        schema.Reference is { } reference ? [reference] : schema.AllOf.SelectMany(References);

    /// <summary>The schemas that the branches of a choice are, and those of choices among them.</summary>
    private HashSet<string> ReachedBy(EquatableArray<Schema> branches)
    {
        if (!reached.TryGetValue(branches[0], out HashSet<string>? pointers))
        {
            reached[branches[0]] = pointers = composer.ReachedBy(branches);
        }

        return pointers;
    }

    /// <summary>Makes one schema flat, of parts that are.</summary>
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

        /// <summary>What a reference leads to; null where that is nothing, or what this schema is being made of already.</summary>
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

        /// <summary>A schema is made of what is common to all branches of a choice, and not of the choice in which it is a branch itself.</summary>
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
