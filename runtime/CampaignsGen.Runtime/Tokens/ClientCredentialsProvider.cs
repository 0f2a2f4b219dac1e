using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// Obtains access tokens by the client credentials grant (RFC 6749, section 4.4), for a program that acts for itself and
/// not for a person.
/// </summary>
/// <remarks>
/// A token is kept for each set of scopes and asked for anew when a tenth of its lifetime is left, at most a minute; one
/// whose lifetime the server does not say is kept for five minutes. For a set of scopes one request is on its way at a
/// time, and whoever comes meanwhile waits for its token. Redirects are not followed, and nothing is asked for twice.
/// Use one provider for all clients that share the credentials.
/// </remarks>
public sealed class ClientCredentialsProvider : AccessTokenProvider
{
    private static readonly Lazy<HttpClient> Shared = new(CreateClient);

    private readonly ConcurrentDictionary<string, KeptToken> tokens = new(StringComparer.Ordinal);
    private readonly TokenRequest request;
    private readonly HttpClient? httpClient;
    private readonly TimeProvider timeProvider;

    /// <summary>Makes a provider; nothing is asked for before a token is needed.</summary>
    /// <param name="tokenUrl">
    /// Where tokens are to be had: an absolute <c>https</c> address, or <c>http</c> of this machine, without user and fragment.
    /// </param>
    /// <param name="clientId">The client's identifier.</param>
    /// <param name="clientSecret">The client's secret.</param>
    /// <param name="httpClient">
    /// Sends the requests for tokens; it stays the caller's, and is made to follow no redirect. Null takes one of the
    /// library's own.
    /// </param>
    /// <param name="timeProvider">Tells when a token is old; null takes the system's.</param>
    /// <exception cref="ArgumentNullException">The address, the identifier or the secret is null.</exception>
    /// <exception cref="ArgumentException">The address would give the secret away, or the identifier is empty.</exception>
    public ClientCredentialsProvider(
        Uri tokenUrl,
        string clientId,
        string clientSecret,
        HttpClient? httpClient = null,
        TimeProvider? timeProvider = null
    )
    {
        ArgumentNullException.ThrowIfNull(tokenUrl);
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentNullException.ThrowIfNull(clientSecret);
        if (FaultOf(tokenUrl) is { } fault)
        {
            throw new ArgumentException($"The token URL {fault}.", nameof(tokenUrl));
        }

        if (httpClient is not null)
        {
            RedirectGuard.SwitchOff(httpClient);
        }

        TokenUrl = tokenUrl;
        ClientId = clientId;
        request = new TokenRequest(tokenUrl, clientId, clientSecret);
        this.httpClient = httpClient;
        this.timeProvider = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Where tokens are to be had.</summary>
    public Uri TokenUrl { get; }

    /// <summary>The client's identifier.</summary>
    public string ClientId { get; }

    /// <summary>How the client says who it is. By HTTP Basic unless set.</summary>
    public ClientAuthentication Authentication { get; init; }

    /// <summary>The scopes to ask for in place of those that the document names at an operation; null asks for those.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>What the server wants to know beside: <c>audience</c> or <c>resource</c>. Nothing unless set.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <inheritdoc/>
    /// <exception cref="AccessTokenException">The server gave no token.</exception>
    /// <exception cref="HttpRequestException">The server could not be reached, or the connection broke.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
    public override ValueTask<string> GetTokenAsync(IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        string scope = Joined(Scopes ?? scopes);
        KeptToken kept = tokens.GetOrAdd(scope, static (_, clock) => new KeptToken(clock), timeProvider);
        return kept.GetAsync(
            cancelled => request.SendAsync(httpClient ?? Shared.Value, scope, Authentication, Parameters, cancelled),
            cancellationToken
        );
    }

    /// <summary>Shows the address that is asked for tokens, and no secret.</summary>
    /// <returns>The type and the address.</returns>
    public override string ToString() => $"{nameof(ClientCredentialsProvider)} at {ServerUrl.Show(TokenUrl)}";

    /// <summary>Gives what is wrong with an address to which a secret is to be sent, as the end of a sentence.</summary>
    internal static string? FaultOf(Uri tokenUrl) =>
        !tokenUrl.IsAbsoluteUri ? "is not absolute"
        : tokenUrl.Scheme != Uri.UriSchemeHttps && !(tokenUrl.Scheme == Uri.UriSchemeHttp && tokenUrl.IsLoopback)
            ? "is not https, so that everybody on the way could read the secret"
        : tokenUrl.UserInfo.Length > 0 ? "holds a user name or password, which belongs in the other arguments"
        : tokenUrl.Fragment.Length > 0 ? "has a fragment, which is never sent"
        : null;

    /// <summary>The order of scopes says nothing (RFC 6749, section 3.3), so sets that are equal give equal texts.</summary>
    private static string Joined(IReadOnlyList<string> scopes) =>
        scopes.Count switch
        {
            0 => "",
            1 => scopes[0],
            _ => string.Join(' ', scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        };

    private static HttpClient CreateClient() => new(OwnHandler.Create());
}
