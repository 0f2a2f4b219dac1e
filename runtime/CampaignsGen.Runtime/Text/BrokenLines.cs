using System.Text;

namespace CampaignsGen;

/// <summary>Finds credentials that are split by line breaks, as in mail, certificates and folded headers.</summary>
internal static class BrokenLines
{
    /// <summary>Determines whether a text contains line breaks, or their escape sequences in JSON strings.</summary>
    internal static bool Have(string text) =>
        text.AsSpan().ContainsAny('\r', '\n')
        || text.Contains("\\n", StringComparison.Ordinal)
        || text.Contains("\\r", StringComparison.Ordinal);

    /// <summary>Masks text that is a credential without its line breaks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="forms">The forms of the credentials, the longest first.</param>
    /// <param name="least">The minimum length of a form.</param>
    internal static string Mask(string text, string[] forms, int least)
    {
        string plain = WithoutBreaks(text, out int[] places);
        var masked = new StringBuilder(text);
        foreach (string form in forms)
        {
            // From the end, so that earlier positions stay valid. Masked text no longer matches.
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

    /// <summary>Returns the text without line breaks and the white space at the beginning of lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="places">When this method returns, the original position of each character.</param>
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
