namespace CampaignsGen.Runtime;

/// <summary>A credential as one request carries it.</summary>
internal readonly record struct SentCredential(SecurityScheme Scheme, string Value);

/// <summary>The credentials of one request, with the tokens that were obtained for it.</summary>
internal readonly struct SentCredentials
{
    private readonly SentCredential[]? all;
    private readonly int count;
    private readonly List<string>? tokens;

    private SentCredentials(SentCredential[] all, int count, List<string>? tokens)
    {
        this.all = all;
        this.count = count;
        this.tokens = tokens;
    }

    internal ReadOnlySpan<SentCredential> All => all.AsSpan(0, count);

    /// <summary>The tokens among them that the options do not hold.</summary>
    internal IReadOnlyList<string> Tokens => tokens ?? (IReadOnlyList<string>)[];

    /// <summary>Obtains what the options do not hold.</summary>
    /// <exception cref="ApiOptionsException">A provider gave what cannot be sent.</exception>
    internal static async ValueTask<SentCredentials> GetAsync(
        IReadOnlyList<RequiredScheme> required,
        Credentials credentials,
        CancellationToken cancellationToken
    )
    {
        if (required.Count == 0)
        {
            return default;
        }

        if (credentials.Fixed(required) is { } held)
        {
            return new SentCredentials(held, held.Length, tokens: null);
        }

        var all = new SentCredential[required.Count];
        int count = 0;
        List<string>? tokens = null;
        for (int i = 0; i < required.Count; i++)
        {
            SecurityScheme scheme = credentials.Find(required[i].Name)!;
            if (scheme.WireValue is { } value)
            {
                all[count++] = new SentCredential(scheme, value);
            }
            else if (scheme.Provider is { } provider)
            {
                string token = await provider
                    .GetTokenAsync(required[i].Scopes, cancellationToken)
                    .ConfigureAwait(false);
                credentials.ThrowIfUnusable(scheme, token);
                (tokens ??= []).Add(token);
                all[count++] = new SentCredential(scheme, $"Bearer {token}");
            }
        }

        return new SentCredentials(all, count, tokens);
    }
}
