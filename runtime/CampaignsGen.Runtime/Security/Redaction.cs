using System.Text;
using System.Text.Encodings.Web;

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

    // Longest first, so that a credential that contains another goes as a whole.
    private readonly string[] forms;

    internal Redaction(IEnumerable<string> secrets)
    {
        this.secrets = [.. secrets];
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (string secret in this.secrets)
        {
            AddForms(all, secret);
        }

        forms = [.. all];
        Array.Sort(forms, static (left, right) => right.Length.CompareTo(left.Length));
    }

    internal static Redaction None { get; } = new([]);

    /// <summary>Takes further credentials out as well.</summary>
    internal Redaction With(IReadOnlyList<string> more) => more.Count == 0 ? this : new Redaction(secrets.Concat(more));

    internal string Apply(string text)
    {
        foreach (string form in forms)
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
        foreach (string form in forms)
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

    // How a credential may come back: as it is, in a URI, in JSON with and without the optional escapes, in
    // hexadecimal as .NET quotes a malformed answer.
    private static void AddForms(HashSet<string> all, string secret)
    {
        if (secret.Length == 0)
        {
            return;
        }

        all.Add(secret);
        all.Add(Runtime.UriText.Encode(secret));
        all.Add(JavaScriptEncoder.Default.Encode(secret));
        all.Add(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret));
        all.Add(secret.Replace("/", "\\/", StringComparison.Ordinal));
        all.Add(BitConverter.ToString(Encoding.UTF8.GetBytes(secret)));
    }
}
