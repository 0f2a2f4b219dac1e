using System.Net;
using System.Runtime.CompilerServices;

namespace CampaignsGen.Runtime;

/// <summary>
/// Ensures that no redirect is followed. A handler that follows redirects sends all headers along, and of the
/// credentials removes only <c>Authorization</c>.
/// </summary>
internal static class RedirectGuard
{
    /// <summary>Configures the client not to follow redirects.</summary>
    /// <returns>The description of its handlers.</returns>
    /// <exception cref="InvalidOperationException">The client follows redirects and has already been used.</exception>
    internal static HandlerChain SwitchOff(HttpClient httpClient)
    {
        HttpMessageHandler? handler = InnerOf(httpClient);
        bool hasOthers = false;
        while (handler is DelegatingHandler outer)
        {
            hasOthers |= !IsOfFactory(outer);
            handler = outer.InnerHandler;
        }

        try
        {
            // A browser has no such handler.
            if (!OperatingSystem.IsBrowser() && handler is SocketsHttpHandler { AllowAutoRedirect: true } sockets)
            {
                sockets.AllowAutoRedirect = false;
            }
            else if (handler is HttpClientHandler { AllowAutoRedirect: true } standard)
            {
                standard.AllowAutoRedirect = false;
            }
        }
        catch (InvalidOperationException exception) when (exception is not ObjectDisposedException)
        {
            throw new InvalidOperationException(
                "This HttpClient follows redirects and would send the credentials to another origin. It has already sent a "
                    + "request, so this can no longer be changed. To fix this, create it with "
                    + "new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }), or create the API client "
                    + "before the first request.",
                exception
            );
        }

        bool isOfNet = handler is SocketsHttpHandler or HttpClientHandler;
        return new HandlerChain(isOfNet, hasOthers || !isOfNet) { Cookies = CookiesOf(handler) };
    }

    private static CookieContainer? CookiesOf(HttpMessageHandler? handler) =>
        OperatingSystem.IsBrowser() ? null
        : handler is SocketsHttpHandler { UseCookies: true } sockets ? sockets.CookieContainer
        : handler is HttpClientHandler { UseCookies: true } standard ? standard.CookieContainer
        : null;

    /// <summary>
    /// Detects, as a last resort for handlers that cannot be configured, a response from another origin than the one
    /// requested, which includes the origin to which a handler of the user sent the request.
    /// </summary>
    /// <exception cref="InvalidOperationException">The response comes from another origin.</exception>
    internal static void RefuseOtherOrigin(Uri sent, HttpResponseMessage response, ApiOperation operation)
    {
        if (
            response.RequestMessage is { RequestUri: { IsAbsoluteUri: true } answered } request
            && !IsSameOrigin(AddressedHandler.AddressOf(request) ?? sent, answered)
        )
        {
            throw new InvalidOperationException(
                operation.Id
                    + " was sent to "
                    + OriginOf(sent)
                    + ", but the response comes from "
                    + OriginOf(answered)
                    + ": the handler of this HttpClient followed a redirect and may have sent the credentials along. To fix this, use "
                    + "a handler that does not follow redirects, and replace the credentials if you do not trust the other server."
            );
        }
    }

    internal static string OriginOf(Uri uri) => uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    private static bool IsSameOrigin(Uri left, Uri right) =>
        ReferenceEquals(left, right)
        // A service name is not an origin. Service discovery replaces it with one.
        || ServerValues.IsDiscovered(left)
        || (
            left.Scheme == right.Scheme
            && left.Port == right.Port
            && string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>
    /// Determines whether the handler is one that every client of <see cref="IHttpClientFactory"/> has, which reads
    /// none of the options of a request.
    /// </summary>
    private static bool IsOfFactory(DelegatingHandler handler) =>
        handler is AddressedHandler
        || handler.GetType().Namespace is "Microsoft.Extensions.Http" or "Microsoft.Extensions.Http.Logging";

    private static HttpMessageHandler? InnerOf(HttpMessageInvoker invoker)
    {
        try
        {
            return HandlerOf(invoker);
        }
        catch (MissingFieldException)
        {
            // Another runtime may use another name. Then, only the check of the response remains.
            return null;
        }
    }

    // The inner handler is private, and there is no other way to determine whether an HttpClient follows redirects.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_handler")]
    private static extern ref HttpMessageHandler HandlerOf(HttpMessageInvoker invoker);
}

/// <summary>Describes the handlers of an <see cref="HttpClient"/>.</summary>
/// <param name="FollowsNoRedirect">
/// <see langword="true"/> if none of the handlers follows a redirect, so that only the handlers change the address of a
/// request; otherwise, <see langword="false"/>.
/// </param>
/// <param name="HasOthers">
/// <see langword="true"/> if there can be handlers other than those of .NET and of this library, which read the call of
/// a request; otherwise, <see langword="false"/>.
/// </param>
internal readonly record struct HandlerChain(bool FollowsNoRedirect, bool HasOthers)
{
    /// <summary>
    /// Gets the cookies that the handler stores and adds to requests, or <see langword="null"/> if there are none.
    /// </summary>
    internal CookieContainer? Cookies { get; init; }
}
