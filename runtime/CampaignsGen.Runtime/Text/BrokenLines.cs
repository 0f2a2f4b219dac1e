using System.Text;

namespace CampaignsGen;

/// <summary>Finds credentials that somebody has broken into lines, as mail, certificates and folded headers are.</summary>
internal static class BrokenLines
{
    /// <summary>Whether a text has line breaks, or those that stand in a string of JSON.</summary>
    internal static bool Have(string text) =>
        text.AsSpan().ContainsAny('\r', '\n')
        || text.Contains("\\n", StringComparison.Ordinal)
        || text.Contains("\\r", StringComparison.Ordinal);

    /// <summary>Masks what is a credential without the line breaks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="forms">The forms of the credentials, the longest first.</param>
    /// <param name="least">How long a form is at least.</param>
    internal static string Mask(string text, string[] forms, int least)
    {
        string plain = WithoutBreaks(text, out int[] places);
        var masked = new StringBuilder(text);
        foreach (string form in forms)
        {
            // From the end, so that places before it stay as they are; what was masked already matches nothing.
            for (
                int end = plain.Length;
                form.Length >= least
                    && end >= form.Length
                    && plain.LastIndexOf(form, end - 1, StringComparison.OrdinalIgnoreCase) is >= 0 and var found;
                end = found
            )
            {
                int first = places[found];
                int count = places[found + form.Length - 1] + 1 - first;
                masked.Remove(first, count).Insert(first, Redaction.Mask);
                plain = WithoutBreaks(masked.ToString(), out places);
            }
        }

        return masked.ToString();
    }

    /// <summary>The text without line breaks and the white space that begins a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="places">Where each character of it stood.</param>
    private static string WithoutBreaks(string text, out int[] places)
    {
        var plain = new StringBuilder(text.Length);
        places = new int[text.Length];
        bool isAtStart = false;
        for (int i = 0; i < text.Length; i++)
        {
            int width = WidthOfBreak(text, i);
            if (width > 0 || (isAtStart && text[i] is ' ' or '\t'))
            {
                isAtStart = true;
                i += Math.Max(width - 1, 0);
                continue;
            }

            isAtStart = false;
            places[plain.Length] = i;
            plain.Append(text[i]);
        }

        return plain.ToString();
    }

    private static int WidthOfBreak(string text, int position) =>
        text[position] is '\r' or '\n' ? 1
        : text[position] == '\\' && position + 1 < text.Length && text[position + 1] is 'r' or 'n' ? 2
        : 0;
}
