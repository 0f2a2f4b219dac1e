namespace CampaignsGen.Runtime;

/// <summary>A credential as one request carries it.</summary>
internal sealed class SentCredential(SecurityScheme scheme, string value)
{
    internal readonly SecurityScheme Scheme = scheme;
    internal readonly string Value = value;
}

/// <summary>The credentials of one request, with the tokens that were obtained for it.</summary>
internal sealed class SentCredentials
{
    internal static SentCredentials None { get; } = new();

    internal SentCredential[] All { get; private set; } = [];

    /// <summary>The tokens among them that the options do not hold.</summary>
    internal string[] Tokens { get; private set; } = [];

    /// <summary>The encoded names of the query parameters that carry some of them.</summary>
    internal string[] QueryNames()
    {
        string[] names = [];
        foreach (SentCredential credential in All)
        {
            if (credential.Scheme.Location == ParameterLocation.Query)
            {
                names = [.. names, Uri.EscapeDataString(credential.Scheme.ParameterName)];
            }
        }

        return names;
    }

    internal SentCredentials Hold(SentCredential[] all, string[] tokens)
    {
        All = all;
        Tokens = tokens;
        return this;
    }
}
