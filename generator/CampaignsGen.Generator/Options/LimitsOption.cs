using System.Globalization;

namespace CampaignsGen.Generator.Options;

/// <summary>Reads the metadata that sets limits: <c>Limits="Operations=100000;Depth=300"</c>.</summary>
internal static class LimitsOption
{
    /// <summary>The maximum depth with which recursion fits in a stack of one megabyte.</summary>
    private const int DeepestOfAll = 512;

    public static ClientLimits From(string? metadata) =>
        DefaultsOption.From(metadata).Aggregate(ClientLimits.Default, With);

    private static ClientLimits With(ClientLimits limits, DefaultValue given)
    {
        bool isNumber = int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        ClientLimits? set = isNumber && number > 0 ? With(limits, given.Name, number) : null;
        return set ?? limits with { Fault = $"{given.Name}={given.Value}" };
    }

    private static ClientLimits? With(ClientLimits limits, string name, int number) =>
        name switch
        {
            "Characters" => limits with { Document = limits.Document with { Characters = number } },
            "Values" => limits with { Document = limits.Document with { Values = number } },
            "Depth" when number <= DeepestOfAll => limits with { Document = limits.Document with { Depth = number } },
            "Operations" => limits with { Operations = number },
            "Members" => limits with { Members = number },
            _ => null,
        };
}
