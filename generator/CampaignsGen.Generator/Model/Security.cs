namespace CampaignsGen.Generator.Model;

internal enum SecuritySchemeKind
{
    ApiKey,
    HttpBasic,
    HttpBearer,

    /// <summary>Any other HTTP authentication scheme, which <see cref="SecurityScheme.HttpScheme"/> names.</summary>
    HttpOther,
    OAuth2,
    OpenIdConnect,
    MutualTls,
}

internal sealed record SecurityScheme
{
    public required string Pointer { get; init; }

    /// <summary>The name to which requirements refer.</summary>
    public required string Name { get; init; }
    public required SecuritySchemeKind Kind { get; init; }
    public string? Description { get; init; }

    /// <summary>The name of the header, query parameter or cookie of an API key.</summary>
    public string? ParameterName { get; init; }

    /// <summary>The location of an API key; never <see cref="ParameterLocation.Path"/>.</summary>
    public ParameterLocation ParameterLocation { get; init; }

    /// <summary>The <c>scheme</c> of an HTTP authentication.</summary>
    public string? HttpScheme { get; init; }

    /// <summary>The <c>tokenUrl</c> of the OAuth client credentials flow, or null if the scheme has none.</summary>
    public string? ClientCredentialsUrl { get; init; }

    /// <summary><c>x-pattern</c>: a regular expression that valid values match.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether the value is secret. Only an API key can be declared as not secret, with <c>x-secret: false</c>.</summary>
    public bool Secret { get; init; } = true;
    public bool Deprecated { get; init; }
}

/// <summary>Represents schemes that are required together; empty if anonymous requests are allowed.</summary>
internal sealed record SecurityRequirement(string Pointer, EquatableArray<RequiredScheme> Schemes);

/// <param name="Name">The name of the scheme.</param>
/// <param name="Scopes">The required scopes or roles.</param>
internal sealed record RequiredScheme(string Name, EquatableArray<string> Scopes);
