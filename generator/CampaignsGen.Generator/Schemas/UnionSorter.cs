using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Schemas;

/// <summary>
/// Determines how to distinguish the branches of a choice: by JSON type, by discriminator, by a property with a constant, or by all that
/// they specify about their properties.
/// </summary>
internal sealed class UnionSorter(SchemaComposer composer)
{
    private const int DeepestChoice = 8;

    /// <summary>The maximum number of choices that are mapped to one by another.</summary>
    private const int DeepestMapped = 64;

    /// <summary>The maximum number of branches of nested choices.</summary>
    private const int MostNested = 256;

    private readonly DiscriminatorValues values = new(composer);

    // By pointer. The value is false while a choice is being checked, because a choice that leads back to itself distinguishes nothing.
    private readonly Dictionary<string, bool> choicesOfObjects = [];
    private int openChoices;

    /// <summary>Determines how to distinguish the branches of <paramref name="schema"/>.</summary>
    /// <param name="schema">A choice.</param>
    /// <param name="only">
    /// The schema that the choice is equivalent to, if there is one: for example, several types of strings are a string.
    /// </param>
    /// <returns>Null if the choice is equivalent to one schema, or if its branches cannot be distinguished.</returns>
    public UnionShape? Sort(Schema schema, out Schema? only)
    {
        only = null;
        List<UnionBranch> branches = [];
        if (!TryFlatten(schema, branches, 0))
        {
            return null;
        }

        List<UnionBranch> merged = BranchMerge.Of(branches);
        if (merged.Count == 1)
        {
            only = merged[0].Schema;
            return null;
        }

        return Tell(schema, merged, least: 2);
    }

    /// <summary>
    /// Determines how to distinguish the branches of a choice to which others can be added at any time. Even a single object is recognized
    /// by its constant, so that an object of a future branch is not mistaken for it.
    /// </summary>
    /// <returns>Null if the branches cannot be distinguished.</returns>
    public UnionShape? SortOpen(Schema schema)
    {
        List<UnionBranch> branches = [];
        return TryFlatten(schema, branches, 0) ? Tell(schema, BranchMerge.Of(branches), least: 1) : null;
    }

    /// <summary>Adds the branches of a choice, including those of nested choices.</summary>
    private bool TryFlatten(Schema schema, List<UnionBranch> branches, int depth)
    {
        foreach (Schema branch in composer.Choices.Of(schema, out _))
        {
            Schema composed = MixedTypes.Settle(composer.Compose(branch, out string? conflict));
            ShapeKind shape = SchemaShape.Of(composed);
            if (shape == ShapeKind.Choice && IsMappedTo(schema, branch, composed))
            {
                branches.Add(new UnionBranch(branch, composed, BranchKind.Object));
                continue;
            }

            bool isNested = shape == ShapeKind.Choice && depth < DeepestChoice;
            if (conflict is not null || (isNested && !TryFlatten(composed, branches, depth + 1)))
            {
                return false;
            }

            if (isNested)
            {
                continue;
            }

            if (KindOf(composed, shape) is not { } kind)
            {
                return false;
            }

            if (depth > 0 && branches.Count >= MostNested)
            {
                return false;
            }

            branches.Add(new UnionBranch(branch, composed, kind));
        }

        return branches.Count > 0;
    }

    /// <summary>Determines whether a discriminator value is mapped to a choice of objects, which is distinguished in another way.</summary>
    private bool IsMappedTo(Schema schema, Schema branch, Schema composed) =>
        schema.Discriminator is { } discriminator
        && composer.TargetOf(branch) is { } target
        && values.Mapped(discriminator, target).Count > 0
        && IsChoiceOfObjects(target.Schema.Pointer, composed);

    private bool IsChoiceOfObjects(string pointer, Schema composed)
    {
        if (!choicesOfObjects.TryGetValue(pointer, out bool isOfObjects) && openChoices < DeepestMapped)
        {
            choicesOfObjects[pointer] = false;
            openChoices++;
            List<UnionBranch> parts = [];
            isOfObjects =
                TryFlatten(composed, parts, DeepestChoice)
                && parts.TrueForAll(static part => part.Kind == BranchKind.Object);
            choicesOfObjects[pointer] = isOfObjects;
            openChoices--;
        }

        return isOfObjects;
    }

    private static BranchKind? KindOf(Schema schema, ShapeKind shape) =>
        shape switch
        {
            ShapeKind.Record or ShapeKind.Map => BranchKind.Object,
            ShapeKind.List or ShapeKind.Tuple => BranchKind.Array,
            ShapeKind.Enum => SchemaShape.IsIntegerEnum(schema) ? BranchKind.Number : BranchKind.String,
            ShapeKind.Scalar => KindOfScalar(schema),
            _ => null,
        };

    private static BranchKind? KindOfScalar(Schema schema) =>
        schema.Types switch
        {
            SchemaTypes.Boolean => BranchKind.Boolean,
            SchemaTypes.String => BranchKind.String,
            SchemaTypes.None when schema.Enum.All(static value => value.Kind == JsonValueKind.Boolean) =>
                BranchKind.Boolean,
            SchemaTypes.None when schema.Enum.Any(static value => value.Kind != JsonValueKind.Number) => null,
            _ => BranchKind.Number,
        };

    private UnionShape? Tell(Schema schema, List<UnionBranch> branches, int least)
    {
        List<UnionBranch> objects = [.. branches.Where(static branch => branch.Kind == BranchKind.Object)];
        if (!TryTellArrays([.. branches.Where(static branch => branch.Kind == BranchKind.Array)]))
        {
            return null;
        }

        if (objects.Count < least)
        {
            return new UnionShape(null, branches);
        }

        if (TellByValue(schema, objects) is { } discriminator)
        {
            return new UnionShape(discriminator, branches);
        }

        if (objects.Count == 1)
        {
            return new UnionShape(null, branches);
        }

        return new ObjectTelling(composer).TryTell(objects)
            ? new UnionShape(null, [.. branches.OrderBy(static branch => branch.HasOwnProperty ? 0 : 1)])
            : null;
    }

    /// <summary>Distinguishes arrays by the type of their first item, otherwise by the content of their items.</summary>
    private bool TryTellArrays(List<UnionBranch> arrays)
    {
        ValueKinds kinds = new(composer);
        JsonKinds taken = JsonKinds.None;
        bool isTold = true;
        foreach (UnionBranch array in arrays)
        {
            Schema? item = array.Composed.PrefixItems.FirstOrDefault() ?? array.Composed.Items;
            JsonKinds own = item is null ? ValueKinds.All : kinds.Of(composer.Compose(item, out _));
            array.ItemKinds = arrays.Count > 1 ? own & ~JsonKinds.Null : JsonKinds.None;
            isTold &= (array.ItemKinds & taken) == JsonKinds.None;
            taken |= array.ItemKinds;
        }

        return isTold || new ObjectTelling(composer).TryTell(arrays);
    }

    private string? TellByValue(Schema schema, List<UnionBranch> objects)
    {
        if ((schema.Discriminator ?? Shared(objects)) is { } declared && TakeDeclared(schema, declared, objects))
        {
            return declared.PropertyName;
        }

        objects.ForEach(static branch => branch.ForgetDiscriminator());
        foreach (SchemaProperty property in objects[0].Composed.Properties)
        {
            if (
                objects.All(branch => TakeConstants(property.Name, branch))
                && AllDiffer(objects)
                && IsConstant(objects)
            )
            {
                return property.Name;
            }
        }

        objects.ForEach(static branch => branch.DiscriminatorValues.Clear());
        return null;
    }

    /// <summary>Returns the discriminator of the common base of all branches, which does not have to be repeated in the choice.</summary>
    private Discriminator? Shared(List<UnionBranch> objects) =>
        DiscriminatorsOf(objects[0])
            .FirstOrDefault(shared => objects.TrueForAll(branch => DiscriminatorsOf(branch).Contains(shared)));

    /// <summary>Returns the discriminator of the branch, followed by those of the schemas that it extends.</summary>
    private IEnumerable<Discriminator> DiscriminatorsOf(UnionBranch branch)
    {
        IEnumerable<NamedSchema> ancestors = TargetOf(branch.Schema) is { } target ? composer.Ancestors(target) : [];
        return ancestors
            .Select(static ancestor => SchemaComposer.OwnDiscriminator(ancestor.Schema))
            .Prepend(branch.Composed.Discriminator)
            .OfType<Discriminator>();
    }

    /// <summary>
    /// Determines whether objects with other discriminator values are of this branch: the default of the discriminator, or a base among the
    /// branches.
    /// </summary>
    private bool IsDefault(Discriminator discriminator, NamedSchema? target, List<UnionBranch> objects) =>
        target is not null
        && (
            discriminator.Default is not null
                ? values.IsDefault(discriminator, target)
                : objects.TrueForAll(other =>
                    TargetOf(other.Schema) is { } schema
                    && (schema == target || composer.Ancestors(schema).Contains(target))
                )
        );

    private bool TakeDeclared(Schema schema, Discriminator discriminator, List<UnionBranch> objects)
    {
        HashSet<string> taken = [];
        foreach (UnionBranch branch in objects)
        {
            NamedSchema? target = TargetOf(branch.Schema);
            branch.DiscriminatorValues.Clear();
            branch.DiscriminatorValues.AddRange(
                values.Read(discriminator, target, branch.Composed).Where(value => taken.Add(value))
            );
            branch.IsAlone = StandsAlone(schema, discriminator, branch, objects);
            branch.IsDefault = !branch.IsAlone && IsDefault(discriminator, target, objects);
            branch.RequiresDiscriminator = branch.Composed.Required.Contains(discriminator.PropertyName);
            branch.WrittenValue =
                Describes(branch, discriminator.PropertyName) || branch.IsAlone || IsChoice(branch)
                    ? null
                    : values.Of(discriminator, target, branch.Composed)?.Text;
        }

        return objects.TrueForAll(static branch =>
            branch is { IsAlone: true } or { IsDefault: true } or { DiscriminatorValues.Count: > 0 }
        );
    }

    /// <summary>
    /// Determines whether it is the only branch that is not mapped and does not declare the discriminator: the base itself.
    /// </summary>
    private bool StandsAlone(
        Schema schema,
        Discriminator discriminator,
        UnionBranch branch,
        List<UnionBranch> objects
    ) =>
        discriminator.Default is null
        && !schema.Required.Contains(discriminator.PropertyName)
        && !Describes(branch, discriminator.PropertyName)
        && values.Mapped(discriminator, TargetOf(branch.Schema)).Count == 0
        && objects.TrueForAll(other => other == branch || Describes(other, discriminator.PropertyName));

    private static bool IsChoice(UnionBranch branch) => SchemaShape.Of(branch.Composed) == ShapeKind.Choice;

    private static bool Describes(UnionBranch branch, string property) =>
        branch.Composed.Properties.Any(other => other.Name == property);

    /// <summary>
    /// Returns the target of a branch. If there are common properties, the branch is an <c>allOf</c> of them and of the original branch.
    /// </summary>
    private NamedSchema? TargetOf(Schema branch) =>
        composer.TargetOf(branch) ?? (branch.AllOf.Count == 2 ? composer.TargetOf(branch.AllOf[1]) : null);

    private bool TakeConstants(string name, UnionBranch branch)
    {
        branch.DiscriminatorValues.Clear();
        SchemaProperty? property = branch.Composed.Properties.FirstOrDefault(other => other.Name == name);
        if (property is null || !branch.Composed.Required.Contains(name))
        {
            return false;
        }

        Schema schema = composer.Compose(property.Schema, out _);
        branch.DiscriminatorValues.AddRange(schema.Enum.Where(IsConstant).Select(static value => value.Text));
        return schema.Enum.Count > 0 && branch.DiscriminatorValues.Count == schema.Enum.Count;
    }

    private static bool IsConstant(JsonValue value) =>
        value.Kind == JsonValueKind.String || (value.Kind == JsonValueKind.Number && ScalarTypes.IsWhole(value));

    /// <summary>Determines whether the values are constants. Several values of a single branch are an enum, which can get more.</summary>
    private static bool IsConstant(List<UnionBranch> objects) =>
        objects.Count > 1 || objects[0].DiscriminatorValues.Count == 1;

    private static bool AllDiffer(List<UnionBranch> objects)
    {
        HashSet<string> seen = [];
        return objects.All(branch => branch.DiscriminatorValues.All(seen.Add));
    }
}
