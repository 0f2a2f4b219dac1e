using System.Text.RegularExpressions;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>
/// Recognizes a number that may be a text: a schema of the types number and string, a choice of both, or one without a type,
/// where a pattern or a format says that the text is a number. It becomes a schema of a number.
/// </summary>
internal sealed class NumericText(SchemaComposer composer)
{
    private const SchemaTypes Numbers = SchemaTypes.Integer | SchemaTypes.Number;
    private const int DeepestChoice = 4;
    private const int MostBranches = 8;

    private static readonly Regex Number = new(
        @"^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$",
        RegexOptions.CultureInvariant
    );

    private readonly NumericPatterns patterns = new();

    public static bool IsNumber(string text) => Number.IsMatch(text);

    /// <summary>Whether it is the name of a number that JSON has not.</summary>
    public static bool IsName(string text) => text is "NaN" or "Infinity" or "-Infinity";

    public static bool IsWholeFormat(string? format) =>
        format
            is "int8"
                or "int16"
                or "int32"
                or "int64"
                or "int128"
                or "uint8"
                or "uint16"
                or "uint32"
                or "uint64"
                or "uint128"
                or "bigint"
                or "biginteger";

    /// <summary>The many ways to say that a number may be a text, and values that are written as another type, said in one way.</summary>
    public Schema Settle(Schema schema) => MisspeltValues.Mend(AsNumber(schema));

    /// <summary>The schema of the number; <paramref name="schema"/> itself where it is something else.</summary>
    private Schema AsNumber(Schema schema)
    {
        if (!MayBe(schema))
        {
            return schema;
        }

        NumericBranches branches = new();
        return Add(schema, schema, branches, DeepestChoice) && branches.IsNumberOrText
            ? branches.Merge(schema)
            : schema;
    }

    /// <summary>Whether it is worth a closer look, which most schemas are not.</summary>
    private static bool MayBe(Schema schema) =>
        schema.Properties.Count == 0
        && schema.Items is null
        && schema.PrefixItems.Count == 0
        && (
            schema.OneOf.Count + schema.AnyOf.Count is > 0 and <= MostBranches
            || ((schema.Types & SchemaTypes.String) != 0 && (schema.Types & Numbers) != 0)
            || IsUntypedNumber(schema)
            || (
                schema.Enum.Any(static value => value.Kind == JsonValueKind.String)
                && schema.Enum.Any(static value => value.Kind == JsonValueKind.Number)
            )
        );

    /// <summary>Adds the branches of <paramref name="schema"/>, or itself where it has none; false where one of them is no number.</summary>
    /// <param name="schema">A schema.</param>
    /// <param name="outer">The schema whose branch it is; what that says holds for the branch too.</param>
    /// <param name="branches">The branches so far.</param>
    /// <param name="depth">How much deeper choices may be nested.</param>
    private bool Add(Schema schema, Schema outer, NumericBranches branches, int depth)
    {
        if (schema.OneOf.Count + schema.AnyOf.Count == 0)
        {
            return AddOwn(schema, outer, branches);
        }

        bool isChoiceOnly =
            (schema.Types == SchemaTypes.None || IsFrameworksObject(schema))
            && schema.Enum.Count == 0
            && (schema.OneOf.Count == 0 || schema.AnyOf.Count == 0)
            && depth > 0;
        Schema inner = Inherit(schema, outer);
        return isChoiceOnly && schema.Branches.All(branch => Add(Follow(branch), inner, branches, depth - 1));
    }

    /// <summary>ASP.NET Core calls a number with names an object, beside the format of the number.</summary>
    private static bool IsFrameworksObject(Schema schema) =>
        schema.Types == SchemaTypes.Object && IsFormat(schema.Format);

    private bool AddOwn(Schema schema, Schema outer, NumericBranches branches)
    {
        SchemaTypes types = schema.Types;
        if (schema.HasStructure && schema.Enum.Count == 0)
        {
            return false;
        }

        if (types == SchemaTypes.None && schema.Enum.Count > 0)
        {
            types = TypesOf(schema.Enum);
        }

        branches.Nullable |= schema.Nullable || schema.Enum.Any(static value => value.Kind == JsonValueKind.Null);
        if (types == SchemaTypes.None)
        {
            return IsUntypedNumber(schema) ? AddUntyped(schema, branches) : schema.Nullable || schema.Enum.Count > 0;
        }

        bool isNumber = (types & Numbers) != 0;
        bool isText = (types & SchemaTypes.String) != 0;
        if ((types & ~(Numbers | SchemaTypes.String)) != 0 || (isText && !AddText(schema, outer, branches)))
        {
            return false;
        }

        if (isNumber)
        {
            branches.AddNumber(schema, types & Numbers);
        }

        return true;
    }

    private static bool IsUntypedNumber(Schema schema) =>
        schema.Types == SchemaTypes.None && schema.Constraints.Pattern is not null && IsFormat(schema.Format);

    private bool AddUntyped(Schema schema, NumericBranches branches)
    {
        bool isNumber = AddText(schema, schema, branches);
        if (isNumber)
        {
            branches.AddNumber(schema, IsWholeFormat(schema.Format) ? SchemaTypes.Integer : SchemaTypes.Number);
        }

        return isNumber;
    }

    /// <summary>Its values, its pattern or else its format must say that it is a number.</summary>
    private bool AddText(Schema schema, Schema outer, NumericBranches branches)
    {
        if (schema.Enum.Any(static value => value.Kind == JsonValueKind.String))
        {
            return branches.AddValues(schema);
        }

        string? format = schema.Format ?? outer.Format;
        if (format is not null && !IsFormat(format))
        {
            return false;
        }

        if ((schema.Constraints.Pattern ?? outer.Constraints.Pattern) is not { } text)
        {
            branches.HasText = true;
            branches.AddFormat(schema.Format);
            return format is not null;
        }

        NumericPattern pattern = patterns.Judge(text);
        branches.AddPattern(pattern);
        branches.AddFormat(schema.Format);
        return pattern.IsNumeric;
    }

    private Schema Follow(Schema branch)
    {
        for (int hops = 0; hops < MostBranches && branch.Reference is { } reference; hops++)
        {
            if (composer.Find(reference) is not { } target)
            {
                break;
            }

            branch = target.Schema with { Nullable = target.Schema.Nullable || branch.Nullable };
        }

        return branch;
    }

    private static Schema Inherit(Schema schema, Schema outer) =>
        schema with
        {
            Format = schema.Format ?? outer.Format,
            Constraints = schema.Constraints with { Pattern = schema.Constraints.Pattern ?? outer.Constraints.Pattern },
        };

    private static SchemaTypes TypesOf(EquatableArray<JsonValue> values) =>
        values.Aggregate(
            SchemaTypes.None,
            static (types, value) =>
                types
                | value.Kind switch
                {
                    JsonValueKind.Null => SchemaTypes.None,
                    JsonValueKind.String => SchemaTypes.String,
                    JsonValueKind.Number => ScalarTypes.IsWhole(value) ? SchemaTypes.Integer : SchemaTypes.Number,
                    _ => SchemaTypes.Object,
                }
        );

    private static bool IsFormat(string? format) => IsWholeFormat(format) || format is "float" or "double" or "decimal";
}
