namespace CampaignsGen.Analyzers.Settings;

/// <summary>Distinguishes API keys that a provider issued from those that were invented for a test.</summary>
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

    /// <summary>Determines whether a string looks randomly generated: digits and letters, without words or sequences.</summary>
    /// <param name="text">The string, without the prefix of all keys.</param>
    public static bool Looks(string text) =>
        text.Length >= LeastLength
        && text.All(static character => char.IsLetterOrDigit(character) || "_-.+/=~".IndexOf(character) >= 0)
        && text.Any(char.IsDigit)
        && text.Any(char.IsLetter)
        && text.Distinct().Count() >= LeastDifferent
        && !MadeUp.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        && Rows(text) * 2 < text.Length;

    /// <summary>Returns the number of characters that repeat or continue the sequence of the preceding one.</summary>
    private static int Rows(string text) =>
        text.Zip(text.Skip(1), static (one, next) => Math.Abs(next - one)).Count(static step => step <= 1);
}
