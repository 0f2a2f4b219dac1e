using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Merges the branches of a choice that JSON values cannot distinguish.</summary>
internal static class BranchMerge
{
    private static readonly Schema Text = new("") { Types = SchemaTypes.String };

    /// <summary>
    /// Merges the branches. JSON does not distinguish a date from other text or integers from each other, so scalars of the same kind are
    /// merged.
    /// </summary>
    public static List<UnionBranch> Of(List<UnionBranch> branches)
    {
        List<UnionBranch> merged = [];
        foreach (IGrouping<BranchKind, UnionBranch> group in branches.GroupBy(static branch => branch.Kind))
        {
            List<UnionBranch> distinct = WithoutBlank(Distinct(group));
            bool isScalar = group.Key is BranchKind.String or BranchKind.Number or BranchKind.Boolean;
            if (isScalar && distinct.Count > 1)
            {
                merged.Add(Common(group.Key, distinct));
            }
            else
            {
                merged.AddRange(distinct);
            }
        }

        return merged;
    }

    private static UnionBranch Common(BranchKind kind, List<UnionBranch> branches)
    {
        List<UnionBranch> enums = branches.FindAll(static branch => IsEnum(branch.Composed));
        if (enums.Count > 0 && branches.TrueForAll(branch => IsEnum(branch.Composed) || IsPlainText(branch.Composed)))
        {
            return enums.Count == 1 ? enums[0] : Branch(kind, AllValues(enums));
        }

        return Branch(
            kind,
            kind == BranchKind.String
                ? Text with
                {
                    Pointer = branches[0].Schema.Pointer,
                    Spelling = SpellingOf(branches),
                }
                : Widest(kind, branches)
        );
    }

    private static UnionBranch Branch(BranchKind kind, Schema schema) => new(schema, schema, kind);

    private static bool IsEnum(Schema schema) => SchemaShape.Of(schema) == ShapeKind.Enum;

    private static bool IsPlainText(Schema schema) =>
        schema is { Types: SchemaTypes.String, Format: null, Enum.Count: 0, ContentMediaType: null };

    /// <summary>Returns an enum with the values of all of them, each once.</summary>
    private static Schema AllValues(List<UnionBranch> enums)
    {
        bool isInteger = SchemaShape.IsIntegerEnum(enums[0].Composed);
        JsonValueKind kind = isInteger ? JsonValueKind.Number : JsonValueKind.String;
        Schema common = new(enums[0].Schema.Pointer)
        {
            Types = isInteger ? SchemaTypes.Integer : SchemaTypes.String,
            Spelling = SpellingOf(enums),
        };
        return NamedValue.Set(
            common,
            enums
                .SelectMany(static branch => SchemaShape.EnumValues(branch.Composed))
                .Select(value => new NamedValue(
                    new JsonValue(kind, value.Value),
                    value.Name ?? "",
                    value.Description ?? ""
                ))
        );
    }

    /// <summary>Removes enums that only allow an empty string beside another enum. Enums are open, so they add nothing.</summary>
    private static List<UnionBranch> WithoutBlank(List<UnionBranch> group)
    {
        List<UnionBranch> filled = group.FindAll(static branch => !IsBlank(branch.Composed));
        return filled is [{ Composed.Enum.Count: > 0 }] ? filled : group;
    }

    private static bool IsBlank(Schema schema) =>
        schema.Enum.Count > 0
        && schema.Enum.All(static value =>
            value.Kind == JsonValueKind.Null || (value.Kind == JsonValueKind.String && value.Text.Length == 0)
        );

    /// <summary>Removes duplicates: unnamed branches that describe a value in the same way do not have to be distinguished.</summary>
    private static List<UnionBranch> Distinct(IEnumerable<UnionBranch> group)
    {
        SameSchemas same = new();
        HashSet<string> references = [];
        HashSet<Schema> unnamed = new(SchemaIdentity.Instance);
        return
        [
            .. group.Where(branch =>
                branch.Schema.Reference is { } reference
                    ? references.Add(reference)
                    : unnamed.Add(same.OfValue(branch.Schema))
            ),
        ];
    }

    /// <summary>Returns the most lenient spelling. Branches of one kind can only have spellings that include each other.</summary>
    private static Spelling SpellingOf(List<UnionBranch> branches) =>
        branches.Max(static branch => branch.Composed.Spelling);

    /// <summary>
    /// Returns the schema of all numbers or booleans. If all numbers are integers, it is an integer; the values of enums are combined.
    /// </summary>
    private static Schema Widest(BranchKind kind, List<UnionBranch> branches)
    {
        bool isWhole = branches.All(static branch => ScalarTypes.IsWhole(branch.Composed));
        bool isEnum = branches.All(static branch => branch.Composed.Enum.Count > 0);
        Schema widest = new(branches[0].Schema.Pointer)
        {
            Types =
                kind == BranchKind.Boolean ? SchemaTypes.Boolean
                : isWhole ? SchemaTypes.Integer
                : SchemaTypes.Number,
            Spelling = SpellingOf(branches),
        };
        return isEnum
            ? NamedValue.Set(widest, branches.SelectMany(static branch => NamedValue.Of(branch.Composed)))
            : widest;
    }
}
