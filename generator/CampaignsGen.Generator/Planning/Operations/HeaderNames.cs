using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Corrects the names of headers. Whitespace around a name is not part of it (RFC 9110, section 5.1) and is removed. A name
/// that is not a token otherwise is invalid, because no request can contain it.
/// </summary>
internal sealed class HeaderNames(DiagnosticBag diagnostics)
{
    private const string Header = "header";
    private const string Cookie = "cookie";

    /// <summary>Returns the document with valid header names, without parameters whose header cannot be sent.</summary>
    public ApiModel Fix(ApiModel model)
    {
        SecurityScheme[] schemes = [.. model.SecuritySchemes.Select(Fix)];
        HashSet<string> lost = new(
            schemes.Where(static scheme => !CanBeSent(scheme)).Select(static scheme => scheme.Name),
            StringComparer.Ordinal
        );
        return model with
        {
            Operations = model.Operations.Select(operation => Without(lost, Fix(operation))).ToEquatableArray(),
            SecuritySchemes =
                lost.Count == 0 ? schemes.ToEquatableArray() : schemes.Where(CanBeSent).ToEquatableArray(),
        };
    }

    /// <summary>
    /// Removes the requirements whose schemes were all removed. A requirement with another scheme is kept, so that the other
    /// scheme alone is never sufficient.
    /// </summary>
    private static Operation Without(HashSet<string> lost, Operation operation) =>
        lost.Count == 0
            ? operation
            : operation with
            {
                Security = operation
                    .Security.Where(requirement =>
                        requirement.Schemes.Count == 0 || requirement.Schemes.Any(scheme => !lost.Contains(scheme.Name))
                    )
                    .ToEquatableArray(),
            };

    private Operation Fix(Operation operation)
    {
        bool isFine =
            operation.Parameters.All(static parameter => !HasToken(parameter) || HttpToken.Is(parameter.Name))
            && operation.Responses.All(static response => response.Headers.All(static h => HttpToken.Is(h.Name)));
        return isFine
            ? operation
            : operation with
            {
                Parameters = Fix(operation.Parameters),
                Responses = operation.Responses.Select(Fix).ToEquatableArray(),
            };
    }

    /// <summary>Corrects the parameters. If two have the same name after that, the one with the originally correct name is kept.</summary>
    private EquatableArray<Parameter> Fix(EquatableArray<Parameter> parameters)
    {
        HashSet<string> names = new(
            parameters.Where(IsHeader).Select(static parameter => parameter.Name),
            StringComparer.OrdinalIgnoreCase
        );
        List<Parameter> corrected = [];
        foreach (Parameter parameter in parameters)
        {
            ReportCookie(parameter);
            string name = IsHeader(parameter)
                ? Fixed(Header, parameter.Name, "/name", parameter.Pointer, "sent", "the parameter is omitted")
                : parameter.Name;
            bool canBeSent = !IsHeader(parameter) || HttpToken.Is(name);
            if (canBeSent && (name == parameter.Name || names.Add(name)))
            {
                corrected.Add(name == parameter.Name ? parameter : parameter with { Name = name });
            }
        }

        return corrected.ToEquatableArray();
    }

    private Response Fix(Response response) =>
        response.Headers.All(static header => HttpToken.Is(header.Name))
            ? response
            : response with
            {
                Headers = response.Headers.Select(Fix).ToEquatableArray(),
            };

    private ResponseHeader Fix(ResponseHeader header) =>
        header with
        {
            Name = Fixed(Header, header.Name, "", header.Pointer, "read", "no response can contain it"),
        };

    private SecurityScheme Fix(SecurityScheme scheme) =>
        scheme is { ParameterLocation: { } place and not ParameterLocation.Query, ParameterName: { } name }
            ? scheme with
            {
                ParameterName = Fixed(
                    place == ParameterLocation.Cookie ? Cookie : Header,
                    name,
                    "/name",
                    scheme.Pointer,
                    "sent",
                    "the security scheme is ignored"
                ),
            }
            : scheme;

    /// <summary>Determines whether the header or cookie name is a token. Otherwise, a request with it could not be created.</summary>
    private static bool CanBeSent(SecurityScheme scheme) =>
        scheme.ParameterLocation is not (ParameterLocation.Header or ParameterLocation.Cookie)
        || HttpToken.Is(scheme.ParameterName!);

    private string Fixed(string kind, string name, string field, string pointer, string isDone, string otherwise)
    {
        if (HttpToken.Is(name))
        {
            return name;
        }

        string trimmed = name.Trim();
        bool isFixed = HttpToken.Is(trimmed);
        diagnostics.Report(
            PlanningDiagnostics.NoNameOfHeader,
            pointer + field,
            name,
            kind,
            isFixed ? $"it is {isDone} as '{trimmed}'" : otherwise
        );
        return isFixed ? trimmed : name;
    }

    /// <summary>Reports a cookie name that is not a token. It is encoded, but most servers decode only values.</summary>
    private void ReportCookie(Parameter parameter)
    {
        if (parameter.Location == ParameterLocation.Cookie && !HttpToken.Is(parameter.Name))
        {
            diagnostics.Report(
                PlanningDiagnostics.NoNameOfHeader,
                parameter.Pointer + "/name",
                parameter.Name,
                Cookie,
                $"it is sent as '{Uri.EscapeDataString(parameter.Name)}'"
            );
        }
    }

    private static bool IsHeader(Parameter parameter) => parameter.Location == ParameterLocation.Header;

    /// <summary>Determines whether the name must be a token, which also applies to cookies (RFC 6265, section 4.1.1).</summary>
    private static bool HasToken(Parameter parameter) =>
        IsHeader(parameter) || parameter.Location == ParameterLocation.Cookie;
}
