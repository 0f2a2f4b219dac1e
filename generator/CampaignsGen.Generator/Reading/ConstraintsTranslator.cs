using System.Globalization;
using System.Text.Json.Nodes;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>The limits of a schema.</summary>
internal sealed class ConstraintsTranslator(ReadingContext context)
{
    public Constraints Translate(SpecNode node)
    {
        Limit minimum = TranslateLimit(node, "minimum", "exclusiveMinimum", isUpper: false);
        Limit maximum = TranslateLimit(node, "maximum", "exclusiveMaximum", isUpper: true);
        Constraints constraints = new()
        {
            MinLength = Count(node, "minLength"),
            MaxLength = Count(node, "maxLength"),
            Pattern = context.Text(node, "pattern"),
            Minimum = minimum.Number,
            ExclusiveMinimum = minimum.IsExclusive,
            Maximum = maximum.Number,
            ExclusiveMaximum = maximum.IsExclusive,
            MultipleOf = Number(node, "multipleOf"),
            MinItems = Count(node, "minItems"),
            MaxItems = Count(node, "maxItems"),
            UniqueItems = context.Flag(node, "uniqueItems"),
            MinProperties = Count(node, "minProperties"),
            MaxProperties = Count(node, "maxProperties"),
        };
        return constraints == Constraints.None ? Constraints.None : constraints;
    }

    /// <summary>Before 3.1 the exclusive keyword is a boolean beside the limit, since then a limit of its own: both are read.</summary>
    private Limit TranslateLimit(SpecNode node, string keyword, string exclusiveKeyword, bool isUpper)
    {
        string? limit = Number(node, keyword);
        JsonNode? exclusive = node[exclusiveKeyword].Value;
        if (!Scalars.IsNumber(exclusive))
        {
            return new(limit, context.Flag(node, exclusiveKeyword) && limit is not null);
        }

        string own = Scalars.TextOf(exclusive)!;
        return limit is null || IsStricter(own, limit, isUpper) ? new(own, true) : new(limit, false);
    }

    private static bool IsStricter(string exclusive, string limit, bool isUpper)
    {
        bool areComparable =
            double.TryParse(exclusive, NumberStyles.Float, CultureInfo.InvariantCulture, out double own)
            & double.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out double other);
        return !areComparable || (isUpper ? own <= other : own >= other);
    }

    /// <summary>The text of a number, as the document has it.</summary>
    private string? Number(SpecNode node, string keyword)
    {
        SpecNode value = node[keyword];
        if (value.Value is null || Scalars.IsNumber(value.Value))
        {
            return Scalars.TextOf(value.Value);
        }

        context.ReportShape(value, keyword, "a number");
        return null;
    }

    /// <summary>A count, from 0; one beyond <see cref="int.MaxValue"/> is taken as that.</summary>
    private int? Count(SpecNode node, string keyword)
    {
        string? text = Number(node, keyword);
        if (text is null)
        {
            return null;
        }

        bool isCount =
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double count)
            && count >= 0
            && Math.Floor(count).Equals(count);
        if (!isCount)
        {
            context.ReportShape(node[keyword], keyword, "a whole number from 0");
        }

        return isCount ? (int)Math.Min(count, int.MaxValue) : null;
    }

    private readonly record struct Limit(string? Number, bool IsExclusive);
}
