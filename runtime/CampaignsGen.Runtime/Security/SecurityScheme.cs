using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Represents a security scheme of the document, and its credential in the options.</summary>
internal sealed class SecurityScheme
{
    private const string BearerWord = "Bearer";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private SecurityScheme(
        string name,
        string property,
        ParameterLocation location,
        string parameterName,
        string? wireValue,
        string? shownValue
    )
    {
        Name = name;
        Property = property;
        Location = location;
        ParameterName = parameterName;
        WireValue = wireValue;
        ShownValue = shownValue;
    }

    /// <summary>The name of the security scheme in the document.</summary>
    internal readonly string Name;

    /// <summary>The option for the credential.</summary>
    internal readonly string Property;

    internal readonly ParameterLocation Location;

    /// <summary>The name of the header, query parameter or cookie for the credential.</summary>
    internal readonly string ParameterName;

    /// <summary>The value to send, or <see langword="null"/> if the option is not set.</summary>
    internal readonly string? WireValue;

    /// <summary>The part of the value that can be displayed.</summary>
    internal readonly string? ShownValue;

    /// <summary>Gets the values that must never be displayed.</summary>
    internal string[] Secrets { get; private init; } = [];

    /// <summary>Gets the object that obtains the value for each request, if it is not fixed in the options.</summary>
    internal BearerTokens? Tokens { get; private init; }

    /// <summary>Gets the authentication scheme that precedes a token (RFC 9110, section 11.4).</summary>
    internal string Authentication { get; private init; } = BearerWord;

    /// <summary>Gets the pattern of a valid value.</summary>
    internal CredentialPattern? Pattern { get; private init; }

    /// <summary>
    /// Gets a value indicating whether the handler of the <see cref="HttpClient"/> provides the credential, which is
    /// then not shown in messages.
    /// </summary>
    internal bool IsLeftToHandler { get; private init; }

    internal bool IsConfigured => WireValue is not null || Tokens is not null || IsLeftToHandler;

    /// <summary>Gets a value indicating whether there is a secret that is or will be known.</summary>
    internal bool HoldsSecret => Secrets.Length > 0 || Tokens is not null;

    internal string Where =>
        Location switch
        {
            ParameterLocation.Query => $"the query parameter '{ParameterName}'",
            ParameterLocation.Cookie => $"the cookie '{ParameterName}'",
            _ => $"the header '{ParameterName}'",
        };

    internal static SecurityScheme ApiKey(
        string name,
        string property,
        string? value,
        ParameterLocation location,
        string parameterName,
        bool secret
    )
    {
        string? wire = string.IsNullOrWhiteSpace(value) ? null : value;
        return new SecurityScheme(name, property, location, parameterName, wire, secret ? Redaction.Mask : wire)
        {
            Secrets = wire is not null && secret ? [wire] : [],
        };
    }

    internal static SecurityScheme Bearer(
        string name,
        string property,
        AccessTokenProvider? provider,
        CredentialPattern? pattern
    ) => Token(name, property, provider, BearerWord, pattern);

    /// <summary>
    /// Creates a scheme for HTTP authentication with a name that the API defines. Without a credential, the handler
    /// must provide it.
    /// </summary>
    internal static SecurityScheme Http(
        string name,
        string property,
        AccessTokenProvider? provider,
        string authentication,
        CredentialPattern? pattern
    ) => provider is null ? LeftToHandler(name) : Token(name, property, provider, authentication, pattern);

    private static SecurityScheme Token(
        string name,
        string property,
        AccessTokenProvider? provider,
        string authentication,
        CredentialPattern? pattern
    )
    {
        string? token = provider?.Constant;
        string? wire = token is null ? null : $"{authentication} {token}";
        return new SecurityScheme(name, property, ParameterLocation.Header, "Authorization", wire, Redaction.Mask)
        {
            Tokens = token is null && provider is not null ? new BearerTokens(provider) : null,
            Authentication = authentication,
            Pattern = pattern,
            Secrets = token is null ? [] : [token],
        };
    }

    internal static SecurityScheme LeftToHandler(string name) =>
        new(name, "", ParameterLocation.Header, "", null, "(provided by the handler)") { IsLeftToHandler = true };

    internal static SecurityScheme Basic(string name, string property, BasicCredential? credential)
    {
        string? encoded = credential is null
            ? null
            : Convert.ToBase64String(Utf8.GetBytes($"{credential.UserName}:{credential.Password}"));
        return new SecurityScheme(
            name,
            property,
            ParameterLocation.Header,
            "Authorization",
            encoded is null ? null : $"Basic {encoded}",
            Redaction.Mask
        )
        {
            Secrets = encoded is null ? [] : [encoded, credential!.Password],
        };
    }
}
