using System.Globalization;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the validation of values in requests if the project enables it.</summary>
internal sealed class CheckPlanner(PlanningContext context, bool isWanted)
{
    private const int MostBranches = 64;

    private readonly HashSet<string> reported = [];

    /// <summary>Returns the validation of a value, or null if there is none.</summary>
    /// <param name="schema">The schema at its place of use.</param>
    /// <param name="type">The type of the values.</param>
    /// <param name="isRequired">Whether the value is required although C# allows <c>null</c>.</param>
    public CheckPlan? Of(Schema schema, TypePlan type, bool isRequired = false)
    {
        if (!isWanted)
        {
            return null;
        }

        Schema settled = Settled(schema);
        Constraints limits = settled.Constraints;
        LimitsPlan known = LimitsPlanner.Of(settled, type) ?? LimitsPlan.None;
        CheckPlan check = new()
        {
            IsRequired = isRequired,
            Length = IsText(type) ? Count(Positive(limits.MinLength), limits.MaxLength) : null,
            Pattern = IsText(type) && limits.Pattern is { } pattern ? Pattern(pattern, settled) : null,
            Number = Number(known, limits.MultipleOf, type.Kind),
            Count = type.Kind == TypeKind.Map ? Properties(limits) : Count(known.MinItems, known.MaxItems),
            IsUnique = type.Kind == TypeKind.List && limits.UniqueItems,
            IsClosed = type.Kind is TypeKind.Enum or TypeKind.IntegerEnum && !SchemaShape.IsOpenEnum(settled),
            Model = type.Kind is TypeKind.Record or TypeKind.Union ? type.Identifier : null,
            Items = type.Item is { } item ? ItemsOf(settled, type.Kind, item) : null,
        };
        return check == CheckPlan.Nothing ? null : check;
    }

    /// <summary>Returns the allowed number of properties of an object, or null if the document does not specify it.</summary>
    public CountPlan? PropertiesOf(Schema schema) => isWanted ? Properties(schema.Constraints) : null;

    /// <summary>Returns the validation of a multipart body, which is a model.</summary>
    public CheckPlan? OfParts(TypePlan type) => isWanted ? new CheckPlan { Model = type.Identifier } : null;

    /// <summary>Returns the validation of items. Null items are rejected only if items are validated at all.</summary>
    private CheckPlan? ItemsOf(Schema schema, TypeKind kind, TypePlan item)
    {
        Schema? part = kind == TypeKind.Map ? schema.AdditionalProperties.Schema : schema.Items;
        CheckPlan? check = part is null ? null : Of(part, item);
        return check is null || item.Nullable || item.IsValueType ? check : check with { IsRequired = true };
    }

    /// <summary>Returns the schema, or the only branch of a choice with or without <c>null</c>.</summary>
    private Schema Settled(Schema schema)
    {
        Schema composed = context.Composer.Compose(schema, out _);
        for (int i = 0; i < MostBranches && SchemaShape.Of(composed) == ShapeKind.Choice; i++)
        {
            IReadOnlyList<Schema> branches = context.Branches.Of(composed, out _);
            if (branches.Count != 1)
            {
                return composed;
            }

            composed = context.Composer.Compose(branches[0], out _);
        }

        return composed;
    }

    private TextPatternPlan? Pattern(string pattern, Schema schema)
    {
        if (PatternTranslator.ToDotNet(pattern) is { } regex)
        {
            return new TextPatternPlan(regex, pattern);
        }

        string place = JsonPointer.Append(schema.Pointer, "pattern");
        if (reported.Add(place))
        {
            context.Diagnostics.Report(PlanningDiagnostics.PatternNotChecked, place, pattern);
        }

        return null;
    }

    /// <summary>Determines whether the JSON of the value is a string that C# keeps unchanged.</summary>
    private static bool IsText(TypePlan type) => type.Kind is TypeKind.String or TypeKind.Uri;

    private static int? Positive(int? count) => count > 0 ? count : null;

    private static CountPlan? Properties(Constraints limits) =>
        Count(Positive(limits.MinProperties), limits.MaxProperties);

    private static CountPlan? Count(int? least, int? most) =>
        least is null && most is null ? null : new CountPlan(least, most);

    private static NumberCheckPlan? Number(LimitsPlan limits, string? multipleOf, TypeKind kind)
    {
        if (kind is not (TypeKind.Single or TypeKind.Double) && !IsDecimal(kind))
        {
            return null;
        }

        TypeKind type = IsDecimal(kind) ? TypeKind.Decimal : kind;
        NumberCheckPlan check = new(type)
        {
            Minimum = Digits(limits.Minimum, type),
            Above = Digits(limits.ExclusiveMinimum, type),
            Maximum = Digits(limits.Maximum, type),
            Below = Digits(limits.ExclusiveMaximum, type),
            MultipleOf = TryDecimal(multipleOf, out decimal unit) && unit > 0 ? Text(unit) : null,
        };
        return check == new NumberCheckPlan(type) ? null : check;
    }

    private static bool IsDecimal(TypeKind kind) =>
        kind is TypeKind.Int32 or TypeKind.UInt32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Decimal;

    /// <summary>Returns the digits of a limit. A limit that the type cannot represent becomes its greatest or least value.</summary>
    private static string? Digits(string? limit, TypeKind type)
    {
        if (limit is null || type == TypeKind.Double)
        {
            return limit;
        }

        double number = double.Parse(limit, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (type == TypeKind.Single)
        {
            return Math.Abs(number) > float.MaxValue ? Beyond(number, "3.4028235E38") : limit;
        }

        return TryDecimal(limit, out decimal exact) ? Text(exact) : Beyond(number, Text(decimal.MaxValue));
    }

    private static string Beyond(double number, string greatest) => number < 0 ? "-" + greatest : greatest;

    private static bool TryDecimal(string? text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
