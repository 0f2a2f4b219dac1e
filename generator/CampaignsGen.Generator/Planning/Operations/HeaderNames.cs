using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Gives headers the names under which they travel. Blanks around a name belong to no header (RFC 9110, section 5.1), so the
/// name without them is meant. A name of other characters than those of a token is none: no request can carry it.
/// </summary>
internal sealed class HeaderNames(DiagnosticBag diagnostics)
{
    private const string Header = "header";
    private const string Cookie = "cookie";

    /// <summary>The document with the names that its headers can have, and without parameters that no header can carry.</summary>
    public ApiModel Mend(ApiModel model)
    {
        SecurityScheme[] schemes = [.. model.SecuritySchemes.Select(Mend)];
        HashSet<string> lost = new(
            schemes.Where(static scheme => !CanBeSent(scheme)).Select(static scheme => scheme.Name),
            StringComparer.Ordinal
        );
        return model with
        {
            Operations = model.Operations.Select(operation => Without(lost, Mend(operation))).ToEquatableArray(),
            SecuritySchemes =
                lost.Count == 0 ? schemes.ToEquatableArray() : schemes.Where(CanBeSent).ToEquatableArray(),
        };
    }

    /// <summary>Without the requirements of which nothing is left; one with another scheme stays, so that this is never enough.</summary>
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

    private Operation Mend(Operation operation)
    {
        bool isFine =
            operation.Parameters.All(static parameter => !HasToken(parameter) || HttpToken.Is(parameter.Name))
            && operation.Responses.All(static response => response.Headers.All(static h => HttpToken.Is(h.Name)));
        return isFine
            ? operation
            : operation with
            {
                Parameters = Mend(operation.Parameters),
                Responses = operation.Responses.Select(Mend).ToEquatableArray(),
            };
    }

    /// <summary>Of two that come to one name, the one that has it as it stands.</summary>
    private EquatableArray<Parameter> Mend(EquatableArray<Parameter> parameters)
    {
        HashSet<string> names = new(
            parameters.Where(IsHeader).Select(static parameter => parameter.Name),
            StringComparer.OrdinalIgnoreCase
        );
        List<Parameter> mended = [];
        foreach (Parameter parameter in parameters)
        {
            ReportCookie(parameter);
            string name = IsHeader(parameter)
                ? Mended(Header, parameter.Name, "/name", parameter.Pointer, "sent", "the parameter is omitted")
                : parameter.Name;
            bool canBeSent = !IsHeader(parameter) || HttpToken.Is(name);
            if (canBeSent && (name == parameter.Name || names.Add(name)))
            {
                mended.Add(name == parameter.Name ? parameter : parameter with { Name = name });
            }
        }

        return mended.ToEquatableArray();
    }

    private Response Mend(Response response) =>
        response.Headers.All(static header => HttpToken.Is(header.Name))
            ? response
            : response with
            {
                Headers = response.Headers.Select(Mend).ToEquatableArray(),
            };

    private ResponseHeader Mend(ResponseHeader header) =>
        header with
        {
            Name = Mended(Header, header.Name, "", header.Pointer, "read", "no response can contain it"),
        };

    private SecurityScheme Mend(SecurityScheme scheme) =>
        scheme is { ParameterLocation: { } place and not ParameterLocation.Query, ParameterName: { } name }
            ? scheme with
            {
                ParameterName = Mended(
                    place == ParameterLocation.Cookie ? Cookie : Header,
                    name,
                    "/name",
                    scheme.Pointer,
                    "sent",
                    "the security scheme is ignored"
                ),
            }
            : scheme;

    /// <summary>A request that were to carry another one could not even be made.</summary>
    private static bool CanBeSent(SecurityScheme scheme) =>
        scheme.ParameterLocation is not (ParameterLocation.Header or ParameterLocation.Cookie)
        || HttpToken.Is(scheme.ParameterName!);

    private string Mended(string kind, string name, string field, string pointer, string isDone, string otherwise)
    {
        if (HttpToken.Is(name))
        {
            return name;
        }

        string trimmed = name.Trim();
        bool isMended = HttpToken.Is(trimmed);
        diagnostics.Report(
            PlanningDiagnostics.NoNameOfHeader,
            pointer + field,
            name,
            kind,
            isMended ? $"it is {isDone} as '{trimmed}'" : otherwise
        );
        return isMended ? trimmed : name;
    }

    /// <summary>What a cookie cannot hold is encoded, which most servers undo in values only.</summary>
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

    /// <summary>The name of a cookie is a token as well (RFC 6265, section 4.1.1).</summary>
    private static bool HasToken(Parameter parameter) =>
        IsHeader(parameter) || parameter.Location == ParameterLocation.Cookie;
}
