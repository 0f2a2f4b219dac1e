using System.Globalization;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Determines the schema types of a value.</summary>
internal static class JsonTypes
{
    private static readonly (SchemaTypes Type, string Name)[] Names =
    [
        (SchemaTypes.Boolean, "a boolean"),
        (SchemaTypes.Number, "a number"),
        (SchemaTypes.Integer, "an integer"),
        (SchemaTypes.String, "a string"),
        (SchemaTypes.Array, "an array"),
        (SchemaTypes.Object, "an object"),
    ];

    /// <summary>Returns the types of the value. The result is None for <c>null</c>, and both number types for a whole number.</summary>
    public static SchemaTypes Of(TreeNode? value) =>
        value switch
        {
            null => SchemaTypes.None,
            TreeList => SchemaTypes.Array,
            TreeObject => SchemaTypes.Object,
            _ => Of((TreeScalar)value),
        };

    private static SchemaTypes Of(TreeScalar value) =>
        value.Kind switch
        {
            ScalarKind.String => SchemaTypes.String,
            ScalarKind.Number => IsWhole(value.Text) ? SchemaTypes.Number | SchemaTypes.Integer : SchemaTypes.Number,
            _ => SchemaTypes.Boolean,
        };

    /// <summary>Returns the description of allowed types in messages: <c>an integer or a string</c>.</summary>
    public static string Describe(SchemaTypes types) =>
        string.Join(" or ", Names.Where(name => types.HasFlag(name.Type)).Select(static name => name.Name));

    /// <summary>
    /// Determines whether a number is an integer, which has no fractional part in any notation (JSON Schema 2020-12, section 6.1.1).
    /// </summary>
    private static bool IsWhole(string number)
    {
        int mark = number.IndexOfAny(['e', 'E']);
        string digits = mark < 0 ? number : number[..mark];
        int point = digits.IndexOf('.');
        string fraction = point < 0 ? "" : digits[(point + 1)..].TrimEnd('0');
        string all = (point < 0 ? digits : digits[..point] + fraction).TrimStart('-', '+', '0');
        // The number is all digits as an integer, divided by ten as often as the fraction has digits.
        return all.Length == 0 || ExponentOf(number, mark) >= fraction.Length - (all.Length - all.TrimEnd('0').Length);
    }

    /// <summary>Returns the exponent, or the nearest 32-bit integer, which exceeds the number of digits of any document.</summary>
    private static int ExponentOf(string number, int mark)
    {
        string text = mark < 0 ? "0" : number[(mark + 1)..];
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent)
                ? exponent
            : text[0] == '-' ? int.MinValue
            : int.MaxValue;
    }
}
