using System.Globalization;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Combines the branches of a number that can also be a string.</summary>
internal sealed class NumericBranches
{
    private SchemaTypes types;
    private string? format;
    private bool hasFractions;
    private bool hasExponents;
    private bool hasNames;
    private Constraints limits = Constraints.None;
    private JsonValue? @default;
    private readonly List<NamedValue> values = [];
    private bool isOpen;

    /// <summary>Gets or sets a value indicating whether a string is among the branches.</summary>
    public bool HasText { get; set; }

    /// <summary>Gets or sets a value indicating whether <c>null</c> is among the branches.</summary>
    public bool Nullable { get; set; }

    public bool IsNumberOrText => HasText && types != SchemaTypes.None;

    public void AddNumber(Schema schema, SchemaTypes numbers)
    {
        types |= numbers;
        format ??= schema.Format;
        limits = limits == Constraints.None ? schema.Constraints : limits;
        @default ??= schema.Default;
        isOpen |= schema.Enum.Count == 0;
        values.AddRange(NamedValue.Of(schema).Where(static value => value.Value.Kind == JsonValueKind.Number));
    }

    public void AddFormat(string? own) => format ??= own;

    public void AddPattern(NumericPattern pattern)
    {
        HasText = true;
        hasFractions |= pattern.HasFractions;
        hasExponents |= pattern.HasExponents;
        hasNames |= pattern.HasNames;
    }

    /// <summary>Adds the values of an enum. Returns false if one of them is not a number.</summary>
    public bool AddValues(Schema schema)
    {
        HasText = true;
        foreach (JsonValue value in schema.Enum.Where(static value => value.Kind == JsonValueKind.String))
        {
            if (!NumericText.IsName(value.Text) && !IsAmong(value, schema))
            {
                return false;
            }

            hasNames |= NumericText.IsName(value.Text);
        }

        return true;
    }

    /// <summary>Returns the schema of the number.</summary>
    public Schema Merge(Schema schema)
    {
        SchemaTypes number =
            types.HasFlag(SchemaTypes.Number) || hasFractions ? SchemaTypes.Number : SchemaTypes.Integer;
        Constraints merged = LimitsOf(schema.Constraints, limits);
        return NamedValue.Set(schema, isOpen ? [] : ValuesOf(schema)) with
        {
            Types = number,
            Format = schema.Format ?? format ?? (number == SchemaTypes.Number ? FormatOf(merged) : null),
            Spelling = hasNames ? Spelling.OrName : Spelling.OrText,
            OneOf = default,
            AnyOf = default,
            Nullable = schema.Nullable || Nullable,
            Constraints = merged,
            Default = schema.Default ?? @default,
        };
    }

    /// <summary>
    /// Returns the format. Numbers are written as strings to preserve their digits, so it is decimal unless they can be too large for it.
    /// </summary>
    private string FormatOf(Constraints limits) =>
        hasExponents || hasNames || !IsDecimal(limits.Minimum) || !IsDecimal(limits.Maximum) ? "double" : "decimal";

    private static bool IsDecimal(string? limit) =>
        limit is null || decimal.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private IEnumerable<NamedValue> ValuesOf(Schema schema) =>
        values.Concat(NamedValue.Of(schema).Where(static value => value.Value.Kind == JsonValueKind.Null));

    private static Constraints LimitsOf(Constraints outer, Constraints own) =>
        new()
        {
            Minimum = outer.Minimum ?? own.Minimum,
            ExclusiveMinimum = outer.Minimum is null ? own.ExclusiveMinimum : outer.ExclusiveMinimum,
            Maximum = outer.Maximum ?? own.Maximum,
            ExclusiveMaximum = outer.Maximum is null ? own.ExclusiveMaximum : outer.ExclusiveMaximum,
            MultipleOf = outer.MultipleOf ?? own.MultipleOf,
        };

    private static bool IsAmong(JsonValue text, Schema schema) =>
        schema.Enum.Any(value => value.Kind == JsonValueKind.Number && value.Text == text.Text);
}
