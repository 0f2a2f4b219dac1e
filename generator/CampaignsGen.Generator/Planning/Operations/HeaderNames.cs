using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Gives headers the names under which they travel. Blanks around a name belong to no header (RFC 9110, section 5.1), so the
/// name without them is meant. A name of other characters than those of a token is none: no request can carry it.
/// </summary>
internal sealed class HeaderNames(DiagnosticBag diagnostics)
{
    /// <summary>The document with the names that its headers can have, and without parameters that no header can carry.</summary>
    public ApiModel Mend(ApiModel model) =>
        model with
        {
            Operations = model.Operations.Select(Mend).ToEquatableArray(),
            SecuritySchemes = model.SecuritySchemes.Select(Mend).ToEquatableArray(),
        };

    private Operation Mend(Operation operation)
    {
        bool isFine =
            operation.Parameters.All(static parameter => !IsHeader(parameter) || HttpToken.Is(parameter.Name))
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
            string name = IsHeader(parameter)
                ? Mended(parameter.Name, "/name", parameter.Pointer, "sent", "The parameter is left out")
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
            Name = Mended(header.Name, "", header.Pointer, "read", "No answer has it"),
        };

    private SecurityScheme Mend(SecurityScheme scheme) =>
        scheme is { ParameterLocation: ParameterLocation.Header, ParameterName: { } name }
            ? scheme with
            {
                ParameterName = Mended(name, "/name", scheme.Pointer, "sent", "The key goes nowhere"),
            }
            : scheme;

    private string Mended(string name, string field, string pointer, string isDone, string otherwise)
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
            isMended ? $"It is {isDone} as '{trimmed}'" : otherwise
        );
        return isMended ? trimmed : name;
    }

    private static bool IsHeader(Parameter parameter) => parameter.Location == ParameterLocation.Header;
}
