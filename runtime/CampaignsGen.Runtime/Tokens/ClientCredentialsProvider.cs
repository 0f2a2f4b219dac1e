using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// Obtains access tokens with the client credentials grant (RFC 6749, section 4.4), for a program that acts on its own
/// behalf instead of a user's.
/// </summary>
/// <remarks>
/// A token is cached for each set of scopes and requested again when a tenth of its lifetime is left, but at most one
/// minute before it expires. If the server does not specify the lifetime, the token is cached for five minutes. For
/// each set of scopes, only one request is in progress at a time, and concurrent callers wait for its token. Redirects
/// are not followed, and requests are not repeated. Use one provider for all clients that share the credentials.
/// </remarks>
public sealed class ClientCredentialsProvider : AccessTokenProvider
{
    private static readonly Lazy<HttpClient> Shared = new(CreateClient);

    private readonly ConcurrentDictionary<string, KeptToken> tokens = new(StringComparer.Ordinal);
    private readonly TokenRequest request;
    private readonly HttpClient? httpClient;
    private readonly TimeProvider timeProvider;

    /// <summary>
    /// Initializes a new instance of the <see cref="ClientCredentialsProvider"/> class. No request is sent before a
    /// token is needed.
    /// </summary>
    /// <param name="tokenUrl">
    /// The address of the token endpoint: an absolute <c>https</c> address, or an <c>http</c> address of the local
    /// machine, without user information and fragment.
    /// </param>
    /// <param name="clientId">The client identifier.</param>
    /// <param name="clientSecret">The client secret.</param>
    /// <param name="httpClient">
    /// The client that sends the requests for tokens, or <see langword="null"/> to use a default one. The caller owns
    /// it, and it is configured not to follow redirects.
    /// </param>
    /// <param name="timeProvider">
    /// The clock for the expiration of tokens, or <see langword="null"/> to use the system clock.
    /// </param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="tokenUrl"/>, <paramref name="clientId"/> or <paramref name="clientSecret"/> is
    /// <see langword="null"/>.
    /// </exception>
    /// <exception cref="ArgumentException">The address would expose the secret, or the identifier is empty.</exception>
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

    /// <summary>Gets the address of the token endpoint.</summary>
    public Uri TokenUrl { get; }

    /// <summary>Gets the client identifier.</summary>
    public string ClientId { get; }

    /// <summary>Gets the authentication method of the client. The default is HTTP Basic authentication.</summary>
    public ClientAuthentication Authentication { get; init; }

    /// <summary>
    /// Gets the scopes to request instead of those that the document specifies for an operation, or
    /// <see langword="null"/> to request the latter.
    /// </summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>
    /// Gets additional parameters that the server requires, such as <c>audience</c> or <c>resource</c>. The default is
    /// empty.
    /// </summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <inheritdoc/>
    /// <exception cref="AccessTokenException">The server returned no token.</exception>
    /// <exception cref="HttpRequestException">
    /// The server could not be reached, or the connection was closed early.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
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

    /// <summary>Returns the address of the token endpoint, without a secret.</summary>
    /// <returns>The type and the address.</returns>
    public override string ToString() => $"{nameof(ClientCredentialsProvider)} at {ServerUrl.Show(TokenUrl)}";

    /// <summary>Returns the problem of an address to which a secret is to be sent, as the end of a sentence.</summary>
    internal static string? FaultOf(Uri tokenUrl) =>
        !tokenUrl.IsAbsoluteUri ? "is not absolute"
        : tokenUrl.Scheme != Uri.UriSchemeHttps && !(tokenUrl.Scheme == Uri.UriSchemeHttp && tokenUrl.IsLoopback)
            ? "is not https, so that the secret could be read in transit"
        : tokenUrl.UserInfo.Length > 0 ? "contains a user name or password, which belong in the other arguments"
        : tokenUrl.Fragment.Length > 0 ? "has a fragment, which is never sent"
        : null;

    /// <summary>
    /// Returns the scopes as a key. Their order is irrelevant (RFC 6749, section 3.3), so equal sets have equal keys.
    /// </summary>
    private static string Joined(IReadOnlyList<string> scopes) =>
        scopes.Count switch
        {
            0 => "",
            1 => scopes[0],
            _ => string.Join(' ', scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        };

    private static HttpClient CreateClient() => new(OwnHandler.Create());
}
