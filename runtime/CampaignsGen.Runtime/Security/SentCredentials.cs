namespace CampaignsGen.Runtime;

/// <summary>Represents a credential of one request.</summary>
internal sealed class SentCredential(SecurityScheme scheme, string value)
{
    internal readonly SecurityScheme Scheme = scheme;
    internal readonly string Value = value;
}

/// <summary>Represents the credentials of one request, including the tokens that were obtained for it.</summary>
internal sealed class SentCredentials
{
    internal static SentCredentials None { get; } = new();

    internal SentCredential[] All { get; private set; } = [];

    /// <summary>Gets the tokens that the options do not contain.</summary>
    internal string[] Tokens { get; private set; } = [];

    /// <summary>Returns the encoded names of the query parameters for credentials.</summary>
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
