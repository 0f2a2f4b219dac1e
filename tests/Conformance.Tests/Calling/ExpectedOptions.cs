using CampaignsGen.Generator.Plan;
using Conformance.Tests.Suite;

namespace Conformance.Tests.Calling;

/// <summary>The options of a client that is to send the request which the suite expects: its address and its credentials.</summary>
internal static class ExpectedOptions
{
    public static Dictionary<string, object?> Of(OperationMatch match, ExpectedCall call, Uri address)
    {
        Dictionary<string, object?> options = Server(match, address);
        foreach (CredentialPlan credential in match.Api.Options.Credentials)
        {
            if (Value(credential, call) is { } value)
            {
                options[credential.Identifier] = value;
            }
        }

        return options;
    }

    /// <summary>The values of the server's variables, the first of which holds the address; the address where it has none.</summary>
    private static Dictionary<string, object?> Server(OperationMatch match, Uri address) =>
        match.Api.Options.Variables.Count == 0
            ? new() { ["BaseAddress"] = new Uri(address, match.Server + "/") }
            : match.Api.Options.Variables.ToDictionary(
                variable => variable.Identifier,
                variable => (object?)match.Variables.GetValueOrDefault(variable.Name, $"{address}".TrimEnd('/'))
            );

    private static object? Value(CredentialPlan credential, ExpectedCall call)
    {
        string name = credential.Kind == CredentialKind.ApiKey ? credential.ParameterName : "Authorization";
        string? sent =
            credential.Location == "Query"
                ? call.Query.TryGetValue(name, out var value)
                    ? $"{value}"
                    : null
                : call.Header(name);
        if (sent is null)
        {
            return call.RefusedWith is null ? null : "refused";
        }

        string prefix = $"{credential.Authentication ?? "Bearer"} ";
        return credential.Kind switch
        {
            CredentialKind.Bearer => sent.StartsWith(prefix, StringComparison.Ordinal) ? sent[prefix.Length..] : null,
            CredentialKind.Basic => null,
            _ => sent,
        };
    }
}
