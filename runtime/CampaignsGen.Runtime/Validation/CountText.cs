using System.Globalization;

namespace CampaignsGen.Runtime;

/// <summary>Formats counts for messages.</summary>
internal static class CountText
{
    internal static string Of(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns a count with its unit, such as <c>1 item</c> or <c>2 items</c>.</summary>
    internal static string Of(int count, string one, string several) => $"{Of(count)} {(count == 1 ? one : several)}";
}
