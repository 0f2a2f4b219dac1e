using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace WebApp.Tenants;

/// <summary>Provides the tenant of a request, which is a claim of the user and never specified by the caller.</summary>
internal static class CurrentTenant
{
    public const string Policy = "tenant";
    public const string Claim = "tenant";

    /// <summary>Adds authentication, and a policy that only users of a configured tenant satisfy.</summary>
    public static void AddTenants(this WebApplicationBuilder builder)
    {
        string[] known =
        [
            .. builder.Configuration.GetSection("Campaigns").GetChildren().Select(static tenant => tenant.Key),
        ];
        builder.Services.AddHttpContextAccessor();
        builder
            .Services.AddAuthentication(TokenAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null);
        builder
            .Services.AddAuthorizationBuilder()
            .AddPolicy(Policy, policy => policy.RequireAuthenticatedUser().RequireClaim(Claim, known));
    }

    public static string Of(IServiceProvider services) =>
        services.GetRequiredService<IHttpContextAccessor>().HttpContext?.User.FindFirstValue(Claim)
        ?? throw new InvalidOperationException("There is no request, or its user has no tenant.");
}
