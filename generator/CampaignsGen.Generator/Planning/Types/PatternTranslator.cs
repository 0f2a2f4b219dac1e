using System.Text;
using System.Text.RegularExpressions;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Translates a regular expression of ECMA-262, the dialect of JSON Schema, to one with the same meaning in .NET: it matches
/// whole characters instead of surrogates, has ASCII classes, and its end is the end of the string.
/// </summary>
/// <remarks>
/// A translated expression does not reject any string that the original accepts. Characters above U+FFFF match every
/// category, because .NET does not know theirs.
/// </remarks>
internal sealed class PatternTranslator
{
    private const int MaxLength = 4_000;
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";
    private const string Halves = @"\uD800-\uDFFF";
    private const string LineEnds = @"\n\r\u2028\u2029";
    private const string Spaces = @"\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const string Digits = "0-9";
    private const string Words = "0-9A-Za-z_";
    private const string NoDigits = @"\x00-/:-\uFFFF";
    private const string NoWords = @"\x00-/:-@\[-\^`{-\uFFFF";
    private const string NoSpaces =
        @"\x00-\x08\x0E-\x1F!-\x9F\xA1-\u167F\u1681-\u1FFF\u200B-\u2027\u202A-\u202E\u2030-\u205E\u2060-\u2FFF"
        + @"\u3001-\uFEFE\uFF00-\uFFFF";
    private static readonly string[] Groups = ["(?:", "(?=", "(?!", "(?<=", "(?<!"];
    private static readonly Regex NamedGroup = new(@"\G\(\?<[A-Za-z_][A-Za-z_0-9]*>", RegexOptions.CultureInvariant);
    private static readonly Regex Category = new(
        @"\G\{(C[cfson]?|L[ulmto]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?)\}"
    );

    private readonly string pattern;
    private readonly StringBuilder result = new();
    private int position;
    private bool isStrange;

    private PatternTranslator(string pattern) => this.pattern = pattern;

    /// <summary>Returns the translation, or null if the expression has another dialect or .NET cannot express its meaning.</summary>
    public static string? ToDotNet(string pattern)
    {
        if (pattern.Length > MaxLength || IsBetweenSlashes(pattern))
        {
            return null;
        }

        PatternTranslator translator = new(pattern);
        translator.TranslateAll();
        string translated = translator.result.ToString();
        return translator.isStrange || !IsReadable(translated) ? null : translated;
    }

    /// <summary>Determines whether the pattern is a JavaScript literal with slashes and flags, which is not an expression.</summary>
    private static bool IsBetweenSlashes(string pattern) =>
        pattern.StartsWith("/^", StringComparison.Ordinal) && pattern.LastIndexOf('/') > 1;

    private static bool IsReadable(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private void TranslateAll()
    {
        while (position < pattern.Length && !isStrange)
        {
            char character = pattern[position++];
            switch (character)
            {
                case '\\':
                    TranslateEscape();
                    break;
                case '[':
                    TranslateClass();
                    break;
                case '(':
                    TranslateGroup();
                    break;
                case '.':
                    result.Append($"(?:{Pair}|[^{LineEnds}{Halves}])");
                    break;
                case '$':
                    result.Append(@"\z");
                    break;
                default:
                    AppendLiteral(character);
                    break;
            }
        }
    }

    /// <summary>Appends a character. A surrogate pair is grouped, so that a quantifier applies to both surrogates.</summary>
    private void AppendLiteral(char character)
    {
        bool isPair =
            char.IsHighSurrogate(character) && position < pattern.Length && char.IsLowSurrogate(pattern[position]);
        result.Append(isPair ? $"(?:{character}{pattern[position++]})" : character.ToString());
    }

    private void TranslateGroup()
    {
        position--;
        string? known = Array.Find(Groups, StartsWith);
        Match named = NamedGroup.Match(pattern, position);
        string group = known ?? (named.Success ? named.Value : "(");
        position += group.Length;
        isStrange |= group == "(" && position < pattern.Length && pattern[position] is '?' or '*';
        result.Append(group);
    }

    private bool StartsWith(string text) => string.CompareOrdinal(pattern, position, text, 0, text.Length) == 0;

    private void TranslateEscape()
    {
        char escaped = Next();
        switch (escaped)
        {
            case 'd':
                result.Append($"[{Digits}]");
                break;
            case 'w':
                result.Append($"[{Words}]");
                break;
            case 's':
                result.Append($"[{Spaces}]");
                break;
            case 'D':
                AppendOthers(Digits);
                break;
            case 'W':
                AppendOthers(Words);
                break;
            case 'S':
                AppendOthers(Spaces);
                break;
            case 'p' or 'P':
                result.Append($"(?:[{CategoryOf(escaped)}-[{Halves}]]|{Pair})");
                break;
            case 'b':
                result.Append($"(?:(?<=[{Words}])(?![{Words}])|(?<![{Words}])(?=[{Words}]))");
                break;
            case 'B':
                result.Append($"(?:(?<=[{Words}])(?=[{Words}])|(?<![{Words}])(?![{Words}]))");
                break;
            default:
                result.Append(CharacterOf(escaped, isInClass: false));
                break;
        }
    }

    private void AppendOthers(string set) => result.Append($"(?:{Pair}|[^{set}{Halves}])");

    private char Next()
    {
        isStrange |= position >= pattern.Length;
        return isStrange ? '\0' : pattern[position++];
    }

    private string CategoryOf(char escape)
    {
        Match category = Category.Match(pattern, position);
        isStrange |= !category.Success;
        position += category.Length;
        return $@"\{escape}{category.Value}";
    }

    /// <summary>Returns a single character that is written as an escape.</summary>
    private string CharacterOf(char escaped, bool isInClass)
    {
        switch (escaped)
        {
            case 't' or 'n' or 'v' or 'f' or 'r':
                return "\\" + escaped;
            case '0' when position >= pattern.Length || pattern[position] is not (>= '0' and <= '9'):
                return @"\x00";
            case 'x':
                return Hexadecimal(2, "\\x");
            case 'u' when position < pattern.Length && pattern[position] == '{':
                return CodePoint(isInClass);
            case 'u':
                return Hexadecimal(4, "\\u");
            default:
                isStrange |= char.IsLetterOrDigit(escaped) || char.IsSurrogate(escaped);
                return escaped == '_' ? "_" : "\\" + escaped;
        }
    }

    private string Hexadecimal(int length, string start)
    {
        string digits = position + length <= pattern.Length ? pattern.Substring(position, length) : "";
        isStrange |= digits.Length == 0 || !digits.All(Uri.IsHexDigit);
        position += digits.Length;
        return start + digits;
    }

    private string CodePoint(bool isInClass)
    {
        int end = pattern.IndexOf('}', position);
        string digits = end < 0 ? "" : pattern.Substring(position + 1, end - position - 1);
        bool isCode = digits.Length is > 0 and <= 6 && digits.All(Uri.IsHexDigit);
        int code = isCode ? Convert.ToInt32(digits, 16) : -1;
        isStrange |= code is < 0 or > 0x10FFFF || (isInClass && code > 0xFFFF);
        if (isStrange)
        {
            return "";
        }

        position = end + 1;
        return code > 0xFFFF
            ? $"(?:{char.ConvertFromUtf32(code)})"
            : "\\u" + code.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
    }

    private void TranslateClass()
    {
        bool isNegated = position < pattern.Length && pattern[position] == '^';
        position += isNegated ? 1 : 0;
        StringBuilder members = new();
        bool hasOthers = false;
        bool hasCategory = false;
        bool isAfterSet = false;
        while (Next() is var character && character != ']' && !isStrange)
        {
            string? set = character == '\\' ? SetOf(ref hasOthers, ref hasCategory) : null;
            bool isBeforeSet =
                character == '-'
                && position + 1 < pattern.Length
                && pattern[position] == '\\'
                && "dDwWsSpP".IndexOf(pattern[position + 1]) >= 0;
            members.Append(
                set
                    ?? character switch
                    {
                        '\\' => MemberOf(Next()),
                        '-' when isAfterSet || isBeforeSet => @"\-",
                        '[' or '^' => "\\" + character,
                        _ => character.ToString(),
                    }
            );
            isStrange |= char.IsSurrogate(character) || (character == '[' && StartsWith(":"));
            isAfterSet = set is not null;
        }

        AppendClass(members.ToString(), isNegated, hasOthers, hasCategory);
    }

    private void AppendClass(string members, bool isNegated, bool hasOthers, bool hasCategory)
    {
        if (members.Length == 0)
        {
            result.Append(isNegated ? $"(?:{Pair}|[^{Halves}])" : "(?!)");
        }
        else if (isNegated)
        {
            // A negated set or a category includes characters above U+FFFF, which the negated class would match nevertheless.
            isStrange |= hasOthers || hasCategory;
            AppendOthers(members);
        }
        else
        {
            result.Append(hasOthers || hasCategory ? $"(?:[{members}-[{Halves}]]|{Pair})" : $"[{members}]");
        }
    }

    /// <summary>Returns an escaped member of a class, in which \b is a backspace and not a word boundary.</summary>
    private string MemberOf(char escaped) =>
        escaped == 'b' ? @"\x08"
        : escaped == '-' ? @"\-"
        : CharacterOf(escaped, isInClass: true);

    /// <summary>Returns the characters of an escaped set in a class, or null if the escape is not a set.</summary>
    private string? SetOf(ref bool hasOthers, ref bool hasCategory)
    {
        char escaped = position < pattern.Length ? pattern[position] : '\0';
        string? set = escaped switch
        {
            'd' => Digits,
            'w' => Words,
            's' => Spaces,
            'D' => NoDigits,
            'W' => NoWords,
            'S' => NoSpaces,
            _ => null,
        };
        hasOthers |= escaped is 'D' or 'W' or 'S';
        position += set is null ? 0 : 1;
        if (escaped is 'p' or 'P')
        {
            position++;
            hasCategory = true;
            return CategoryOf(escaped);
        }

        return set;
    }
}
