using System.Text.RegularExpressions;

namespace CampaignsGen.Generator.Planning;

/// <summary>Recognizes tokens of HTTP (RFC 9110, section 5.6.2): names of headers, methods and authentication schemes.</summary>
internal static class HttpToken
{
    private static readonly Regex Token = new(@"^[A-Za-z0-9!#$%&'*+.^_`|~\-]+\z", RegexOptions.CultureInvariant);

    public static bool Is(string text) => Token.IsMatch(text);
}
