using System.Globalization;

namespace CampaignsGen.Runtime;

/// <summary>Counts as messages say them.</summary>
internal static class CountText
{
    internal static string Of(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>1 item</c>, <c>2 items</c>.</summary>
    internal static string Of(int count, string one, string several) => $"{Of(count)} {(count == 1 ? one : several)}";
}
