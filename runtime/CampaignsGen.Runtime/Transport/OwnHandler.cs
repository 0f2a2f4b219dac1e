using System.Net;

namespace CampaignsGen.Runtime;

/// <summary>Makes handlers that are fit to send credentials: they follow no redirect and keep no cookie.</summary>
internal static class OwnHandler
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Makes one. In a browser, whose requests are the page's, it is the one that is there.</summary>
    internal static HttpMessageHandler Create() =>
        OperatingSystem.IsBrowser()
            ? new HttpClientHandler { AllowAutoRedirect = false }
            : new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                PooledConnectionLifetime = ConnectionLifetime,
            };
}
