using System.Text.Json.Serialization;
using CampaignsGen.Runtime;

namespace Runtime.Tests.Json;

/// <summary>A small model as the generator emits it; unknown properties are passed over.</summary>
[JsonConverter(typeof(ParcelConverter))]
public sealed partial record Stop
{
    public required string Town { get; init; }
    public double? Km { get; init; }
}

internal static class StopJson
{
    private static readonly PropertyNames Names = new("town", "km");

    internal static Stop Read(ref JsonIn json)
    {
        string? town = null;
        double? km = null;

        json.BeginObject();
        int property = PropertyNames.None;
        while (json.NextProperty(Names, ref property))
        {
            switch (property)
            {
                case 0:
                    town = json.ReadString();
                    break;
                case 1:
                    km = json.TryReadNull() ? null : json.ReadDouble();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return new Stop { Town = town ?? throw json.Missing("town"), Km = km };
    }

    internal static void Write(JsonOut json, Stop value)
    {
        json.BeginObject();
        json.Name("town"u8).Write(value.Town);
        if (value.Km is { } km)
        {
            json.Name("km"u8).Write(km);
        }

        json.EndObject();
    }
}
