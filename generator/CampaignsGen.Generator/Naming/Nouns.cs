namespace CampaignsGen.Generator.Naming;

/// <summary>Compares English nouns in the singular and plural, with just enough grammar to match <c>issues</c> and <c>issue</c>.</summary>
internal static class Nouns
{
    /// <summary>Determines whether two texts without spaces are the same noun, ignoring number and case.</summary>
    public static bool AreSame(string first, string second)
    {
        string one = first.ToLowerInvariant();
        string other = second.ToLowerInvariant();
        return one == other || IsPluralOf(one, other) || IsPluralOf(other, one);
    }

    /// <summary>
    /// Determines whether the ending of the noun is that of a plural: <c>issues</c>, but neither <c>status</c> nor
    /// <c>address</c>.
    /// </summary>
    public static bool IsPlural(string noun)
    {
        string small = noun.ToLowerInvariant();
        return small.Length > 2
            && small.EndsWith("s", StringComparison.Ordinal)
            && small[small.Length - 2] is not ('s' or 'u' or 'i');
    }

    private static bool IsPluralOf(string plural, string singular) =>
        singular.Length > 1
        && (
            plural == singular + "s"
            || plural == singular + "es"
            || (IsEndingIn(singular, 'y') && plural == Without(singular, 1) + "ies")
            || (singular.EndsWith("is", StringComparison.Ordinal) && plural == Without(singular, 2) + "es")
        );

    private static bool IsEndingIn(string word, char letter) => word[word.Length - 1] == letter;

    private static string Without(string word, int letters) => word.Substring(0, word.Length - letters);
}
