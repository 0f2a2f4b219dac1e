using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace TestKit.Samples;

/// <summary>Creates numbers that match a schema.</summary>
internal static class Numeric
{
    public const NumberStyles Style = NumberStyles.Float;
    private const decimal Largest = 9_999_999;

    // Two digits after the decimal point and four before it fit into the 24 bits of a single.
    private const decimal LargestSingle = 9_999;

    public static CultureInfo Culture => CultureInfo.InvariantCulture;

    /// <summary>Returns an integer, or a number with up to two digits after the decimal point.</summary>
    public static JsonNode Make(SchemaLayers schema, bool isWhole, PCG chance)
    {
        decimal step =
            schema.Numbers("multipleOf").FirstOrDefault() is > 0 and var multiple ? multiple
            : isWhole ? 1
            : 0.25m;
        if (isWhole && decimal.Floor(step) != step)
        {
            step = 1;
        }

        decimal least = Least(schema, step);
        decimal most = Most(schema, step);
        if (most < least)
        {
            (least, most) = schema.Numbers("minimum").Any() ? (least, least + Largest) : (most - Largest, most);
        }

        decimal first = decimal.Ceiling(least / step);
        decimal steps = Math.Min(decimal.Floor(most / step) - first, Largest);
        decimal number = (first + (steps > 0 ? chance.Next((uint)steps + 1) : 0)) * step;
        return JsonNode.Parse(number.ToString("0.############################", Culture))!;
    }

    private static decimal Least(SchemaLayers schema, decimal step)
    {
        decimal? closed = Highest(schema.Numbers("minimum"));
        decimal? open = Highest(schema.Numbers("exclusiveMinimum"));
        open ??= schema.Flag("exclusiveMinimum") ? closed : null;
        return Highest(((decimal?[])[closed, open + step]).OfType<decimal>()) ?? 0;
    }

    private static decimal Most(SchemaLayers schema, decimal step)
    {
        decimal? closed = Lowest(schema.Numbers("maximum"));
        decimal? open = Lowest(schema.Numbers("exclusiveMaximum"));
        open ??= schema.Flag("exclusiveMaximum") ? closed : null;
        return Lowest(((decimal?[])[closed, open - step]).OfType<decimal>())
            ?? (schema.Text("format") == "float" ? LargestSingle : Largest);
    }

    private static decimal? Highest(IEnumerable<decimal> numbers) => numbers.Select(number => (decimal?)number).Max();

    private static decimal? Lowest(IEnumerable<decimal> numbers) => numbers.Select(number => (decimal?)number).Min();
}
