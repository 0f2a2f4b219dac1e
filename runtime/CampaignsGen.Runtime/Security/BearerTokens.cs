namespace CampaignsGen.Runtime;

/// <summary>Obtains the tokens of a request.</summary>
/// <remarks>
/// An instance is created only for a security scheme with a token provider, so that ahead-of-time compiled programs
/// without one do not contain this class.
/// </remarks>
internal sealed class BearerTokens(AccessTokenProvider provider)
{
    private AccessTokenProvider Provider => provider;

    /// <summary>Collects the credentials in the options, and obtains the others.</summary>
    /// <exception cref="ApiOptionsException">A provider returned a token that cannot be sent.</exception>
    internal async Task ObtainAsync(
        RequiredScheme[] required,
        Credentials credentials,
        SentCredentials sent,
        CancellationToken cancellationToken
    )
    {
        List<SentCredential> all = [];
        List<string> tokens = [];
        for (int i = 0; i < required.Length; i++)
        {
            SecurityScheme scheme = credentials.Find(required[i].Name)!;
            if (scheme.WireValue is { } value)
            {
                all.Add(new SentCredential(scheme, value));
            }
            else if (scheme.Tokens is { } source)
            {
                string token = await source
                    .Provider.GetTokenAsync(required[i].Scopes, cancellationToken)
                    .ConfigureAwait(false);
                credentials.ThrowIfUnusable(scheme, token);
                tokens.Add(token);
                all.Add(new SentCredential(scheme, $"{scheme.Authentication} {token}"));
            }
        }

        sent.Hold([.. all], [.. tokens]);
    }
}
