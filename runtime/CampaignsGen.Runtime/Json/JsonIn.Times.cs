using System.Globalization;
using System.Text;

namespace CampaignsGen.Runtime;

// Times in formats other than RFC 3339 and ISO 8601.
public ref partial struct JsonIn
{
    private static readonly string[] HttpDates =
    [
        "r",
        "dddd, dd-MMM-yy HH:mm:ss 'GMT'",
        "ddd MMM d HH:mm:ss yyyy",
        "ddd MMM  d HH:mm:ss yyyy",
    ];

    internal TimeSpan ReadTimeSpanConstant()
    {
        string text = ReadString();
        return
            TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan value)
            || Iso8601Duration.TryParse(Encoding.UTF8.GetBytes(text), out value)
            ? value
            : throw ExpectedForm("a .NET duration such as 1.02:03:04");
    }

    internal DateTimeOffset ReadHttpDate() =>
        DateTimeOffset.TryParseExact(
            ReadString(),
            HttpDates,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset value
        )
            ? value
            : throw ExpectedForm("an HTTP date such as Wed, 01 May 2030 10:00:00 GMT");

    internal DateTimeOffset ReadUnixTime()
    {
        decimal seconds = ReadDecimalOrText();
        bool isInRange =
            seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds()
            && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds() + 1;
        return isInRange
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : throw ExpectedForm("seconds since 1970 in the years 0001 to 9999");
    }
}
