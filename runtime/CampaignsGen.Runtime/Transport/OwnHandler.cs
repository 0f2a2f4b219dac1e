using System.Net;

namespace CampaignsGen.Runtime;

/// <summary>
/// Creates handlers that are suitable for sending credentials: they do not follow redirects or store cookies.
/// </summary>
internal static class OwnHandler
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Creates a handler.</summary>
    /// <remarks>
    /// In a browser, <c>fetch</c> sends the requests with the only handler that is available. It does not follow
    /// redirects either. The browser manages cookies, connections and compression.
    /// </remarks>
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
