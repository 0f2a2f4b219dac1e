using System.Globalization;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading.Values;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Translates the validation keywords of a schema.</summary>
internal sealed class ConstraintsTranslator(ReadingContext context)
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "minLength",
        "maxLength",
        "pattern",
        "minimum",
        "exclusiveMinimum",
        "maximum",
        "exclusiveMaximum",
        "multipleOf",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minProperties",
        "maxProperties",
    };

    public Constraints Translate(SpecNode node)
    {
        foreach (TreeChild member in node.Members)
        {
            if (Keywords.Contains(member.Key))
            {
                return TranslateAll(node);
            }
        }

        return Constraints.None;
    }

    private Constraints TranslateAll(SpecNode node)
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
        CheckOrder(node, constraints);
        return constraints == Constraints.None ? Constraints.None : constraints;
    }

    /// <summary>Reports lower limits that exceed their upper limits, which allow no value.</summary>
    private void CheckOrder(SpecNode node, Constraints limits)
    {
        bool isExclusive = limits.ExclusiveMinimum || limits.ExclusiveMaximum;
        bool areNumbers =
            Limits.TryRead(limits.Minimum, out decimal minimum) & Limits.TryRead(limits.Maximum, out decimal maximum);
        if (areNumbers && (minimum > maximum || (minimum == maximum && isExclusive)))
        {
            string lower =
                Scalars.IsNumber(node.ValueOf("exclusiveMinimum")) && limits.ExclusiveMinimum
                    ? "exclusiveMinimum"
                    : "minimum";
            string upper =
                Scalars.IsNumber(node.ValueOf("exclusiveMaximum")) && limits.ExclusiveMaximum
                    ? "exclusiveMaximum"
                    : "maximum";
            string excluded = minimum == maximum ? ", which is excluded" : "";
            ReportOrder(node, lower, limits.Minimum!, upper, limits.Maximum! + excluded);
        }

        CheckOrder(node, "minLength", limits.MinLength, "maxLength", limits.MaxLength);
        CheckOrder(node, "minItems", limits.MinItems, "maxItems", limits.MaxItems);
        CheckOrder(node, "minProperties", limits.MinProperties, "maxProperties", limits.MaxProperties);
    }

    private void CheckOrder(SpecNode node, string lower, int? minimum, string upper, int? maximum)
    {
        if (minimum > maximum)
        {
            ReportOrder(node, lower, Text(minimum.Value), upper, Text(maximum!.Value));
        }
    }

    private void ReportOrder(SpecNode node, string lower, string minimum, string upper, string maximum) =>
        context.Report(ReadingDiagnostics.LimitsExcludeAll, node.At(lower), lower, minimum, upper, maximum);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads both forms of an exclusive limit: a boolean beside the limit before 3.1, and a separate limit since 3.1.</summary>
    private Limit TranslateLimit(SpecNode node, string keyword, string exclusiveKeyword, bool isUpper)
    {
        string? limit = Number(node, keyword);
        TreeNode? exclusive = node.ValueOf(exclusiveKeyword);
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

    /// <summary>Returns the text of a number as it is written in the document.</summary>
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

    /// <summary>Returns a non-negative integer, capped at <see cref="int.MaxValue"/>.</summary>
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
            context.ReportShape(node[keyword], keyword, "a non-negative integer");
        }

        return isCount ? (int)Math.Min(count, int.MaxValue) : null;
    }

    private readonly record struct Limit(string? Number, bool IsExclusive);
}
