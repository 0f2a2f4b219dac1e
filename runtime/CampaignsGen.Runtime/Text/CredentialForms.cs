using System.Globalization;
using System.Text;

namespace CampaignsGen;

/// <summary>
/// Provides the forms in which a response can contain a credential: unchanged, percent-encoded once or twice, in form
/// encoding, in JSON with and without the optional escape sequences, in HTML, in hexadecimal as .NET quotes malformed
/// responses, and in Base64, alone or within other text.
/// </summary>
internal static class CredentialForms
{
    // Shorter Base64 forms would often match harmless text.
    private const int LeastBase64 = 8;

    /// <summary>
    /// Returns the forms of credentials, the longest first, so that a form that contains another is masked completely.
    /// </summary>
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

    /// <summary>Returns the secret with character references by name, by decimal or by hexadecimal number.</summary>
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

    /// <summary>Returns the part that does not depend on the surrounding text.</summary>
    /// <param name="bytes">The bytes of the credential.</param>
    /// <param name="before">The number of preceding bytes modulo three.</param>
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
