using System.Globalization;
using System.Net;

namespace CampaignsGen;

/// <summary>Returns a status code with its registered reason phrase, such as <c>404 Not Found</c>.</summary>
internal static class StatusText
{
    internal static string Of(HttpStatusCode status)
    {
        int code = (int)status;
        if (code is < 100 or > 999)
        {
            return code.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        // The received phrase is chosen by the server and missing in HTTP/2. A new message has the registered one.
        using var message = new HttpResponseMessage(status);
        return string.IsNullOrEmpty(message.ReasonPhrase)
            ? code.ToString(CultureInfo.InvariantCulture)
            : $"{code.ToString(CultureInfo.InvariantCulture)} {message.ReasonPhrase}";
    }
}
