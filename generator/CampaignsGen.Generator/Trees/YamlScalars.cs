using System.Globalization;
using System.Text.RegularExpressions;
using SharpYaml;
using SharpYaml.Events;

namespace CampaignsGen.Generator.Trees;

/// <summary>Resolves plain scalars by the core schema of YAML 1.2 (section 10.3.2) and converts them to JSON notation.</summary>
internal static class YamlScalars
{
    private const string StringTag = "tag:yaml.org,2002:str";
    private static readonly Regex Float = new(
        @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z",
        RegexOptions.CultureInvariant
    );

    public static TreeNode? ToNode(Scalar scalar, string text)
    {
        bool isText = scalar.Style != ScalarStyle.Plain || scalar.Tag == StringTag;
        return isText ? Text(text) : FromPlain(text);
    }

    /// <summary>Determines whether a plain scalar with this first character can be something other than a string.</summary>
    public static bool MayBeNoText(char first) =>
        first is (>= '0' and <= '9') or '-' or '+' or '.' or '~' or 'n' or 'N' or 't' or 'T' or 'f' or 'F';

    public static TreeNode? FromPlain(string text) =>
        text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => TreeScalar.True,
            "false" or "False" or "FALSE" => TreeScalar.False,
            _ => text[0] is (>= '0' and <= '9') or '-' or '+' or '.' ? FromNumber(text) : Text(text),
        };

    private static TreeNode FromNumber(string text)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'o')
        {
            return FromRadix(text);
        }

        return Float.IsMatch(text) ? Number(Normalize(text)) : Text(text);
    }

    /// <summary>Converts <c>0x1F</c> and <c>0o17</c>; the result is a string if the number is too large.</summary>
    private static TreeNode FromRadix(string text)
    {
        int radix = text[1] == 'x' ? 16 : 8;
        long number = 0;
        foreach (char c in text.Substring(2))
        {
            int digit =
                c is >= '0' and <= '9' ? c - '0'
                : (c | 0x20) is >= 'a' and <= 'f' ? (c | 0x20) - 'a' + 10
                : 99;
            if (digit >= radix || number > (long.MaxValue - digit) / radix)
            {
                return Text(text);
            }

            number = (number * radix) + digit;
        }

        return Number(number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// Converts a number to JSON notation: no plus sign, no leading zeros, and a digit on each side of the decimal point.
    /// </summary>
    private static string Normalize(string text)
    {
        string sign = text[0] == '-' ? "-" : "";
        string digits = text.TrimStart('+', '-');
        int exponent = digits.IndexOfAny(['e', 'E']);
        string mantissa = exponent < 0 ? digits : digits[..exponent];
        string power = exponent < 0 ? "" : digits[exponent..];
        int point = mantissa.IndexOf('.');
        string whole = (point < 0 ? mantissa : mantissa[..point]).TrimStart('0');
        string fraction = point < 0 || point == mantissa.Length - 1 ? "" : mantissa[point..];
        return sign + (whole.Length == 0 ? "0" : whole) + fraction + power;
    }

    private static TreeScalar Text(string text) => new(ScalarKind.String, text);

    private static TreeScalar Number(string json) => new(ScalarKind.Number, json);
}
