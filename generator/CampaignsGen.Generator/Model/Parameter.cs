namespace CampaignsGen.Generator.Model;

internal enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,
}

/// <summary>Specifies how a parameter is serialized (OpenAPI 3.1, "Style Values").</summary>
internal enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,

    /// <summary>The style of a cookie that is not encoded; since OpenAPI 3.2.</summary>
    Cookie,
}

/// <summary>Provides the defaults for the serialization of parameters (OpenAPI 3.1, "Parameter Object").</summary>
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

    /// <summary>The name in code that the document specifies, or null if there is none.</summary>
    public string? GivenName { get; init; }
    public required ParameterLocation Location { get; init; }
    public bool Required { get; init; }
    public bool Deprecated { get; init; }
    public string? Description { get; init; }

    /// <summary>The specified style, or the default of the location.</summary>
    public ParameterStyle Style { get; init; }

    /// <summary>The specified <c>explode</c>, or the default of the style.</summary>
    public bool Explode { get; init; }
    public bool AllowReserved { get; init; }

    /// <summary>Whether the value can be several segments of the path.</summary>
    public bool HasSegments { get; init; }

    /// <summary>The schema of the parameter, or null if <see cref="Content"/> describes it.</summary>
    public Schema? Schema { get; init; }
    public EquatableArray<MediaType> Content { get; init; }
}
