using System.Diagnostics.CodeAnalysis;

namespace CampaignsGen.Runtime;

/// <summary>Base64 as it is met in the wild: the URL-safe alphabet of RFC 4648, section 5, and padding left out.</summary>
internal static class Base64Text
{
    internal static bool TryDecode(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        string usual = text.Replace('-', '+').Replace('_', '/');
        usual = usual.TrimEnd('=');
        usual = usual.PadRight((usual.Length + 3) / 4 * 4, '=');

        var buffer = new byte[usual.Length / 4 * 3];
        bool isBase64 = Convert.TryFromBase64String(usual, buffer, out int length);
        bytes = isBase64 ? buffer[..length] : null;
        return isBase64;
    }
}
