using System.Text.Json;

namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Formats a value as in JSON, for messages.</summary>
internal static class Wire
{
    /// <returns>For example <c>BUILD_ERROR</c>.</returns>
    internal static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
