using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace CampaignsGen.Generator.Naming;

/// <summary>Makes C# identifiers of any text: the only door through which a document's names come into emitted code.</summary>
internal static class Identifier
{
    private const int LongestName = 120;

    /// <summary>Many models have properties of the same names.</summary>
    [ThreadStatic]
    private static MadeNames? made;

    /// <summary>
    /// Contextual keywords that may mean something where a parameter or a local stands. They are not asked of the compiler: each version
    /// knows others, and all write the same code. Those of declarations alone (<c>init</c>, <c>closed</c>) are common names and stay plain.
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

    /// <summary><c>run_error</c> and <c>RUN_ERROR</c> are <c>RunError</c>; for types, members and constants.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="otherwise">What to say where the text has neither letter nor digit.</param>
    public static string Pascal(string text, string otherwise)
    {
        made ??= new MadeNames();
        return made.Find(text) ?? (MakePascal(text) is { } name ? made.Keep(text, name) : Started(otherwise));
    }

    /// <summary>The name of the words of a text; null where it has none.</summary>
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
    /// A name that the document gives for code: letter by letter as it is given, but for the first, which becomes a capital.
    /// What is no identifier becomes one like any other text.
    /// </summary>
    public static string Given(string text, string otherwise) =>
        IsIdentifier(text) && char.IsLetter(text[0]) && text.Length <= LongestName
            ? char.ToUpperInvariant(text[0]) + text.Substring(1)
            : Pascal(text, otherwise);

    /// <summary>The same for parameters: the first becomes a small letter.</summary>
    public static string GivenCamel(string text, string otherwise) =>
        IsIdentifier(text) && char.IsLetter(text[0]) && text.Length <= LongestName
            ? char.ToLowerInvariant(text[0]) + text.Substring(1)
            : Camel(text, otherwise);

    /// <summary><c>Pet-Id</c> is <c>petId</c>; for parameters and locals, without the <c>@</c> of a keyword.</summary>
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

    /// <summary>The identifier as it stands in code: a keyword is written with <c>@</c>.</summary>
    public static string Escaped(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || ContextualKeywords.Contains(identifier)
            ? "@" + identifier
            : identifier;

    /// <summary>The beginning of an identifier that grew too long.</summary>
    public static string Shortened(string identifier) =>
        identifier.Length <= LongestName ? identifier : identifier.Substring(0, LongestName);

    /// <summary>Whether <paramref name="text"/> is a dotted name that can stand after <c>namespace</c>.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(IsPlain);

    /// <summary>Whether <paramref name="text"/> is an identifier as it stands, and no keyword.</summary>
    public static bool IsPlain(string text) =>
        IsIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None;

    /// <summary>
    /// Characters of the category Format are allowed in C# and mean nothing there (section 6.4.3 of its specification), but they make a
    /// name look like another, or turn the direction of the line that it is on.
    /// </summary>
    private static bool IsIdentifier(string text) =>
        SyntaxFacts.IsValidIdentifier(text)
        && !text.Any(static c => char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    /// <summary>Writes as much of a word as there is room for, and says how much.</summary>
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
