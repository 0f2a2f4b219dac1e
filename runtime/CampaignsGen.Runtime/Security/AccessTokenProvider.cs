namespace CampaignsGen;

/// <summary>
/// Provides the access tokens that a client sends as <c>Authorization: Bearer</c> (RFC 6750, section 2.1).
/// </summary>
/// <remarks>
/// A string converts to a provider that always returns it; <see cref="From"/> creates a provider from a delegate;
/// <see cref="ClientCredentialsProvider"/> obtains tokens for a program that acts on its own behalf. A provider is
/// called for every request, also concurrently, so it must cache the tokens it obtains. Its exceptions are passed to
/// the caller, and no request is sent. A request is not sent again with another token; that is the caller's decision.
/// </remarks>
public abstract class AccessTokenProvider
{
    /// <summary>Gets the token if it is known and does not change.</summary>
    internal virtual string? Constant => null;

    /// <summary>Converts a token to a provider that always returns it.</summary>
    /// <param name="token">
    /// The token. <see langword="null"/> and blank strings convert to <see langword="null"/>.
    /// </param>
    public static implicit operator AccessTokenProvider?(string? token) => FromString(token);

    /// <summary>Creates a provider that always returns the same token.</summary>
    /// <param name="token">
    /// The token. <see langword="null"/> and blank strings convert to <see langword="null"/>.
    /// </param>
    /// <returns>The provider, or <see langword="null"/>.</returns>
    public static AccessTokenProvider? FromString(string? token) =>
        string.IsNullOrWhiteSpace(token) ? null : new ConstantToken(token);

    /// <summary>Creates a provider from a delegate.</summary>
    /// <param name="getToken">
    /// The delegate that returns the token for the scopes that the document specifies for the operation. It is called
    /// for every request.
    /// </param>
    /// <returns>The provider.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="getToken"/> is <see langword="null"/>.</exception>
    public static AccessTokenProvider From(Func<IReadOnlyList<string>, CancellationToken, ValueTask<string>> getToken)
    {
        ArgumentNullException.ThrowIfNull(getToken);
        return new TokenFunction(getToken);
    }

    /// <summary>Returns an access token.</summary>
    /// <param name="scopes">
    /// The scopes that the document specifies for the operation; empty if it specifies none.
    /// </param>
    /// <param name="cancellationToken">
    /// A token to cancel the operation, which is canceled with the call or when its time limit is exceeded.
    /// </param>
    /// <returns>The token, without <c>Bearer</c>.</returns>
    public abstract ValueTask<string> GetTokenAsync(IReadOnlyList<string> scopes, CancellationToken cancellationToken);

    /// <summary>Returns the name of the provider's type, without a token.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => GetType().Name;

    private sealed class ConstantToken(string token) : AccessTokenProvider
    {
        internal override string Constant => token;

        public override ValueTask<string> GetTokenAsync(
            IReadOnlyList<string> scopes,
            CancellationToken cancellationToken
        ) => ValueTask.FromResult(token);
    }

    private sealed class TokenFunction(Func<IReadOnlyList<string>, CancellationToken, ValueTask<string>> getToken)
        : AccessTokenProvider
    {
        public override ValueTask<string> GetTokenAsync(
            IReadOnlyList<string> scopes,
            CancellationToken cancellationToken
        ) => getToken(scopes, cancellationToken);
    }
}
