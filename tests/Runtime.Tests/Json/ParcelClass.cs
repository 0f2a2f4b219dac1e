using CampaignsGen;
using CampaignsGen.Runtime;

namespace Runtime.Tests.Json;

/// <summary>An open enum of whole numbers, which may stand as texts, as the generator emits it.</summary>
public sealed partial class ParcelClass : OpenIntegerEnum<ParcelClass>, IOpenIntegerEnum<ParcelClass>
{
    private ParcelClass(long value, bool isKnown)
        : base(value, isKnown) { }

    public static KnownIntegers<ParcelClass> Known { get; } =
        new(static (value, isKnown) => new(value, isKnown), Values.Small, Values.Large) { IsLenient = true };

    public static ParcelClass Small => Known[0];
    public static ParcelClass Large => Known[1];

    public static class Values
    {
        public const long Small = 1,
            Large = 9;
    }
}
