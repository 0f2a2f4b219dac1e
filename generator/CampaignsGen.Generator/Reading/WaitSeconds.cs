using System.Globalization;

namespace CampaignsGen.Generator.Reading;

/// <summary>Reads durations in seconds.</summary>
internal static class WaitSeconds
{
    private const double Most = 24 * 24 * 60 * 60;

    /// <summary>Returns the number, or null if it is absent or, with a diagnostic, out of range.</summary>
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
