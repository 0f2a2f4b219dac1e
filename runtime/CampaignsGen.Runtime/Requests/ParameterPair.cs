using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>A property of an object that is sent as a parameter.</summary>
internal readonly record struct ParameterPair(string Name, string Value)
{
    public override string ToString() => $"{Name},{Value}";

    internal static ParameterPair[] Of(JsonElement json)
    {
        var pairs = new List<ParameterPair>();
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (TextOf(property.Value) is { } text)
            {
                pairs.Add(new ParameterPair(property.Name, text));
            }
        }

        return [.. pairs];
    }

    internal static string? TextOf(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => null,
            JsonValueKind.String => json.GetString(),
            _ => json.GetRawText(),
        };
}
