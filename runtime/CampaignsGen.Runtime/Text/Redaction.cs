using System.Text;

namespace CampaignsGen;

/// <summary>
/// Takes the client's own credentials out of text that came from elsewhere: a server or gateway may send back what it got.
/// </summary>
internal sealed class Redaction
{
    internal const string Mask = "***";

    // Fewer characters at a cut tell nothing, and would be taken out of many an innocent text.
    private const int LeastCut = 4;

    private readonly string[] secrets;

    // Made where there is something to show: most calls have nothing.
    private string[]? forms;

    internal Redaction(params string[] secrets) => this.secrets = secrets;

    internal static Redaction None { get; } = new();

    // Longest first, so that a credential that contains another goes as a whole.
    private string[] Forms => forms ??= FormsOf(secrets);

    /// <summary>Takes further credentials out as well.</summary>
    internal Redaction With(string[] more) => more.Length == 0 ? this : new Redaction([.. secrets, .. more]);

    internal string Apply(string text)
    {
        foreach (string form in Forms)
        {
            // Whoever encodes or addresses may have changed the case.
            text = text.Replace(form, Mask, StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    /// <summary>As <see cref="Apply"/>, and also removes the beginning of a credential from the end of a text that was cut.</summary>
    internal string ApplyToCut(string text)
    {
        text = Apply(text);
        foreach (string form in Forms)
        {
            int least = Math.Min(LeastCut, form.Length - 1);
            for (int length = Math.Min(form.Length - 1, text.Length); length >= least && length > 0; length--)
            {
                if (text.AsSpan().EndsWith(form.AsSpan(0, length), StringComparison.OrdinalIgnoreCase))
                {
                    return string.Concat(text.AsSpan(0, text.Length - length), Mask);
                }
            }
        }

        return text;
    }

    /// <summary>As <see cref="Apply"/>, for a text with excerpts that were cut where an ellipsis stands.</summary>
    internal string ApplyToExcerpts(string text)
    {
        string[] parts = text.Split('…');
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = i < parts.Length - 1 ? ApplyToCut(parts[i]) : Apply(parts[i]);
        }

        return string.Join('…', parts);
    }

    private static string[] FormsOf(string[] secrets)
    {
        List<string> all = [];
        foreach (string secret in secrets)
        {
            AddForms(all, secret);
        }

        return [.. all];
    }

    // How a credential may come back: as it is, in a URI, in JSON with and without the optional escapes, in
    // hexadecimal as .NET quotes a malformed answer.
    private static void AddForms(List<string> all, string secret)
    {
        if (secret.Length == 0)
        {
            return;
        }

        Insert(all, secret);
        Insert(all, Runtime.UriText.Encode(secret));
        Insert(all, JsonEscapes.All(secret));
        Insert(all, JsonEscapes.Needed(secret));
        Insert(all, secret.Replace("/", "\\/", StringComparison.Ordinal));
        Insert(all, BitConverter.ToString(Encoding.UTF8.GetBytes(secret)));
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
