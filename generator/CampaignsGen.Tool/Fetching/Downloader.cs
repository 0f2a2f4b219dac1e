using System.Net;
using CampaignsGen.Tool.Failures;

namespace CampaignsGen.Tool.Fetching;

/// <summary>Downloads documents. No other code uses the network.</summary>
internal static class Downloader
{
    private const int MostRedirects = 10;

    /// <summary>Downloads a document into memory.</summary>
    /// <param name="url">The URL, which <see cref="DocumentAddress.Parse"/> returned.</param>
    /// <param name="options">The limits and headers.</param>
    /// <param name="progress">A callback that gets the number of received bytes, and the total number if the server specifies it.</param>
    /// <param name="cancellationToken">A token to cancel the download.</param>
    /// <exception cref="ToolException">The document is not available, too large, or too slow.</exception>
    public static async Task<byte[]> GetAsync(
        Uri url,
        DownloadOptions options,
        Action<long, long?> progress,
        CancellationToken cancellationToken
    )
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout);
        try
        {
            using HttpClient http = Client(url);
            using HttpResponseMessage response = await SendAsync(http, url, options, limit.Token);
            return await new BoundedBody(url, options.MaxBytes, progress).ReadAsync(response.Content, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException(
                $"'{DocumentAddress.Shown(url)}' was not downloaded within {options.Timeout.TotalSeconds:0.###} seconds. "
                    + "To allow more time, use --timeout."
            );
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw ConnectionFailure.Of(url, exception);
        }
    }

    private static HttpClient Client(Uri url) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                UseCookies = false,
                UseProxy = !url.IsLoopback,
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient http,
        Uri first,
        DownloadOptions options,
        CancellationToken cancellationToken
    )
    {
        Uri url = first;
        for (int redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using HttpRequestMessage request = Request(url, first, options);
            HttpResponseMessage response = await http.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                cancellationToken
            );
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                url = Redirect(url, response) ?? throw Refused(url, response);
            }
        }

        throw new ToolException($"'{DocumentAddress.Shown(first)}' redirects more than {MostRedirects} times.");
    }

    private static HttpRequestMessage Request(Uri url, Uri first, DownloadOptions options)
    {
        HttpRequestMessage request = new(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("User-Agent", "campaignsgen");
        request.Headers.TryAddWithoutValidation("Accept", "application/json, application/yaml, text/yaml, */*;q=0.5");
        // Credentials are only sent to the origin that the user specified, regardless of redirects.
        bool isSameOrigin = Uri.Compare(url, first, UriComponents.SchemeAndServer, UriFormat.UriEscaped, default) == 0;
        foreach ((string name, string value) in isSameOrigin ? options.Headers : [])
        {
            request.Headers.Remove(name);
            request.Headers.Add(name, value);
        }

        return request;
    }

    private static Uri? Redirect(Uri from, HttpResponseMessage response)
    {
        if (
            (int)response.StatusCode is not (301 or 302 or 303 or 307 or 308)
            || response.Headers.Location is not { } to
        )
        {
            return null;
        }

        Uri target = new(from, to);
        return DocumentAddress.IsAllowed(from, target)
            ? target
            : throw new ToolException(
                $"'{DocumentAddress.Shown(from)}' redirects to '{DocumentAddress.Shown(target)}', which is not followed: "
                    + "a redirect must lead to an https:// URL without a user name."
            );
    }

    private static ToolException Refused(Uri url, HttpResponseMessage response)
    {
        string advice = response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? " To send a credential, use --header \"Authorization: Bearer …\"."
            : "";
        return new ToolException(
            $"The server responded with {(int)response.StatusCode} ({response.StatusCode}) to '{DocumentAddress.Shown(url)}'.{advice}"
        );
    }
}
