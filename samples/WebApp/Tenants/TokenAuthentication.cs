using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace WebApp.Tenants;

/// <summary>Authenticates the configured users by their bearer tokens. Replace it by the handler of your identity provider.</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IConfiguration configuration
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";
    private const string Prefix = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string? header = Request.Headers.Authorization;
        if (header is null || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        byte[] token = Encoding.UTF8.GetBytes(header[Prefix.Length..]);
        IConfigurationSection? user = configuration
            .GetSection("Users")
            .GetChildren()
            .FirstOrDefault(user => IsSame(user["Token"], token));
        return Task.FromResult(
            user is null ? AuthenticateResult.Fail("The token is unknown.") : AuthenticateResult.Success(TicketOf(user))
        );
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = SchemeName;
        return base.HandleChallengeAsync(properties);
    }

    // The duration of the comparison does not depend on how much of the token is correct.
    private static bool IsSame(string? expected, byte[] token) =>
        !string.IsNullOrEmpty(expected)
        && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(expected)),
            SHA256.HashData(token)
        );

    private static AuthenticationTicket TicketOf(IConfigurationSection user)
    {
        List<Claim> claims = [new(ClaimTypes.Name, user.Key)];
        if (user["Tenant"] is { } tenant)
        {
            claims.Add(new Claim(CurrentTenant.Claim, tenant));
        }

        return new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)), SchemeName);
    }
}
