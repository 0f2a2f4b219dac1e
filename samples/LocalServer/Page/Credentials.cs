using System.Text.RegularExpressions;
using CampaignsGen.LocalServer.Authentication;

namespace CampaignsGen.LocalServer.Page;

/// <summary>Masks credentials on the page, because the screen can be shared and a request can contain a real key by mistake.</summary>
internal static partial class Credentials
{
    private const string Hidden = "••••••";

    private static readonly string[] Headers = [ApiKeys.Header, "Authorization", "Proxy-Authorization", "Cookie"];

    /// <summary>Returns the value of a header, or a mask if the header contains a credential.</summary>
    internal static string HideHeader(string name, string value) =>
        !Headers.Contains(name, StringComparer.OrdinalIgnoreCase) ? Hide(value)
        : value.StartsWith(ApiKeys.Prefix, StringComparison.Ordinal) ? ApiKeys.Prefix + Hidden
        : Hidden;

    /// <summary>Masks each API key in a string, wherever it is.</summary>
    internal static string Hide(string text) => Key().Replace(text, ApiKeys.Prefix + Hidden);

    [GeneratedRegex(ApiKeys.Prefix + "[A-Za-z0-9_.~+/=-]+")]
    private static partial Regex Key();
}
