using CampaignsGen;
using CampaignsGen.Runtime;

namespace Runtime.Tests.Json;

/// <summary>An open enum as the generator emits it.</summary>
public sealed partial class ParcelState : OpenEnum<ParcelState>, IOpenEnum<ParcelState>
{
    private ParcelState(string value, bool isKnown)
        : base(value, isKnown) { }

    public static KnownValues<ParcelState> Known { get; } =
        new(static (value, isKnown) => new(value, isKnown), Values.Sent, Values.Held, Values.Zuegig);

    public static ParcelState Sent => Known[0];
    public static ParcelState Held => Known[1];
    public static ParcelState Zuegig => Known[2];

    public static class Values
    {
        public const string Sent = "SENT",
            Held = "HELD",
            Zuegig = "zügig";
    }
}
