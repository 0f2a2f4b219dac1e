namespace CampaignsGen.Generator.Model;

/// <summary>Which parameters of an operation the caller gives, and how.</summary>
internal static class SentParameters
{
    /// <summary>
    /// So many optional parameters may be arguments of a method. More of them are one object, to which a parameter can be added
    /// without a change of the method.
    /// </summary>
    private const int MostOptionalArguments = 5;

    /// <summary>Whether the optional parameters of <paramref name="operation"/> are one object.</summary>
    public static bool AreObject(Operation operation, EquatableArray<SecurityScheme> schemes) =>
        operation.Parameters.Count(parameter =>
            IsOptional(parameter) && SchemeOf(parameter, operation, schemes) is null && OwnerOf(parameter) is null
        ) > MostOptionalArguments;

    /// <summary>Whether it may be left out, wherever the document says otherwise of one in the path.</summary>
    public static bool IsOptional(Parameter parameter) =>
        !parameter.Required && parameter.Location != ParameterLocation.Path;

    /// <summary>The API key of the operation that a parameter repeats; null where it repeats none.</summary>
    public static SecurityScheme? SchemeOf(
        Parameter parameter,
        Operation operation,
        EquatableArray<SecurityScheme> schemes
    ) => schemes.FirstOrDefault(scheme => Repeats(parameter, scheme) && IsRequiredBy(operation, scheme));

    /// <summary>What sends a header in place of a parameter; null for any other (OpenAPI 3.1, "Parameter Object").</summary>
    public static string? OwnerOf(Parameter parameter) =>
        parameter.Location != ParameterLocation.Header
            ? null
            : parameter.Name.ToLowerInvariant() switch
            {
                "accept" => "media types of the responses",
                "content-type" => "media type of the body",
                "authorization" => "security schemes",
                _ => null,
            };

    private static bool Repeats(Parameter parameter, SecurityScheme scheme) =>
        scheme.Kind == SecuritySchemeKind.ApiKey
        && scheme.ParameterLocation == parameter.Location
        && string.Equals(
            scheme.ParameterName,
            parameter.Name,
            parameter.Location == ParameterLocation.Header
                ? StringComparison.OrdinalIgnoreCase
                : StringComparison.Ordinal
        );

    private static bool IsRequiredBy(Operation operation, SecurityScheme scheme) =>
        operation.Security.Any(requirement => requirement.Schemes.Any(required => required.Name == scheme.Name));
}
