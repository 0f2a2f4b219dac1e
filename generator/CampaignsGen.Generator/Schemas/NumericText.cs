using System.Text.RegularExpressions;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>
/// Recognizes a number that can also be a string: a schema with the types number and string, a choice of both, or one without a type, if a
/// pattern or a format specifies that the string is a number. The result is the schema of a number.
/// </summary>
internal sealed class NumericText(SchemaComposer composer)
{
    private const SchemaTypes Numbers = SchemaTypes.Integer | SchemaTypes.Number;
    private const int DeepestChoice = 4;
    private const int MostBranches = 8;

    private static readonly Regex Number = new(
        @"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\z",
        RegexOptions.CultureInvariant
    );

    private readonly NumericPatterns patterns = new();

    public static bool IsNumber(string text) => Number.IsMatch(text);

    /// <summary>Determines whether it is the name of a floating-point value that JSON cannot represent.</summary>
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

    /// <summary>Normalizes the many notations for a number that can also be a string, and for enum values of another type.</summary>
    public Schema Settle(Schema schema) => MisspelledValues.Correct(AsNumber(schema));

    /// <summary>Returns the schema of the number, or <paramref name="schema"/> if it is something else.</summary>
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

    /// <summary>Quickly excludes most schemas.</summary>
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

    /// <summary>
    /// Adds the branches of <paramref name="schema"/>, or the schema itself if it has none. Returns false if one of them is not a number.
    /// </summary>
    /// <param name="schema">A schema.</param>
    /// <param name="outer">The schema that contains the branch, whose keywords also apply to it.</param>
    /// <param name="branches">The branches found so far.</param>
    /// <param name="depth">The remaining depth of nested choices.</param>
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

    /// <summary>
    /// Determines whether it is a floating-point number of ASP.NET Core, which can have the type object beside a number format.
    /// </summary>
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

    /// <summary>Adds a string, whose values, pattern or format must specify that it is a number.</summary>
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
