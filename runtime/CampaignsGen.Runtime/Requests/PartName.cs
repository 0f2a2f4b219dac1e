using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Provides methods for the headers of a part.</summary>
internal static class PartName
{
    /// <summary>Escapes a name for use between quotation marks.</summary>
    internal static string Escape(string text)
    {
        if (!text.AsSpan().Contains('"') && !HasControl(text))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            if (c == '"' || (char.IsControl(c) && c < '\u0080'))
            {
                escaped.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            }
            else if (char.IsControl(c))
            {
                escaped.Append("%C2%").Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    /// <summary>
    /// Returns the problem of the media type of a part, as the end of a sentence, or <see langword="null"/> if there is
    /// none.
    /// </summary>
    internal static string? FaultOfMediaType(string text) =>
        HeaderText.FaultOf(text)
        ?? (MediaTypeHeaderValue.TryParse(text, out _) ? null : "is not valid. Use a media type such as image/png");

    private static bool HasControl(string text)
    {
        foreach (char c in text)
        {
            if (char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }
}
