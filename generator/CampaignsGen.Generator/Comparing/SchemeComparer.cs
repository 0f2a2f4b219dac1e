using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Compares the security schemes: the credentials that requests contain, and the names of the client's options.</summary>
internal sealed class SchemeComparer(Comparison comparison)
{
    public void Compare()
    {
        EquatableArray<SecurityScheme> current = comparison.New.Model.SecuritySchemes;
        foreach (SecurityScheme old in comparison.Old.Model.SecuritySchemes)
        {
            SecurityScheme? same = current.FirstOrDefault(other => other.Name == old.Name);
            if (same is not null)
            {
                Compare(old, same);
                continue;
            }

            SecurityScheme? renamed = Renamed(comparison, old);
            Report(
                renamed?.Pointer ?? JsonPointer.Append(ParentOf(current), old.Name),
                old,
                renamed is null
                    ? "was removed, and so was its option"
                    : $"was renamed to {Words.Quote(renamed.Name)}, and so was its option"
            );
        }

        foreach (SecurityScheme added in current.Where(IsAdded))
        {
            comparison.Findings.Add(
                null,
                added.Pointer,
                ContractDiagnostics.Added,
                $"Security scheme {Words.Quote(added.Name)}"
            );
        }
    }

    /// <summary>Returns the scheme that sends the same credentials under a new name if the old name no longer exists, or null.</summary>
    public static SecurityScheme? Renamed(Comparison comparison, SecurityScheme old) =>
        comparison.New.Model.SecuritySchemes.FirstOrDefault(scheme =>
            Sent(scheme) == Sent(old)
            && comparison.Old.Model.SecuritySchemes.All(other => other.Name != scheme.Name)
            && comparison.New.Model.SecuritySchemes.All(other => other.Name != old.Name)
        );

    private bool IsAdded(SecurityScheme scheme) =>
        comparison.Old.Model.SecuritySchemes.All(other => other.Name != scheme.Name);

    private void Compare(SecurityScheme old, SecurityScheme current)
    {
        if (Sent(old) != Sent(current))
        {
            Report(current.Pointer, current, $"was {Sent(old)} and is now {Sent(current)}");
        }
        else if (old.ClientCredentialsUrl is not null && old.ClientCredentialsUrl != current.ClientCredentialsUrl)
        {
            string? url = current.ClientCredentialsUrl;
            string change = url is null
                ? "no longer has a client credentials flow"
                : $"now obtains its tokens from {Words.Quote(url)}";
            Report(JsonPointer.Append(current.Pointer, "flows"), current, change);
        }

        if (current.Deprecated && !old.Deprecated)
        {
            comparison.Findings.Add(
                null,
                JsonPointer.Append(current.Pointer, "deprecated"),
                ContractDiagnostics.Deprecated,
                $"Security scheme {Words.Quote(current.Name)}"
            );
        }
    }

    private void Report(string pointer, SecurityScheme scheme, string change) =>
        comparison.Findings.Add(
            null,
            pointer,
            ContractDiagnostics.SecurityChanged,
            $"Security scheme {Words.Quote(scheme.Name)}",
            change
        );

    private static string Sent(SecurityScheme scheme) =>
        scheme.Kind switch
        {
            SecuritySchemeKind.ApiKey =>
                $"a key in the {scheme.ParameterLocation.ToString().ToLowerInvariant()} {Words.Quote(scheme.ParameterName ?? "")}",
            SecuritySchemeKind.HttpBasic => "HTTP Basic",
            SecuritySchemeKind.HttpBearer => "a bearer token",
            SecuritySchemeKind.HttpOther => $"HTTP authentication {Words.Quote(scheme.HttpScheme ?? "")}",
            SecuritySchemeKind.OAuth2 => "OAuth 2.0",
            SecuritySchemeKind.OpenIdConnect => "OpenID Connect",
            _ => "mutual TLS",
        };

    private static string ParentOf(EquatableArray<SecurityScheme> schemes) =>
        schemes.Count == 0
            ? JsonPointer.Append(JsonPointer.Append(JsonPointer.Root, "components"), "securitySchemes")
            : schemes[0].Pointer[..schemes[0].Pointer.LastIndexOf('/')];
}
