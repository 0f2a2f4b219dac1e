namespace CampaignsGen.Generator.Model;

internal enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,
}

/// <summary>How a parameter that is no plain value is written (OpenAPI 3.1, "Style Values").</summary>
internal enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,

    /// <summary>Of a cookie that is not encoded; since OpenAPI 3.2.</summary>
    Cookie,
}

/// <summary>What holds where a document does not say how a parameter is written (OpenAPI 3.1, "Parameter Object").</summary>
internal static class ParameterDefaults
{
    public static ParameterStyle StandardStyle(this ParameterLocation location) =>
        location is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;

    public static bool ExplodesByDefault(this ParameterStyle style) =>
        style is ParameterStyle.Form or ParameterStyle.Cookie;
}

internal sealed record Parameter
{
    public required string Pointer { get; init; }
    public required string Name { get; init; }

    /// <summary>What the document wants it to be called in code; null where it does not say.</summary>
    public string? GivenName { get; init; }
    public required ParameterLocation Location { get; init; }
    public bool Required { get; init; }
    public bool Deprecated { get; init; }
    public string? Description { get; init; }

    /// <summary>The style as given, else the location's default.</summary>
    public ParameterStyle Style { get; init; }

    /// <summary><c>explode</c> as given, else the style's default.</summary>
    public bool Explode { get; init; }
    public bool AllowReserved { get; init; }

    /// <summary>The parameter's schema; null where <see cref="Content"/> describes it.</summary>
    public Schema? Schema { get; init; }
    public EquatableArray<MediaType> Content { get; init; }
}
