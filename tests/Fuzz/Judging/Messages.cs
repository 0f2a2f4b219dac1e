using System.Globalization;
using System.Text;
using Fuzz.Running;
using Microsoft.CodeAnalysis;

namespace Fuzz.Judging;

/// <summary>A message is a line of the output of a build, where a line may be a command and a terminal obeys what it cannot show.</summary>
internal static class Messages
{
    private const int MostCharacters = 4000;

    public static void Check(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
            if (FaultOf(message) is { } fault)
            {
                throw new FindingException($"message of {diagnostic.Id} {fault}", message);
            }

            if (diagnostic.Id.StartsWith("AD", StringComparison.Ordinal))
            {
                throw new FindingException("an analyzer threw", message);
            }
        }
    }

    /// <summary>What is wrong with a text that is shown on a line.</summary>
    public static string? FaultOf(string text) =>
        text.Length > MostCharacters ? "is long"
        : text.EnumerateRunes().Any(IsUnseen) || text.Any(char.IsControl) ? "holds what cannot be seen"
        : HasHalves(text) ? "holds half of a surrogate pair"
        : null;

    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    private static bool HasHalves(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
