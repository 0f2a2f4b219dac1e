using System.Globalization;
using System.Net.Http.Headers;

namespace CampaignsGen;

/// <summary>Reads the <c>Retry-After</c> header (RFC 9110, section 10.2.3).</summary>
internal static class RetryAfterHeader
{
    internal static TimeSpan? Read(ApiHeaders headers, TimeProvider clock)
    {
        if (
            !headers.TryGetValue("Retry-After", out string? text)
            || !RetryConditionHeaderValue.TryParse(text, out RetryConditionHeaderValue? value)
        )
        {
            return null;
        }

        if (value.Date is not { } date)
        {
            return value.Delta;
        }

        // The server's clock, if known, because the clocks of the two machines can differ.
        DateTimeOffset now = DateOf(headers) ?? clock.GetUtcNow();
        return date > now ? date - now : TimeSpan.Zero;
    }

    private static DateTimeOffset? DateOf(ApiHeaders headers) =>
        headers.TryGetValue("Date", out string? text)
        && DateTimeOffset.TryParseExact(
            text,
            "r",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset date
        )
            ? date
            : null;
}
