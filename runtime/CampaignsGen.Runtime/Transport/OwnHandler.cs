using System.Net;

namespace CampaignsGen.Runtime;

/// <summary>Makes handlers that are fit to send credentials: they follow no redirect and keep no cookie.</summary>
internal static class OwnHandler
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Makes one.</summary>
    /// <remarks>
    /// In a browser <c>fetch</c> sends the requests, by the one handler that is there: it follows no redirect either, and cookies,
    /// connections and compression are the browser's.
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
