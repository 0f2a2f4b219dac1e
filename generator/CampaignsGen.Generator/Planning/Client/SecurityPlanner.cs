using System.Text.RegularExpressions;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the authentication of requests: the credentials in the options, and those that each operation requires.</summary>
internal sealed class SecurityPlanner(PlanningContext context, ProjectDefaults defaults)
{
    /// <summary>A regular expression for a pattern that specifies only a prefix, all of whose characters are literals.</summary>
    private static readonly Regex PlainPrefix = new(
        @"^\^((?:[A-Za-z0-9_ \-:/@#=,~!%&;<>']|\\[.\-_/$^*+?()\[\]{}|\\])+)(?:\.\*\$?)?\z",
        RegexOptions.CultureInvariant
    );

    private const string BearerSentence =
        "A token, or a provider that obtains one for the scopes of each operation. It is sent in the Authorization header (RFC 6750).";

    private readonly Dictionary<string, CredentialPlan> credentials = [];
    private readonly List<string> leftToHandler = [];

    /// <summary>The schemes that are handled by the handler of the <c>HttpClient</c>, about which no message shows details.</summary>
    public EquatableArray<string> LeftToHandler => leftToHandler.ToEquatableArray();

    /// <summary>Plans a property of the options for each scheme that the client sends.</summary>
    public void PlanSchemes(NameScope options)
    {
        foreach (SecurityScheme scheme in context.Model.SecuritySchemes)
        {
            if (KindOf(scheme) is { } kind)
            {
                credentials[scheme.Name] = Credential(scheme, kind, options);
            }
            else
            {
                LeaveToHandler(scheme);
            }
        }
    }

    /// <summary>Returns the credentials. Those that every operation requires are marked as required.</summary>
    public EquatableArray<CredentialPlan> Credentials(EquatableArray<OperationPlan> operations) =>
        credentials
            .Values.Select(credential =>
                credential with
                {
                    // The credential of another HTTP scheme is optional, because the handler can add it.
                    Required = credential.Authentication is null && IsNeededByAll(credential.Scheme, operations),
                }
            )
            .ToEquatableArray();

    /// <summary>
    /// Returns the alternatives of <paramref name="operation"/>, or false if it requires security and no alternative can be
    /// sent.
    /// </summary>
    public bool TryAlternatives(Operation operation, string id, out EquatableArray<AlternativePlan> alternatives)
    {
        alternatives = operation
            .Security.Where(requirement => requirement.Schemes.All(scheme => IsKnown(scheme.Name)))
            .Select(static requirement => new AlternativePlan(
                requirement
                    .Schemes.Select(static scheme => new RequiredSchemePlan(scheme.Name, scheme.Scopes))
                    .ToEquatableArray()
            ))
            .ToEquatableArray();
        if (alternatives.Count > 0 || operation.Security.Count == 0)
        {
            return true;
        }

        context.Diagnostics.Report(PlanningDiagnostics.NoUsableSecurity, operation.Security[0].Pointer, id);
        return false;
    }

    private static bool IsNeededByAll(string scheme, EquatableArray<OperationPlan> operations) =>
        operations.Count > 0
        && operations.All(operation =>
            operation.Security.Count > 0
            && operation.Security.All(alternative => alternative.Schemes.Any(required => required.Name == scheme))
        );

    private bool IsKnown(string scheme) => credentials.ContainsKey(scheme) || leftToHandler.Contains(scheme);

    private static CredentialKind? KindOf(SecurityScheme scheme) =>
        scheme.Kind switch
        {
            SecuritySchemeKind.ApiKey => CredentialKind.ApiKey,
            SecuritySchemeKind.HttpBasic => CredentialKind.Basic,
            SecuritySchemeKind.HttpBearer or SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect =>
                CredentialKind.Bearer,
            SecuritySchemeKind.HttpOther when HttpAuthentication.IsWord(scheme.HttpScheme) => CredentialKind.Bearer,
            _ => null,
        };

    private void LeaveToHandler(SecurityScheme scheme)
    {
        leftToHandler.Add(scheme.Name);
        if (scheme.Kind == SecuritySchemeKind.MutualTls)
        {
            context.Diagnostics.Report(PlanningDiagnostics.CertificateIsHandlers, scheme.Pointer, scheme.Name);
        }
        else
        {
            context.Diagnostics.Report(
                PlanningDiagnostics.SchemeIsHandlers,
                scheme.Pointer,
                scheme.Name,
                scheme.HttpScheme ?? ""
            );
        }
    }

    private CredentialPlan Credential(SecurityScheme scheme, CredentialKind kind, NameScope options)
    {
        string identifier = options.Take(Identifier.Pascal(scheme.Name, "Credential"));
        TokenUrlPlan? tokenUrl = TokenUrl(scheme, identifier, options);
        PatternPlan? pattern = Pattern(scheme);
        string? value = defaults.OfCredential(identifier, scheme.Secret, pattern);
        return new CredentialPlan
        {
            Kind = kind,
            Scheme = scheme.Name,
            Identifier = identifier,
            TokenUrl = tokenUrl,
            Doc = DocPlanner.Of(
                scheme.Description ?? $"Gets or sets the credential of the security scheme '{scheme.Name}'.",
                [
                    .. Sentences(scheme, kind, tokenUrl),
                    .. value is null ? [] : new[] { $"The default is {value}, which the project specifies." },
                ]
            ),
            Location = scheme.ParameterLocation.ToString(),
            ParameterName = scheme.ParameterName ?? "Authorization",
            Authentication = scheme.Kind == SecuritySchemeKind.HttpOther ? scheme.HttpScheme : null,
            Secret = scheme.Secret,
            Pattern = pattern,
            Default = value,
        };
    }

    /// <summary>Returns the token URL, or null if it is relative, because the URL of the document is unknown.</summary>
    private static TokenUrlPlan? TokenUrl(SecurityScheme scheme, string identifier, NameScope options) =>
        Uri.TryCreate(scheme.ClientCredentialsUrl, UriKind.Absolute, out Uri? url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? new TokenUrlPlan(options.Take(identifier + "TokenUrl"), scheme.ClientCredentialsUrl!)
            : null;

    private static string[] Sentences(SecurityScheme scheme, CredentialKind kind, TokenUrlPlan? tokenUrl) =>
        kind switch
        {
            CredentialKind.ApiKey when scheme.ParameterLocation == ParameterLocation.Header =>
            [
                $"It is sent in the header {scheme.ParameterName}.",
            ],
            CredentialKind.ApiKey when scheme.ParameterLocation == ParameterLocation.Query =>
            [
                $"It is sent in the query parameter {scheme.ParameterName}.",
            ],
            CredentialKind.ApiKey => [$"It is sent in the cookie {scheme.ParameterName}."],
            CredentialKind.Basic => ["It is sent in the Authorization header (RFC 7617)."],
            _ when scheme.Kind == SecuritySchemeKind.HttpOther =>
            [
                $"A credential, or a provider that obtains one. It is sent in the Authorization header after {scheme.HttpScheme}.",
                "If it is not set, the handler of the HttpClient must provide it.",
            ],
            _ when tokenUrl is not null =>
            [
                BearerSentence,
                $"A ClientCredentialsProvider obtains one for the program itself from {tokenUrl.Identifier}.",
            ],
            _ => [BearerSentence],
        };

    /// <summary>
    /// Returns the pattern. Most patterns specify only a prefix, which is checked without a regular expression, so that
    /// trimming can remove the regular expressions.
    /// </summary>
    private PatternPlan? Pattern(SecurityScheme scheme)
    {
        if (scheme.Pattern is not { Length: > 0 } pattern)
        {
            return null;
        }

        if (PlainPrefix.Match(pattern) is { Success: true } match)
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
            context.Diagnostics.Report(
                PlanningDiagnostics.PatternNotUsable,
                JsonPointer.Append(scheme.Pointer, "x-pattern"),
                scheme.Name,
                exception.Message
            );
            return null;
        }
    }
}
