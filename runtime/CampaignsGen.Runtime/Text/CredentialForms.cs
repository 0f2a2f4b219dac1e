using System.Globalization;
using System.Text;

namespace CampaignsGen;

/// <summary>
/// How a credential may come back: as it is, percent-encoded once or twice, as in a form, in JSON with and without the optional
/// escapes, in HTML, in hexadecimal as .NET quotes a malformed answer, and in base64, alone or among other text.
/// </summary>
internal static class CredentialForms
{
    // Shorter ones of base64 would be found in many an innocent text.
    private const int LeastBase64 = 8;

    /// <summary>Gives the forms of credentials, the longest first, so that one that contains another goes as a whole.</summary>
    internal static string[] Of(string[] secrets)
    {
        List<string> all = [];
        foreach (string secret in secrets)
        {
            if (secret.Length > 0)
            {
                Add(all, secret);
            }
        }

        return [.. all];
    }

    private static void Add(List<string> all, string secret)
    {
        string encoded = Runtime.UriText.Encode(secret);
        Insert(all, secret);
        Insert(all, encoded);
        Insert(all, Runtime.UriText.Encode(encoded));
        Insert(all, encoded.Replace("%20", "+", StringComparison.Ordinal));
        Insert(all, JsonEscapes.All(secret));
        Insert(all, JsonEscapes.Needed(secret));
        Insert(all, secret.Replace("/", "\\/", StringComparison.Ordinal));
        for (int form = 0; form < 3; form++)
        {
            Insert(all, Html(secret, form));
        }

        byte[] bytes = Encoding.UTF8.GetBytes(secret);
        Insert(all, BitConverter.ToString(bytes));
        Insert(all, Convert.ToHexString(bytes));
        for (int before = 0; before < 3; before++)
        {
            string base64 = Base64(bytes, before);
            if (base64.Length >= LeastBase64)
            {
                Insert(all, base64);
                Insert(all, base64.Replace('+', '-').Replace('/', '_'));
            }
        }
    }

    /// <summary>With references by name, by decimal or by hexadecimal number.</summary>
    private static string Html(string secret, int form)
    {
        var html = new StringBuilder();
        foreach (char c in secret)
        {
            string? name = c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '+' when form > 0 => "",
                _ => null,
            };
            _ =
                name is null ? html.Append(c)
                : form == 0 ? html.Append(name)
                : html.Append(form == 1 ? "&#" : "&#x")
                    .Append(((int)c).ToString(form == 1 ? "D" : "X", CultureInfo.InvariantCulture))
                    .Append(';');
        }

        return html.ToString();
    }

    /// <summary>The part that is the same whatever stands around it.</summary>
    /// <param name="bytes">The credential.</param>
    /// <param name="before">How many bytes more than a multiple of three stand before it.</param>
    private static string Base64(byte[] bytes, int before)
    {
        byte[] shifted = new byte[before + bytes.Length];
        bytes.CopyTo(shifted, before);
        int start = ((before * 8) + 5) / 6;
        int end = shifted.Length * 8 / 6;
        return Convert.ToBase64String(shifted)[start..Math.Max(start, end)];
    }

    private static void Insert(List<string> all, string form)
    {
        if (!all.Contains(form))
        {
            int place = 0;
            while (place < all.Count && all[place].Length >= form.Length)
            {
                place++;
            }

            all.Insert(place, form);
        }
    }
}
