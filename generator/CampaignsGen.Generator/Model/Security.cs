namespace CampaignsGen.Generator.Model;

internal enum SecuritySchemeKind
{
    ApiKey,
    HttpBasic,
    HttpBearer,

    /// <summary>Any other HTTP authentication scheme; <see cref="SecurityScheme.HttpScheme"/> names it.</summary>
    HttpOther,
    OAuth2,
    OpenIdConnect,
    MutualTls,
}

internal sealed record SecurityScheme
{
    public required string Pointer { get; init; }

    /// <summary>The name under which requirements speak of it.</summary>
    public required string Name { get; init; }
    public required SecuritySchemeKind Kind { get; init; }
    public string? Description { get; init; }

    /// <summary>The name of the header, query parameter or cookie of an API key.</summary>
    public string? ParameterName { get; init; }

    /// <summary>Where an API key goes; never <see cref="ParameterLocation.Path"/>.</summary>
    public ParameterLocation ParameterLocation { get; init; }

    /// <summary>The <c>scheme</c> of an HTTP authentication.</summary>
    public string? HttpScheme { get; init; }

    /// <summary>The <c>tokenUrl</c> of OAuth's flow for programs that act for themselves; null where the scheme has none.</summary>
    public string? ClientCredentialsUrl { get; init; }

    /// <summary><c>x-pattern</c>: a regular expression that valid values match.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether nobody may see the value: true of all but the API keys of which <c>x-secret</c> says false.</summary>
    public bool Secret { get; init; } = true;
    public bool Deprecated { get; init; }
}

/// <summary>Schemes that are required together; none at all where anonymous requests are allowed.</summary>
internal sealed record SecurityRequirement(string Pointer, EquatableArray<RequiredScheme> Schemes);

/// <param name="Name">The scheme's name.</param>
/// <param name="Scopes">The scopes or roles asked for.</param>
internal sealed record RequiredScheme(string Name, EquatableArray<string> Scopes);
