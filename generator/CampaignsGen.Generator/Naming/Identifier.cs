using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace CampaignsGen.Generator.Naming;

/// <summary>Creates C# identifiers from any text. All names of the document that become identifiers pass through here.</summary>
internal static class Identifier
{
    private const int LongestName = 120;

    /// <summary>The recently created names, because many models have properties with the same names.</summary>
    [ThreadStatic]
    private static MadeNames? made;

    /// <summary>
    /// Contextual keywords that can have a meaning at the place of a parameter or local variable. The list does not come
    /// from the compiler, because its versions differ, but must generate the same code. Keywords of declarations only
    /// (<c>init</c>, <c>closed</c>) are common names and not included.
    /// </summary>
    private static readonly HashSet<string> ContextualKeywords =
    [
        "and",
        "ascending",
        "async",
        "await",
        "descending",
        "equals",
        "field",
        "file",
        "from",
        "global",
        "group",
        "into",
        "join",
        "let",
        "managed",
        "nameof",
        "not",
        "or",
        "orderby",
        "partial",
        "record",
        "required",
        "scoped",
        "select",
        "typevar",
        "unmanaged",
        "when",
        "where",
        "with",
        "yield",
    ];

    /// <summary>Returns a name for types, members and constants: <c>run_error</c> and <c>RUN_ERROR</c> are <c>RunError</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="otherwise">The name if the text has neither letters nor digits.</param>
    public static string Pascal(string text, string otherwise)
    {
        made ??= new MadeNames();
        return made.Find(text) ?? (MakePascal(text) is { } name ? made.Keep(text, name) : Started(otherwise));
    }

    /// <summary>Returns the name from the words of a text, or null if it has none.</summary>
    private static string? MakePascal(string text)
    {
        Span<char> name = stackalloc char[LongestName];
        int length = 0;
        int position = 0;
        while (length < LongestName && Words.TryNext(text, ref position, out Word word))
        {
            if (length > 0 && char.IsDigit(name[length - 1]) && char.IsDigit(word.First))
            {
                name[length++] = '_';
            }

            length += Capitalize(word, name.Slice(length));
        }

        return length == 0 ? null : Started(name.Slice(0, length).ToString());
    }

    private static string Started(string name) => SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? name : "_" + name;

    /// <summary>
    /// Returns a name that the document specifies for code, unchanged except that its first letter becomes uppercase. If it
    /// is not an identifier, it is converted like any other text.
    /// </summary>
    public static string Given(string text, string otherwise) =>
        IsIdentifier(text) && char.IsLetter(text[0]) && text.Length <= LongestName
            ? char.ToUpperInvariant(text[0]) + text.Substring(1)
            : Pascal(text, otherwise);

    /// <summary>Returns the same for parameters, with the first letter in lowercase.</summary>
    public static string GivenCamel(string text, string otherwise) =>
        IsIdentifier(text) && char.IsLetter(text[0]) && text.Length <= LongestName
            ? char.ToLowerInvariant(text[0]) + text.Substring(1)
            : Camel(text, otherwise);

    /// <summary>
    /// Returns a name for parameters and local variables, without the <c>@</c> of a keyword: <c>Pet-Id</c> is <c>petId</c>.
    /// </summary>
    public static string Camel(string text, string otherwise)
    {
        string pascal = Pascal(text, otherwise);
        int capitals = 0;
        while (capitals < pascal.Length && char.IsUpper(pascal[capitals]))
        {
            capitals++;
        }

        if (capitals == 0)
        {
            return pascal;
        }

        bool lastBeginsWord = capitals > 1 && capitals < pascal.Length && char.IsLower(pascal[capitals]);
        int lowered = lastBeginsWord ? capitals - 1 : capitals;
        Span<char> name = stackalloc char[pascal.Length];
        pascal.AsSpan().CopyTo(name);
        for (int index = 0; index < lowered; index++)
        {
            name[index] = char.ToLowerInvariant(name[index]);
        }

        return name.ToString();
    }

    /// <summary>Returns the identifier as written in code: a keyword has <c>@</c>.</summary>
    public static string Escaped(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || ContextualKeywords.Contains(identifier)
            ? "@" + identifier
            : identifier;

    /// <summary>Returns the identifier, truncated if it is too long.</summary>
    public static string Shortened(string identifier) =>
        identifier.Length <= LongestName ? identifier : identifier.Substring(0, LongestName);

    /// <summary>Determines whether <paramref name="text"/> is a dotted name that is valid after <c>namespace</c>.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(IsPlain);

    /// <summary>Determines whether <paramref name="text"/> is a valid identifier and not a keyword.</summary>
    public static bool IsPlain(string text) =>
        IsIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None;

    /// <summary>
    /// Determines whether the text is an identifier without characters of the category Format. C# allows and ignores them
    /// (section 6.4.3 of its specification), but they can make a name look like another one or change the direction of its
    /// line.
    /// </summary>
    private static bool IsIdentifier(string text) =>
        SyntaxFacts.IsValidIdentifier(text)
        && !text.Any(static c => char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    /// <summary>Writes as much of a word as fits, and returns the length.</summary>
    private static int Capitalize(Word word, Span<char> room)
    {
        bool shouts = word.Shouts;
        int length = Math.Min(word.Length, room.Length);
        for (int index = 0; index < length; index++)
        {
            char letter = word.Source[word.Start + index];
            room[index] =
                index == 0 ? char.ToUpperInvariant(letter)
                : shouts ? char.ToLowerInvariant(letter)
                : letter;
        }

        return length;
    }
}
