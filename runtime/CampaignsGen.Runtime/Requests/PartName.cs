using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>What stands in the headers of a part.</summary>
internal static class PartName
{
    /// <summary>A name as it stands between quotation marks.</summary>
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

    /// <summary>Gives what is wrong with the media type of a part, as the end of a sentence; null when nothing is.</summary>
    internal static string? FaultOfMediaType(string text) =>
        HeaderText.FaultOf(text) ?? (MediaTypeHeaderValue.TryParse(text, out _) ? null : "is none, such as image/png");

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
