namespace CampaignsGen.Runtime;

/// <summary>A credential as one request carries it.</summary>
internal sealed class SentCredential(SecurityScheme scheme, string value)
{
    internal SecurityScheme Scheme => scheme;

    internal string Value => value;
}

/// <summary>The credentials of one request, with the tokens that were obtained for it.</summary>
internal sealed class SentCredentials(SentCredential[] all, string[] tokens)
{
    internal static SentCredentials None { get; } = new([], []);

    internal SentCredential[] All => all;

    /// <summary>The tokens among them that the options do not hold.</summary>
    internal string[] Tokens => tokens;
}
