using System.ComponentModel;
using System.Text.RegularExpressions;

namespace CampaignsGen.Runtime;

/// <summary>The form that a valid credential has, so that a wrong one is found before it is sent. Emitted code makes it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CredentialPattern
{
    private CredentialPattern(string rule) => Rule = rule;

    /// <summary>What a valid value is like, as the end of a sentence: <c>must begin with 'key_'</c>.</summary>
    public string Rule { get; }

    /// <summary>Valid values begin with a text.</summary>
    /// <param name="prefix">The text, compared by its characters' numbers.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="prefix"/> is null.</exception>
    public static CredentialPattern StartsWith(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return new PrefixPattern(prefix);
    }

    /// <summary>Valid values match a regular expression; a match that takes more than a second counts as none.</summary>
    /// <param name="pattern">The regular expression.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="ArgumentException">The regular expression is not valid.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    public static CredentialPattern Matches(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new RegexPattern(pattern);
    }

    internal abstract bool Accepts(string value);

    private sealed class PrefixPattern(string prefix) : CredentialPattern($"must begin with '{prefix}'")
    {
        internal override bool Accepts(string value) => value.StartsWith(prefix, StringComparison.Ordinal);
    }

    // Nothing else touches Regex, so an app whose schemes need none does not carry it.
    private sealed class RegexPattern(string pattern) : CredentialPattern($"must match {pattern}")
    {
        private readonly Regex regex = new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

        internal override bool Accepts(string value)
        {
            try
            {
                return regex.IsMatch(value);
            }
            catch (RegexMatchTimeoutException)
            {
                return false;
            }
        }
    }
}
