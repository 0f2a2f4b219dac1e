using System.Text.RegularExpressions;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans how requests are authenticated: the credentials of the options, and what each operation needs of them.</summary>
internal sealed class SecurityPlanner(PlanningContext context)
{
    /// <summary>A regular expression that says only how a text begins: no character of it means anything but itself.</summary>
    private static readonly Regex PlainPrefix = new(
        @"^\^((?:[A-Za-z0-9_ \-:/@#=,~!%&;<>']|\\[.\-_/$^*+?()\[\]{}|\\])+)(?:\.[*+]?\$?)?$",
        RegexOptions.CultureInvariant
    );

    private readonly Dictionary<string, CredentialPlan> credentials = [];

    /// <summary>Gives each scheme that the client can send a property of the options.</summary>
    public void PlanSchemes(NameScope options)
    {
        foreach (SecurityScheme scheme in context.Model.SecuritySchemes)
        {
            if (KindOf(scheme) is { } kind)
            {
                credentials[scheme.Name] = Credential(scheme, kind, options);
            }
        }
    }

    /// <summary>The credentials, with those marked as required that every operation needs.</summary>
    public EquatableArray<CredentialPlan> Credentials(EquatableArray<OperationPlan> operations) =>
        credentials
            .Values.Select(credential => credential with { Required = IsNeededByAll(credential.Scheme, operations) })
            .ToEquatableArray();

    /// <summary>What <paramref name="operation"/> needs; false where it needs something and nothing of it can be sent.</summary>
    public bool TryAlternatives(Operation operation, string id, out EquatableArray<AlternativePlan> alternatives)
    {
        alternatives = operation
            .Security.Where(requirement => requirement.Schemes.All(scheme => credentials.ContainsKey(scheme.Name)))
            .Select(static requirement => new AlternativePlan(
                requirement.Schemes.Select(static scheme => scheme.Name).ToEquatableArray()
            ))
            .ToEquatableArray();
        if (alternatives.Count > 0 || operation.Security.Count == 0)
        {
            return true;
        }

        context.Diagnostics.Add(operation.Security[0].Pointer, PlanningDiagnostics.NoUsableSecurity, id);
        return false;
    }

    private static bool IsNeededByAll(string scheme, EquatableArray<OperationPlan> operations) =>
        operations.Count > 0
        && operations.All(operation =>
            operation.Security.Count > 0 && operation.Security.All(alternative => alternative.Schemes.Contains(scheme))
        );

    private CredentialKind? KindOf(SecurityScheme scheme)
    {
        switch (scheme.Kind)
        {
            case SecuritySchemeKind.ApiKey:
                return CredentialKind.ApiKey;
            case SecuritySchemeKind.HttpBasic:
                return CredentialKind.Basic;
            case SecuritySchemeKind.HttpBearer:
                return CredentialKind.Bearer;
            case SecuritySchemeKind.OAuth2:
            case SecuritySchemeKind.OpenIdConnect:
                string property = Identifier.Pascal(scheme.Name, "Token");
                context.Diagnostics.Add(
                    scheme.Pointer,
                    PlanningDiagnostics.TokenIsSupplied,
                    scheme.Name,
                    Described(scheme),
                    property
                );
                return CredentialKind.Bearer;
            default:
                context.Diagnostics.Add(
                    scheme.Pointer,
                    PlanningDiagnostics.SchemeNotSupported,
                    scheme.Name,
                    Described(scheme)
                );
                return null;
        }
    }

    private static string Described(SecurityScheme scheme) =>
        scheme.Kind switch
        {
            SecuritySchemeKind.OAuth2 => "OAuth 2.0",
            SecuritySchemeKind.OpenIdConnect => "OpenID Connect",
            SecuritySchemeKind.MutualTls => "mutual TLS",
            _ => $"HTTP authentication '{scheme.HttpScheme}'",
        };

    private CredentialPlan Credential(SecurityScheme scheme, CredentialKind kind, NameScope options) =>
        new()
        {
            Kind = kind,
            Scheme = scheme.Name,
            Identifier = options.Take(Identifier.Pascal(scheme.Name, "Credential")),
            Doc = DocPlanner.Of(
                scheme.Description,
                $"The credential of security scheme {scheme.Name}.",
                Sentences(scheme, kind)
            ),
            Location = scheme.ParameterLocation.ToString(),
            ParameterName = scheme.ParameterName ?? "",
            Secret = scheme.Secret,
            Pattern = Pattern(scheme),
        };

    private static string[] Sentences(SecurityScheme scheme, CredentialKind kind) =>
        kind switch
        {
            CredentialKind.ApiKey when scheme.ParameterLocation == ParameterLocation.Header =>
            [
                $"Sent in the header {scheme.ParameterName}.",
            ],
            CredentialKind.ApiKey when scheme.ParameterLocation == ParameterLocation.Query =>
            [
                $"Sent in the query parameter {scheme.ParameterName}.",
            ],
            CredentialKind.ApiKey => [$"Sent in the cookie {scheme.ParameterName}."],
            CredentialKind.Basic => ["Sent in the header Authorization (RFC 7617)."],
            _ => ["A token, sent in the header Authorization (RFC 6750)."],
        };

    /// <summary>Most patterns only say how a value begins; they are checked without a regular expression, which trimming removes then.</summary>
    private PatternPlan? Pattern(SecurityScheme scheme)
    {
        if (scheme.Pattern is not { Length: > 0 } pattern)
        {
            return null;
        }

        if (PlainPrefix.Match(pattern) is { Success: true } match && !pattern.EndsWith("$", StringComparison.Ordinal))
        {
            return new PatternPlan(
                Regex.Replace(match.Groups[1].Value, @"\\(.)", "$1", RegexOptions.CultureInvariant),
                IsPrefix: true
            );
        }

        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return new PatternPlan(pattern, IsPrefix: false);
        }
        catch (ArgumentException exception)
        {
            context.Diagnostics.Add(
                scheme.Pointer,
                PlanningDiagnostics.PatternNotUsable,
                scheme.Name,
                exception.Message
            );
            return null;
        }
    }
}
