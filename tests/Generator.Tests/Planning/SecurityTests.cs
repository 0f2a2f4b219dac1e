using System.Net;
using CampaignsGen;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Credentials: which the options ask for, and which a request carries.</summary>
public class SecurityTests
{
    private const string Schemes = """
        securitySchemes:
          key: { type: apiKey, in: header, name: X-Key, x-pattern: '^k_' }
          tenant: { type: apiKey, in: query, name: tenant, x-secret: false }
          session: { type: apiKey, in: cookie, name: sid }
          basic: { type: http, scheme: Basic }
          token: { type: http, scheme: bearer }
          shared: { type: http, scheme: SharedAccessKey }
        """;

    private static readonly Uri Address = new("https://api.example");

    [Theory]
    [InlineData("[ { key: [] } ]", "Key=k_1", "/things", "X-Key: k_1")]
    [InlineData("[ { key: [], tenant: [] } ]", "Key=k_1,Tenant=a b", "/things?tenant=a%20b", "X-Key: k_1")]
    [InlineData("[ { session: [] } ]", "Session=s", "/things", "Cookie: sid=s")]
    [InlineData("[ { token: [] }, { key: [] } ]", "Token=t", "/things", "Authorization: Bearer t")]
    [InlineData("[ { token: [] }, { key: [] } ]", "Key=k_2", "/things", "X-Key: k_2")]
    [InlineData("[ {}, { token: [] } ]", "", "/things", "Authorization: ")]
    [InlineData("[]", "Token=t", "/things", "Authorization: ")]
    [InlineData("[ { shared: [] } ]", "Shared=k", "/things", "Authorization: SharedAccessKey k")]
    [InlineData("[ { shared: [] } ]", "", "/things", "Authorization: ")]
    public async Task A_request_carries_what_its_operation_asks_for(
        string security,
        string options,
        string target,
        string header
    )
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Operation($"operationId: find\nsecurity: {security}", Schemes)
        );
        RecordingHandler handler = new();
        await emitted.Client(handler, Options(options)).CallAsync("FindAsync");
        Assert.Equal(target, handler.Target);
        Assert.Equal(
            header[(header.IndexOf(':', StringComparison.Ordinal) + 2)..],
            handler.Header(header.Split(':')[0]) ?? ""
        );
    }

    [Fact]
    public async Task A_credential_behind_a_name_of_the_APIs_own_may_come_from_a_provider_and_is_kept_secret()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Operation("operationId: find\nsecurity: [ { shared: [] } ]", Schemes)
        );
        RecordingHandler handler = new("the key is k-secret", HttpStatusCode.Forbidden, "text/plain");
        Dictionary<string, object?> options = new()
        {
            ["BaseAddress"] = Address,
            ["Shared"] = AccessTokenProvider.From((_, _) => ValueTask.FromResult("k-secret")),
        };
        ApiException exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            emitted.Client(handler, options).CallAsync("FindAsync")
        );
        Assert.Equal("SharedAccessKey k-secret", handler.Header("Authorization"));
        Assert.DoesNotContain("k-secret", exception.Message);
    }

    [Fact]
    public async Task Basic_sends_name_and_password()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Operation("operationId: find\nsecurity: [ { basic: [] } ]", Schemes)
        );
        RecordingHandler handler = new();
        Dictionary<string, object?> options = new()
        {
            ["BaseAddress"] = Address,
            ["Basic"] = new BasicCredential("user", "pass"),
        };
        await emitted.Client(handler, options).CallAsync("FindAsync");
        Assert.Equal("Basic dXNlcjpwYXNz", handler.Header("Authorization"));
    }

    [Fact]
    public void What_every_operation_needs_is_required_at_once()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Operation("operationId: find\nsecurity: [ { key: [], token: [] }, { key: [] } ]", Schemes)
        );
        ApiOptionsException exception = Assert.ThrowsAny<ApiOptionsException>(() =>
            Client(emitted, new() { ["BaseAddress"] = Address })
        );
        Assert.Contains("Key", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Token", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_breaks_its_pattern_is_refused_and_not_shown()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Operation("operationId: find\nsecurity: [ { key: [] } ]", Schemes)
        );
        ApiOptionsException exception = Assert.ThrowsAny<ApiOptionsException>(() =>
            Client(emitted, new() { ["BaseAddress"] = Address, ["Key"] = "s3cret" })
        );
        Assert.Contains("'k_'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^key-", "key-", "x", "must begin with 'key-'")]
    [InlineData("^key-.*", "key-", "x", "must begin with 'key-'")]
    [InlineData("^key-.*$", "key-", "x", "must begin with 'key-'")]
    [InlineData(@"^key\$", "key$", "key", "must begin with 'key$'")]
    [InlineData(@"^key\.v1-.*$", "key.v1-a", "key_v1-", "must begin with 'key.v1-'")]
    [InlineData("^key-.+", "key-a", "key-", "must match ^key-.+")]
    [InlineData("^key-.+$", "key-a", "key-", "must match ^key-.+$")]
    [InlineData("^key-.", "key-a", "key-", "must match ^key-.")]
    [InlineData("^key-$", "key-", "key-a", "must match ^key-$")]
    [InlineData("^key-?.*", "key", "kex", "must match ^key-?.*")]
    public void A_pattern_accepts_what_its_regular_expression_matches(
        string pattern,
        string right,
        string wrong,
        string rule
    )
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Operation(
                "operationId: find\nsecurity: [ { key: [] } ]",
                $"securitySchemes:\n  key: {{ type: apiKey, in: header, name: X-Key, x-pattern: '{pattern}' }}"
            )
        );
        Assert.NotNull(Client(emitted, new() { ["BaseAddress"] = Address, ["Key"] = right }));
        ApiOptionsException exception = Assert.ThrowsAny<ApiOptionsException>(() =>
            Client(emitted, new() { ["BaseAddress"] = Address, ["Key"] = wrong })
        );
        Assert.Contains(rule, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_repeats_a_scheme_is_no_argument()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Operation(
                "operationId: find\nsecurity: [ { key: [] } ]\nparameters:\n  - { name: x-KEY, in: header, required: true, schema: { type: string } }",
                Schemes
            )
        );
        Assert.Equal(
            "cancellationToken",
            Assert.Single(emitted.Type("TestClient").GetMethod("FindAsync")!.GetParameters()).Name
        );
    }

    private static object Client(EmittedAssembly emitted, Dictionary<string, object?> options)
    {
        try
        {
            return emitted.Client(new RecordingHandler(), options);
        }
        catch (System.Reflection.TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private static Dictionary<string, object?> Options(string text)
    {
        Dictionary<string, object?> options = new() { ["BaseAddress"] = Address };
        foreach (string pair in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            options[pair.Split('=')[0]] = pair.Split('=')[1];
        }

        return options;
    }
}
