using CampaignsGen;
using CampaignsGen.Runtime;

namespace Runtime.Tests.Json;

/// <summary>An open enum as the generator emits it.</summary>
public sealed partial class ParcelState : OpenEnum<ParcelState>
{
    private ParcelState(string value, bool isKnown)
        : base(value, isKnown) { }

    public static ParcelState Sent { get; } = new(Values.Sent, isKnown: true);
    public static ParcelState Held { get; } = new(Values.Held, isKnown: true);
    public static ParcelState Zuegig { get; } = new(Values.Zuegig, isKnown: true);

    public static IReadOnlyList<ParcelState> Known { get; } = [Sent, Held, Zuegig];

    public static ParcelState FromValue(string value) =>
        ParcelStateJson.KnownValues.Find(value) ?? new(value, isKnown: false);

    public static class Values
    {
        public const string Sent = "SENT";
        public const string Held = "HELD";
        public const string Zuegig = "zügig";
    }
}

internal static class ParcelStateJson
{
    internal static readonly KnownValues<ParcelState> KnownValues = new(ParcelState.Known);

    internal static ParcelState Read(ref JsonIn json) =>
        json.ReadKnown(KnownValues) ?? ParcelState.FromValue(json.ReadString());

    internal static void Write(JsonOut json, ParcelState value) => json.Write(value.Value);
}
