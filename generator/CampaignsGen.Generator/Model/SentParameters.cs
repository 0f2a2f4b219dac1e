namespace CampaignsGen.Generator.Model;

/// <summary>Determines which parameters of an operation the caller specifies, and how.</summary>
internal static class SentParameters
{
    /// <summary>
    /// The maximum number of optional parameters that are arguments of a method. If there are more, they are combined in one
    /// object, to which a parameter can be added without changing the method.
    /// </summary>
    private const int MostOptionalArguments = 5;

    /// <summary>Determines whether the optional parameters of <paramref name="operation"/> are combined in one object.</summary>
    public static bool AreObject(Operation operation, EquatableArray<SecurityScheme> schemes) =>
        operation.Parameters.Count(parameter =>
            IsOptional(parameter) && SchemeOf(parameter, operation, schemes) is null && OwnerOf(parameter) is null
        ) > MostOptionalArguments;

    /// <summary>Determines whether the parameter is optional. A path parameter is always required, regardless of the document.</summary>
    public static bool IsOptional(Parameter parameter) =>
        !parameter.Required && parameter.Location != ParameterLocation.Path;

    /// <summary>Returns the API key of the operation that a parameter duplicates, or null if there is none.</summary>
    public static SecurityScheme? SchemeOf(
        Parameter parameter,
        Operation operation,
        EquatableArray<SecurityScheme> schemes
    ) => schemes.FirstOrDefault(scheme => Repeats(parameter, scheme) && IsRequiredBy(operation, scheme));

    /// <summary>
    /// Returns what determines a header instead of a parameter, or null for any other parameter (OpenAPI 3.1, "Parameter
    /// Object").
    /// </summary>
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
