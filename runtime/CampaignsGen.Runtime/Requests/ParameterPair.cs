using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Represents a property of an object that is sent as a parameter.</summary>
internal sealed class ParameterPair(string name, string value)
{
    internal string Name => name;

    internal string Value => value;

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

    /// <summary>Returns the names and values in turn, separated by commas.</summary>
    internal static string Joined(ParameterPair[] pairs)
    {
        string text = "";
        foreach (ParameterPair pair in pairs)
        {
            text += (text.Length == 0 ? "" : ",") + pair.Name + "," + pair.Value;
        }

        return text;
    }

    internal static string? TextOf(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => null,
            JsonValueKind.String => json.GetString(),
            _ => json.GetRawText(),
        };
}
