namespace CampaignsGen.Runtime;

/// <summary>Obtains the tokens of a request.</summary>
/// <remarks>
/// Only a scheme whose token a provider gives makes one: a program that has none is compiled ahead of time without it.
/// </remarks>
internal sealed class BearerTokens(AccessTokenProvider provider)
{
    private AccessTokenProvider Provider => provider;

    /// <summary>Gathers what the options hold, and obtains what they do not.</summary>
    /// <exception cref="ApiOptionsException">A provider gave what cannot be sent.</exception>
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
