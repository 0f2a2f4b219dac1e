using System.ComponentModel;
using System.Text.RegularExpressions;

namespace CampaignsGen.Runtime;

/// <summary>
/// Specifies the format of valid credentials, so that an invalid one is detected before it is sent. Emitted code
/// creates it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CredentialPattern
{
    private CredentialPattern(string rule) => Rule = rule;

    /// <summary>
    /// Gets the rule for valid values, as the end of a sentence, such as <c>must begin with 'key_'</c>.
    /// </summary>
    public string Rule { get; }

    /// <summary>Creates a pattern for values that begin with a string.</summary>
    /// <param name="prefix">The prefix, which is compared ordinally.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="prefix"/> is <see langword="null"/>.</exception>
    public static CredentialPattern StartsWith(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return new PrefixPattern(prefix);
    }

    /// <summary>
    /// Creates a pattern for values that match a regular expression. If matching takes more than a second, the value
    /// does not match.
    /// </summary>
    /// <param name="pattern">The regular expression.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="ArgumentException">The regular expression is invalid.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is <see langword="null"/>.</exception>
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

    // No other code uses Regex, so that apps whose security schemes do not need it do not contain it.
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
