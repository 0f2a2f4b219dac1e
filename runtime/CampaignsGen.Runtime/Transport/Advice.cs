using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>
/// Provides the hints of the document on what the caller should check, with the values that were used.
/// </summary>
internal static class Advice
{
    internal static IReadOnlyList<string> Of(Exchange exchange)
    {
        var advice = new List<string>();
        foreach (string text in exchange.Declared?.Advice ?? [])
        {
            advice.Add(Fill(text, exchange.Configuration));
        }

        if (exchange is { Declared: null, Status: >= 300 and <= 399 })
        {
            Uri? location = exchange.Response.Headers.Location;
            string where = location is null ? "elsewhere" : $"to {Origin(location, exchange)}";
            advice.Add(OnRedirect($"the response redirects {where}", exchange));
        }
        else if (BrowserFetch.IsRedirect(exchange.Response))
        {
            advice.Add(OnRedirect("the response is a redirect, and a browser does not reveal its target", exchange));
        }

        return advice;
    }

    /// <summary>
    /// Replaces <c>{name}</c> with the displayable value of a security scheme or server variable. Other names are kept.
    /// </summary>
    internal static string Fill(string text, ClientConfiguration configuration)
    {
        var filled = new StringBuilder();
        int position = 0;
        while (text.IndexOf('{', position) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var close)
        {
            // The innermost brace is used: in "{{name}", the second one.
            open = text.LastIndexOf('{', close);
            filled.Append(text, position, open - position);
            string name = text[(open + 1)..close];
            filled.Append(configuration.Show(name) ?? $"{{{name}}}");
            position = close + 1;
        }

        return filled.Append(text, position, text.Length - position).ToString();
    }

    private static string OnRedirect(string what, Exchange exchange)
    {
        string option = exchange.Configuration.Names.Of(nameof(ApiClientOptions.BaseAddress));
        return $"{what}; redirects are not followed, because the credentials would be sent along. "
            + $"If the API has moved there, set {option}";
    }

    private static string Origin(Uri location, Exchange exchange) =>
        location.IsAbsoluteUri
            ? exchange.Redaction.Apply(RedirectGuard.OriginOf(location))
            : "another path of the same server";
}
