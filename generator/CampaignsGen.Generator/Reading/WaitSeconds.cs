using System.Globalization;

namespace CampaignsGen.Generator.Reading;

/// <summary>Reads the seconds of a wait.</summary>
internal static class WaitSeconds
{
    private const double Most = 24 * 24 * 60 * 60;

    /// <summary>The number of a member; null where it is absent and, with a diagnostic, where no wait can have it.</summary>
    public static string? Of(ReadingContext context, SpecNode node, string name)
    {
        if (context.Text(node, name) is not { } text)
        {
            return null;
        }

        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds);
        if (isNumber && seconds is >= 0 and <= Most)
        {
            return seconds.ToString("R", CultureInfo.InvariantCulture);
        }

        context.ReportShape(node[name], name, "a number of seconds, at most 24 days");
        return null;
    }
}
