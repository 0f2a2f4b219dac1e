namespace CampaignsGen;

/// <summary>Gives the access tokens that a client sends as <c>Authorization: Bearer</c> (RFC 6750, section 2.1).</summary>
/// <remarks>
/// A text converts to a provider that always gives it; <see cref="From"/> makes one of a function;
/// <see cref="ClientCredentialsProvider"/> obtains tokens for a program that acts for itself. A provider is asked for every
/// request, by several at once, so it keeps what it has obtained. What it throws reaches the caller, and nothing is sent.
/// No request is sent a second time with another token: that is the caller's decision.
/// </remarks>
public abstract class AccessTokenProvider
{
    /// <summary>The token, where it is known and stays the same.</summary>
    internal virtual string? Constant => null;

    /// <summary>Makes a provider that always gives the same token.</summary>
    /// <param name="token">The token; null and blank are no provider.</param>
    public static implicit operator AccessTokenProvider?(string? token) => FromString(token);

    /// <summary>Makes a provider that always gives the same token.</summary>
    /// <param name="token">The token; null and blank are no provider.</param>
    /// <returns>The provider, or null.</returns>
    public static AccessTokenProvider? FromString(string? token) =>
        string.IsNullOrWhiteSpace(token) ? null : new ConstantToken(token);

    /// <summary>Makes a provider of a function.</summary>
    /// <param name="getToken">
    /// Gives the token for the scopes that the document asks for at the operation, and is called for every request.
    /// </param>
    /// <returns>The provider.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="getToken"/> is null.</exception>
    public static AccessTokenProvider From(Func<IReadOnlyList<string>, CancellationToken, ValueTask<string>> getToken)
    {
        ArgumentNullException.ThrowIfNull(getToken);
        return new TokenFunction(getToken);
    }

    /// <summary>Gives a token.</summary>
    /// <param name="scopes">The scopes that the document asks for at the operation; empty where it names none.</param>
    /// <param name="cancellationToken">Ends the wait: the call was cancelled, or its time limit has passed.</param>
    /// <returns>The token, without <c>Bearer</c>.</returns>
    public abstract ValueTask<string> GetTokenAsync(IReadOnlyList<string> scopes, CancellationToken cancellationToken);

    /// <summary>Shows the kind of provider, and no token.</summary>
    /// <returns>The type's name.</returns>
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
