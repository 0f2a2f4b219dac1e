using CampaignsGen;
using CampaignsGen.Runtime;

namespace Runtime.Tests.Json;

/// <summary>An open enum as the generator emits it.</summary>
public sealed partial class ParcelState : OpenEnum<ParcelState>
{
    private ParcelState(string value, bool isKnown)
        : base(value, isKnown) { }

    public static KnownValues<ParcelState> Known { get; } =
        new(static value => new ParcelState(value, isKnown: true), Values.Sent, Values.Held, Values.Zuegig);

    public static ParcelState Sent => Known[0];
    public static ParcelState Held => Known[1];
    public static ParcelState Zuegig => Known[2];

    public static ParcelState FromValue(string value) => Known.Find(value) ?? new(value, isKnown: false);

    public static class Values
    {
        public const string Sent = "SENT";
        public const string Held = "HELD";
        public const string Zuegig = "zügig";
    }
}

internal static class ParcelStateJson
{
    internal static ParcelState Read(ref JsonIn json) =>
        json.ReadKnown(ParcelState.Known) ?? ParcelState.FromValue(json.ReadString());

    internal static void Write(JsonOut json, ParcelState value) => json.Write(value.Value);
}
