using System.Globalization;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Determines the limits of a schema that the analyzers check in code.</summary>
internal static class LimitsPlanner
{
    /// <summary>Returns the limits, or null if there are none that a value of <paramref name="type"/> could violate.</summary>
    public static LimitsPlan? Of(Schema schema, TypePlan type)
    {
        LimitsPlan limits = OfType(schema.Constraints, type.Kind);
        return limits == LimitsPlan.None ? null : limits;
    }

    private static LimitsPlan OfType(Constraints limits, TypeKind type) =>
        type switch
        {
            TypeKind.String => new()
            {
                MinLength = Positive(limits.MinLength),
                MaxLength = limits.MaxLength,
                Pattern = limits.Pattern,
            },
            TypeKind.List => new() { MinItems = Positive(limits.MinItems), MaxItems = limits.MaxItems },
            TypeKind.Int32
            or TypeKind.UInt32
            or TypeKind.Int64
            or TypeKind.UInt64
            or TypeKind.Single
            or TypeKind.Double
            or TypeKind.Decimal => new()
            {
                Minimum = limits.ExclusiveMinimum ? null : Number(limits.Minimum),
                ExclusiveMinimum = limits.ExclusiveMinimum ? Number(limits.Minimum) : null,
                Maximum = limits.ExclusiveMaximum ? null : Number(limits.Maximum),
                ExclusiveMaximum = limits.ExclusiveMaximum ? Number(limits.Maximum) : null,
            },
            _ => LimitsPlan.None,
        };

    private static int? Positive(int? count) => count > 0 ? count : null;

    private static string? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && !double.IsInfinity(number)
        && !double.IsNaN(number)
            ? text
            : null;
}
