namespace CampaignsGen;

/// <summary>
/// Removes the client's own credentials from text of other origin: a server or gateway can return what it received.
/// </summary>
internal sealed class Redaction
{
    internal const string Mask = "***";

    // Fewer characters at the end of a truncated text reveal nothing, and would often match harmless text.
    private const int LeastCut = 4;

    // A shorter credential is part of many words, and is removed only as a separate word.
    private const int LeastInside = 6;

    private readonly string[] secrets;

    // Created on demand, because most calls do not need it.
    private string[]? forms;

    internal Redaction(params string[] secrets) => this.secrets = secrets;

    internal static Redaction None { get; } = new();

    private string[] Forms => forms ??= CredentialForms.Of(secrets);

    /// <summary>Returns an instance that also removes additional credentials.</summary>
    internal Redaction With(string[] more) => more.Length == 0 ? this : new Redaction([.. secrets, .. more]);

    internal string Apply(string text)
    {
        foreach (string form in Forms)
        {
            // Encoding or addressing can change the case.
            text =
                form.Length < LeastInside
                    ? WithoutWord(text, form)
                    : text.Replace(form, Mask, StringComparison.OrdinalIgnoreCase);
        }

        return BrokenLines.Have(text) ? BrokenLines.Mask(text, Forms, LeastInside) : text;
    }

    /// <summary>
    /// Removes credentials like <see cref="Apply"/>, and also the beginning of a credential at the end of a truncated
    /// text.
    /// </summary>
    internal string ApplyToCut(string text)
    {
        text = Apply(text);
        foreach (string form in Forms)
        {
            if (form.Length < LeastInside)
            {
                break;
            }

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

    /// <summary>
    /// Removes credentials like <see cref="Apply"/>, for a text with excerpts that were truncated at an ellipsis.
    /// </summary>
    internal string ApplyToExcerpts(string text)
    {
        string[] parts = text.Split('…');
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = i < parts.Length - 1 ? ApplyToCut(parts[i]) : Apply(parts[i]);
        }

        return string.Join('…', parts);
    }

    private static string WithoutWord(string text, string word)
    {
        int position = 0;
        while (text.IndexOf(word, position, StringComparison.OrdinalIgnoreCase) is >= 0 and var found)
        {
            int end = found + word.Length;
            bool isInside =
                (found > 0 && char.IsLetterOrDigit(text[found - 1]))
                || (end < text.Length && char.IsLetterOrDigit(text[end]));
            text = isInside ? text : string.Concat(text.AsSpan(0, found), Mask, text.AsSpan(end));
            position = isInside ? end : found + Mask.Length;
        }

        return text;
    }
}
