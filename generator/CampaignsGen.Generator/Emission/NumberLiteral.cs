namespace CampaignsGen.Generator.Emission;

/// <summary>
/// Writes numbers with the digits that the document has. A <c>double</c> in between would be written with other digits on .NET
/// Framework, where Visual Studio runs the generator, than on .NET, and <c>-0.0</c> would lose its sign.
/// </summary>
internal static class NumberLiteral
{
    /// <summary>How many digits any number of type <c>int</c> may have.</summary>
    private const int SafeDigits = 9;

    /// <summary>A literal of a type that may have a fraction.</summary>
    /// <param name="text">A number as JSON, YAML or a text may have it: <c>-0.0</c>, <c>+1E+2</c>, <c>.5</c>, <c>5.</c></param>
    /// <param name="suffix">The letter that says the type.</param>
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

    /// <summary>A literal that C# turns into a <c>double</c> by itself, without a suffix where it is plainly whole.</summary>
    public static string AsDouble(string text) => As(text, "D");

    /// <summary>A literal that C# turns into the type by itself, with the suffix of the type where it is not plainly whole.</summary>
    public static string As(string text, string suffix) =>
        text.Length <= SafeDigits && text.TrimStart('-').All(static character => character is >= '0' and <= '9')
            ? text
            : Of(text, suffix);
}
