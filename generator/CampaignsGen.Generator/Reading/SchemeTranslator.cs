using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>Translates a security scheme.</summary>
internal static class SchemeTranslator
{
    private static readonly string[] HttpSchemes = ["basic", "bearer", "digest"];

    public static SecurityScheme? Translate(ReadingContext context, string name, SpecNode node)
    {
        string? type = context.Text(node, "type");
        SecuritySchemeKind? kind = type switch
        {
            "apiKey" => SecuritySchemeKind.ApiKey,
            "basic" when context.IsSwagger => SecuritySchemeKind.HttpBasic,
            "oauth2" => SecuritySchemeKind.OAuth2,
            "http" when !context.IsSwagger => KindOf(context.Text(node, "scheme")),
            "openIdConnect" when !context.IsSwagger => SecuritySchemeKind.OpenIdConnect,
            "mutualTLS" when !context.IsSwagger => SecuritySchemeKind.MutualTls,
            _ => null,
        };
        if (kind is null)
        {
            ReportType(context, node, type);
            return null;
        }

        if (kind == SecuritySchemeKind.HttpOther)
        {
            CheckHttpScheme(context, node);
        }

        SecurityScheme scheme = new()
        {
            Pointer = node.Pointer,
            Name = name,
            Kind = kind.Value,
            Description = context.Text(node, "description"),
            HttpScheme = kind == SecuritySchemeKind.HttpBasic ? "basic" : context.Text(node, "scheme"),
            ClientCredentialsUrl = kind == SecuritySchemeKind.OAuth2 ? ClientCredentialsUrl(context, node) : null,
            Pattern = context.Text(node, "x-pattern"),
            // Only an API key can have a value that is not secret, such as the name of a tenant.
            Secret = kind != SecuritySchemeKind.ApiKey || (context.OptionalFlag(node, "x-secret") ?? true),
            Deprecated = context.Flag(node, "deprecated"),
        };
        return kind == SecuritySchemeKind.ApiKey ? Place(context, scheme, node) : scheme;
    }

    private static void CheckHttpScheme(ReadingContext context, SpecNode node)
    {
        string scheme = context.Text(node, "scheme")!;
        if (
            NearestText.Of(scheme, HttpSchemes) is { } meant
            && !meant.Equals(scheme, StringComparison.OrdinalIgnoreCase)
        )
        {
            string fix =
                $"the client requires a handler for it. To fix this, correct it; the closest match is '{meant}'";
            context.Report(ReadingDiagnostics.UnknownValue, node.At("scheme"), "scheme", scheme, fix);
        }
    }

    /// <summary>Returns the kind of an HTTP authentication scheme, whose name is case-insensitive (RFC 9110, section 11.1).</summary>
    private static SecuritySchemeKind? KindOf(string? scheme) =>
        scheme is null ? null
        : scheme.Equals("basic", StringComparison.OrdinalIgnoreCase) ? SecuritySchemeKind.HttpBasic
        : scheme.Equals("bearer", StringComparison.OrdinalIgnoreCase) ? SecuritySchemeKind.HttpBearer
        : SecuritySchemeKind.HttpOther;

    /// <summary>
    /// Returns the token URL of the client credentials flow. In Swagger 2.0, a scheme has one flow, and this one has another name.
    /// </summary>
    private static string? ClientCredentialsUrl(ReadingContext context, SpecNode node) =>
        !context.IsSwagger ? context.Text(node["flows"]["clientCredentials"], "tokenUrl")
        : context.Text(node, "flow") == "application" ? context.Text(node, "tokenUrl")
        : null;

    private static SecurityScheme? Place(ReadingContext context, SecurityScheme scheme, SpecNode node)
    {
        string? parameter = context.Text(node, "name");
        string? place = context.Text(node, "in");
        ParameterLocation? location = place switch
        {
            "header" => ParameterLocation.Header,
            "query" => ParameterLocation.Query,
            "cookie" => ParameterLocation.Cookie,
            _ => null,
        };
        if (parameter is null || place is null)
        {
            string missing = parameter is null ? "name" : "in";
            context.Report(ReadingDiagnostics.MissingField, node.Pointer, missing, "the security scheme is ignored");
            return null;
        }

        if (location is not { } known)
        {
            string fix = "the security scheme is ignored. To fix this, use header, query or cookie";
            context.Report(ReadingDiagnostics.UnknownValue, node.At("in"), "in", place, fix);
            return null;
        }

        return scheme with
        {
            ParameterName = parameter,
            ParameterLocation = known,
        };
    }

    private static void ReportType(ReadingContext context, SpecNode node, string? type)
    {
        if (type is null || (type == "http" && !context.IsSwagger))
        {
            string missing = type is null ? "type" : "scheme";
            context.Report(ReadingDiagnostics.MissingField, node.Pointer, missing, "the security scheme is ignored");
        }
        else
        {
            string fix = "the security scheme is ignored. To fix this, use a type that this version of OpenAPI defines";
            context.Report(ReadingDiagnostics.UnknownValue, node.At("type"), "type", type, fix);
        }
    }
}
