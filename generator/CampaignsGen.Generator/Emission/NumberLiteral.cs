namespace CampaignsGen.Generator.Emission;

/// <summary>
/// Writes numbers with the digits of the document. A conversion to <c>double</c> would result in different digits on .NET
/// Framework, where Visual Studio runs the generator, than on .NET, and <c>-0.0</c> would lose its sign.
/// </summary>
internal static class NumberLiteral
{
    /// <summary>The maximum number of digits with which any number is an <c>int</c>.</summary>
    private const int SafeDigits = 9;

    /// <summary>Returns a literal of a type with fractions.</summary>
    /// <param name="text">A number as in JSON, YAML or text: <c>-0.0</c>, <c>+1E+2</c>, <c>.5</c>, <c>5.</c></param>
    /// <param name="suffix">The suffix of the type.</param>
    public static string Of(string text, string suffix)
    {
        string digits = text.Trim().TrimStart('+');
        string sign = digits.StartsWith("-", StringComparison.Ordinal) ? "-" : "";
        digits = digits.Substring(sign.Length);
        int exponent = digits.IndexOfAny(['e', 'E']);
        string power = exponent < 0 ? "" : digits.Substring(exponent);
        string mantissa = exponent < 0 ? digits : digits.Substring(0, exponent);
        string whole = mantissa.StartsWith(".", StringComparison.Ordinal) ? "0" : "";
        return sign + whole + mantissa.TrimEnd('.') + power + suffix;
    }

    /// <summary>Returns a literal that converts to <c>double</c> implicitly, without a suffix if it is a short integer.</summary>
    public static string AsDouble(string text) => As(text, "D");

    /// <summary>Returns a literal that converts to the type implicitly, with the suffix of the type unless it is a short integer.</summary>
    public static string As(string text, string suffix) =>
        text.Length <= SafeDigits && text.TrimStart('-').All(static character => character is >= '0' and <= '9')
            ? text
            : Of(text, suffix);
}
