namespace CampaignsGen.Analyzers.Settings;

/// <summary>Tells keys that a provider gave out from those that somebody made up for a test.</summary>
internal static class RealKey
{
    private const int LeastLength = 12;
    private const int LeastDifferent = 8;

    private static readonly string[] MadeUp =
    [
        "abc",
        "demo",
        "dummy",
        "example",
        "fake",
        "invalid",
        "mock",
        "placeholder",
        "sample",
        "secret",
        "stub",
        "test",
        "your",
    ];

    /// <summary>Whether a text has the variety of what is drawn by lot: digits and letters, no words, no rows.</summary>
    /// <param name="text">The text, without a prefix that all keys have.</param>
    public static bool Looks(string text) =>
        text.Length >= LeastLength
        && text.All(static character => char.IsLetterOrDigit(character) || "_-.+/=~".IndexOf(character) >= 0)
        && text.Any(char.IsDigit)
        && text.Any(char.IsLetter)
        && text.Distinct().Count() >= LeastDifferent
        && !MadeUp.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        && Rows(text) * 2 < text.Length;

    /// <summary>How many characters repeat or count on from the one before.</summary>
    private static int Rows(string text) =>
        text.Zip(text.Skip(1), static (one, next) => Math.Abs(next - one)).Count(static step => step <= 1);
}
