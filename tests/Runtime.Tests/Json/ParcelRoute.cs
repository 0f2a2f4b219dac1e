using CampaignsGen;
using CampaignsGen.Runtime;

namespace Runtime.Tests.Json;

/// <summary>An open enum of texts, which may stand as numbers and booleans, as the generator emits it.</summary>
public sealed partial class ParcelRoute : OpenEnum<ParcelRoute>, IOpenEnum<ParcelRoute>
{
    private ParcelRoute(string value, bool isKnown)
        : base(value, isKnown) { }

    public static KnownValues<ParcelRoute> Known { get; } =
        new(static (value, isKnown) => new(value, isKnown), Values.Seven, Values.Air) { IsLenient = true };

    public static ParcelRoute Seven => Known[0];
    public static ParcelRoute Air => Known[1];

    public static class Values
    {
        public const string Seven = "7",
            Air = "air";
    }
}
