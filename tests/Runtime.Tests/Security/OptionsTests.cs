using System.Net;
using CampaignsGen;
using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Security;

/// <summary>What is wrong with options is named, with its mend, and a credential is never repeated.</summary>
public sealed class OptionsTests
{
    [Fact]
    public void Valid_options_have_no_failure() => Assert.Empty(PetOptions.Valid().Validate());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t")]
    public void A_missing_or_blank_credential_is_named(string? value)
    {
        PetOptions options = PetOptions.Valid();
        options.ApiKey = value;
        options.Store = value;

        Assert.Equal(
            [
                "PetOptions.ApiKey is missing or blank, but every request requires it in the header 'X-API-Key'. "
                    + "To fix this, set PetOptions.ApiKey.",
                "PetOptions.Store is missing or blank, but every request requires it in the header 'X-Store'. "
                    + "To fix this, set PetOptions.Store.",
            ],
            options.Validate()
        );
    }

    [Theory]
    [InlineData("sesame-open", "is malformed: it must begin with 'key_'.")]
    [InlineData("Key_sesame", "is malformed: it must begin with 'key_'.")]
    [InlineData("key_sesame\r\nX: y", "contains a line break (character 11).")]
    [InlineData("key_sesame\n", "contains a line break (character 11).")]
    [InlineData("key_sesame\0", "contains a control character (character 11).")]
    [InlineData("key_sesame\u007F", "contains a control character (character 11).")]
    [InlineData("key_sesamé", "contains a character that is not ASCII (character 10).")]
    [InlineData(" key_sesame", "begins or ends with a space.")]
    [InlineData("key_sesame ", "begins or ends with a space.")]
    public void A_malformed_key_is_named_and_not_repeated(string value, string fault)
    {
        PetOptions options = PetOptions.Valid();
        options.ApiKey = value;

        string failure = Assert.Single(options.Validate());

        Assert.Equal($"PetOptions.ApiKey {fault} To fix this, set PetOptions.ApiKey to a valid value.", failure);
        Assert.DoesNotContain("sesam", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_credential_is_checked()
    {
        PetOptions options = PetOptions.Valid();
        options.Store = "a\rb";
        options.Token = "to\nken";
        options.QueryKey = "que\nry";
        options.CookieKey = "coo;kie";

        IReadOnlyList<string> failures = options.Validate();

        Assert.Equal(4, failures.Count);
        Assert.StartsWith("PetOptions.Store contains a line break", failures[0], StringComparison.Ordinal);
        Assert.StartsWith("PetOptions.Token contains a line break", failures[1], StringComparison.Ordinal);
        Assert.StartsWith("PetOptions.QueryKey contains a line break", failures[2], StringComparison.Ordinal);
        Assert.StartsWith(
            "PetOptions.CookieKey contains a character that is not allowed in a cookie (character 4)",
            failures[3],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "x", "has no user name")]
    [InlineData("a:b", "x", "has a colon in its user name")]
    [InlineData("a\n", "x", "contains a line break")]
    [InlineData("a", "x\u0001", "contains a line break or another control character")]
    [InlineData("a", "", null)]
    [InlineData("ä", "ö:", null)]
    public void A_basic_credential_is_checked(string userName, string password, string? fault)
    {
        PetOptions options = PetOptions.Valid();
        options.Login = new BasicCredential(userName, password);

        IReadOnlyList<string> failures = options.Validate();

        if (fault is null)
        {
            Assert.Empty(failures);
        }
        else
        {
            Assert.StartsWith($"PetOptions.Login {fault}", Assert.Single(failures), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_pattern_may_be_a_regular_expression()
    {
        CredentialPattern pattern = CredentialPattern.Matches("^[a-f]{4}$");

        Assert.True(pattern.Accepts("beef"));
        Assert.False(pattern.Accepts("BEEF"));
        Assert.False(pattern.Accepts("leek"));
        Assert.Equal("must match ^[a-f]{4}$", pattern.Rule);
        Assert.False(CredentialPattern.Matches("^(a+)+$").Accepts(new string('a', 40) + "!"));
    }

    [Theory]
    [InlineData(
        "mars",
        "PetOptions.Region is 'mars', which the API does not allow. To fix this, set PetOptions.Region to one of eu, us."
    )]
    [InlineData(
        "EU",
        "PetOptions.Region is 'EU', which the API does not allow. To fix this, set PetOptions.Region to one of eu, us."
    )]
    [InlineData(
        null,
        "PetOptions.Region is missing or blank, but the server's URL requires it. To fix this, set PetOptions.Region to one of eu, us."
    )]
    public void An_unknown_server_variable_is_named(string? value, string failure)
    {
        PetOptions options = PetOptions.Valid();
        options.Region = value;

        Assert.Equal([failure], options.Validate());
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("a\u0000b")]
    public void A_free_server_variable_cannot_change_the_path(string value)
    {
        PetOptions options = Free("https://api.example.com/{region}/v1", value);

        Assert.Contains("is not allowed in a URL", Assert.Single(options.Validate()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_free_server_variable_is_put_in_as_it_is()
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""));
        PetOptions options = Free("https://api.example.com/{region}/v1/", "a/b@c%2F d");

        await PetApi.Transport(handler, options).SendAsync<Pet>(PetApi.Get(), CancellationToken.None);

        Assert.Equal("https://api.example.com/a/b@c%2F%20d/v1/pets/7", handler.Uri!.AbsoluteUri);
    }

    [Theory]
    [InlineData(
        "https://{region}.example.com/v1",
        "evil.example/",
        "is not allowed in a server name before '.example.com/v1'"
    )]
    [InlineData("https://{region}.example.com/v1", "user@evil", "is not allowed in a server name")]
    [InlineData("https://{region}.example.com/v1", "a%2Fb", "is not allowed in a server name")]
    [InlineData("https://{region}.example.com/v1", "evil:80", "not an http or https address")]
    [InlineData("https://{region}.example.com/v1", "a b", "not an http or https address")]
    [InlineData("https://{region}.example.com/v1", "evil?", "'?' would begin a query")]
    [InlineData("https://{region}.example.com/v1", "evil#", "'#' would begin a fragment")]
    [InlineData("https://{region}.example.com/v1", "evil\\", "is interpreted as '/' by some")]
    [InlineData(
        "https://api.example.com/{region}/v1",
        "a/../../b",
        "the segments '.' and '..' would lead to another path"
    )]
    [InlineData(
        "https://api.example.com/{region}/v1",
        "%2E%2e",
        "the segments '.' and '..' would lead to another path"
    )]
    [InlineData("https://api.example.com/.{region}/v1", ".", "the segments '.' and '..' would lead to another path")]
    [InlineData("{region}://api.example.com/v1", "https://evil.example/", "would change the server name", "https")]
    [InlineData("https://api.example.com{region}", ".evil.example", "would change the server name", "/v1")]
    [InlineData("https://api.example.com{region}", ".evil.example", "would change the server name", "")]
    [InlineData("https://api.example.com{region}", ".evil.example", "would change the server name", null)]
    [InlineData("https://api.example.com{region}", ":80@evil.example", "is not allowed in a server name", "/v1")]
    [InlineData(
        "{region}v1",
        "https://api.example.com",
        "before 'v1': it would become part of the server name",
        "https://api.example.com/"
    )]
    [InlineData(
        "{region}/v1",
        "api.example.com",
        "is 'api.example.com', which results in the server URL 'api.example.com/v1'",
        "https://api.example.com"
    )]
    [InlineData("{region}/v1", "htps://api.example.com", "not an http or https address", "https://api.example.com")]
    public void A_server_variable_cannot_move_what_the_document_fixes(
        string server,
        string value,
        string fault,
        string? standard = "eu"
    )
    {
        PetOptions options = Free(server, value, standard);

        string failure = Assert.Single(options.Validate());
        Assert.StartsWith("PetOptions.Region is '", failure, StringComparison.Ordinal);
        Assert.Contains(fault, failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.example.com{region}", "/sell/v1", "https://api.example.com/sell/v1", "/v1")]
    [InlineData("https://api.example.com{region}", ":8443/v1", "https://api.example.com:8443/v1", "/v1")]
    [InlineData("https://api.example.com{region}", "", "https://api.example.com", "")]
    [InlineData("https://api.example.com/{region}", "sell/v1", "https://api.example.com/sell/v1", "v1")]
    [InlineData("https://api.example.com/{region}/", "", "https://api.example.com", "")]
    [InlineData("https://{region}api.example.com", "eu.", "https://eu.api.example.com", "")]
    [InlineData("https://api.{region}/v1", "example.org", "https://api.example.org/v1", "example.com")]
    [InlineData("https://api{region}/v1", "-eu.example.org", "https://api-eu.example.org/v1", "-us.example.com")]
    [InlineData("https://{region}/v1", "example.org:8443/base", "https://example.org:8443/base/v1", "example.com")]
    [InlineData("https://{region}/v1", "[::1]:8443", "https://[::1]:8443/v1", "example.com")]
    [InlineData("{region}", "https://example.org/v1/", "https://example.org/v1", "https://example.com")]
    [InlineData("{region}/v1", "https://example.org/base", "https://example.org/base/v1", "https://example.com")]
    [InlineData("{region}/v1", "https://example.org", "https://example.org/v1", null)]
    [InlineData("{region}/v1", "https://example.org", "https://example.org/v1", "")]
    [InlineData("{region}/v1", "https+http://catalog", "https+http://catalog/v1", "https://example.com")]
    [InlineData("{region}://api.example.com/v1", "https", "https://api.example.com/v1", "http")]
    [InlineData("//{region}/v1", "example.org", "https://example.org/v1", "example.com")]
    [InlineData("https://api.example.com/users/{region}", "@me", "https://api.example.com/users/@me", "x")]
    public async Task A_server_variable_may_hold_what_its_default_might(
        string server,
        string value,
        string expected,
        string? standard
    )
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""));
        PetOptions options = Free(server, value, standard);

        await PetApi.Transport(handler, options).SendAsync<Pet>(PetApi.Get(), CancellationToken.None);

        Assert.Equal(expected + "/pets/7", handler.Uri!.OriginalString);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_variable_is_blank_only_where_the_document_has_it_so(string value)
    {
        Assert.Contains(
            "is missing or blank",
            Assert.Single(Free("https://api.example.com/{region}", value).Validate()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void One_mistake_is_one_failure()
    {
        var options = new PetOptions
        {
            ApiKey = PetOptions.Key,
            Store = "acme",
            Server = "https://{region}/v1",
            Region = "mars",
        };

        Assert.Contains("'mars'", Assert.Single(options.Validate()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_that_nobody_describes_is_named()
    {
        var options = new PetOptions
        {
            ApiKey = PetOptions.Key,
            Store = "acme",
            Server = "https://{zone}.example.com",
        };

        Assert.Contains("'zone'", Assert.Single(options.Validate()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "no absolute server URL")]
    [InlineData("/v1", "only the path of its server, '/v1'")]
    [InlineData("pets/v1", "only the path of its server, 'pets/v1'")]
    public void Without_an_absolute_server_the_base_address_is_required(string? server, string named)
    {
        var options = new PetOptions
        {
            ApiKey = PetOptions.Key,
            Store = "acme",
            Server = server,
        };

        Assert.Equal(
            [
                $"PetOptions.BaseAddress is missing, and the OpenAPI document specifies {named}. "
                    + "To fix this, set PetOptions.BaseAddress to the address of the API.",
            ],
            options.Validate()
        );
        options.BaseAddress = new Uri("https://example.com");
        Assert.Empty(options.Validate());
    }

    [Theory]
    [InlineData("/v1", "is not an absolute http or https address")]
    [InlineData("ftp://example.com", "is not an absolute http or https address")]
    [InlineData("https://me:sesame@example.com", "contains a user name or password")]
    [InlineData("https://example.com/?key=sesame", "has a query or a fragment")]
    [InlineData("https://example.com/#sesame", "has a query or a fragment")]
    public void A_base_address_that_cannot_stand_before_a_path_is_refused(string address, string fault)
    {
        PetOptions options = PetOptions.Valid(new Uri(address, UriKind.RelativeOrAbsolute));

        string failure = Assert.Single(options.Validate());

        Assert.StartsWith($"PetOptions.BaseAddress {fault}", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://api.example.com", false, false, 1)]
    [InlineData("http://api.example.com", true, false, 0)]
    [InlineData("http://api.example.com", false, true, 0)]
    [InlineData("http://localhost:5000", false, false, 0)]
    [InlineData("http://127.0.0.1", false, false, 0)]
    [InlineData("http://[::1]", false, false, 0)]
    [InlineData("https+http://catalog", false, false, 0)]
    [InlineData("http+https://catalog", false, false, 1)]
    [InlineData("http+https://localhost", false, false, 0)]
    [InlineData("https://api.example.com", false, false, 0)]
    public void Credentials_do_not_travel_in_the_clear(string address, bool isAllowed, bool isAnonymous, int failures)
    {
        var options = new PetOptions
        {
            ApiKey = isAnonymous ? null : PetOptions.Key,
            Store = "acme",
            IsKeyRequired = false,
            BaseAddress = new Uri(address),
            AllowInsecureHttp = isAllowed,
        };

        IReadOnlyList<string> actual = options.Validate();

        Assert.Equal(failures, actual.Count);
        Assert.All(actual, failure => Assert.Contains("AllowInsecureHttp", failure, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(24L * 24 * 3600 * 1000, true)]
    [InlineData(24L * 24 * 3600 * 1000 + 1, false)]
    public void A_timeout_has_its_range(long milliseconds, bool isValid)
    {
        PetOptions options = PetOptions.Valid();
        options.Timeout = TimeSpan.FromMilliseconds(milliseconds);

        Assert.Equal(
            isValid ? 0 : 1,
            options.Validate().Count(failure => failure.Contains("PetOptions.Timeout", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Other_limits_are_checked()
    {
        PetOptions options = PetOptions.Valid();
        options.MaxResponseBytes = 0;
        options.UserAgent = "Loader\r\nX: y";

        IReadOnlyList<string> failures = options.Validate();

        Assert.Equal(2, failures.Count);
        Assert.Contains("PetOptions.MaxResponseBytes is 0", failures[0], StringComparison.Ordinal);
        Assert.Contains("PetOptions.UserAgent contains a line break", failures[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_is_not_made_of_options_that_cannot_work()
    {
        PetOptions options = PetOptions.Valid();
        options.ApiKey = "sesame";
        options.Store = null;

        var exception = Assert.Throws<ApiOptionsException>(() => PetApi.Transport(new HttpClientHandler(), options));

        Assert.Equal(options.Validate(), exception.Failures);
        Assert.StartsWith("2 options are invalid:\n  PetOptions.ApiKey", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_are_as_documented()
    {
        var options = new PetOptions();

        Assert.Equal(TimeSpan.FromSeconds(100), options.Timeout);
        Assert.Equal(64 * 1024 * 1024, options.MaxResponseBytes);
        Assert.False(options.AllowInsecureHttp);
        Assert.Null(options.BaseAddress);
        Assert.Null(options.UserAgent);
    }

    [Fact]
    public async Task Options_are_read_once()
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""));
        PetOptions options = PetOptions.Valid();
        ApiTransport transport = PetApi.Transport(handler, options);
        options.ApiKey = "key_other";
        options.Region = "us";

        await transport.SendAsync<Pet>(PetApi.Get(), CancellationToken.None);

        Assert.Equal(PetOptions.Key, handler.Headers["X-API-Key"]);
        Assert.Contains("/eu/", handler.Uri!.AbsolutePath, StringComparison.Ordinal);
    }

    private static PetOptions Free(string server, string value, string? standard = "eu") =>
        new()
        {
            ApiKey = PetOptions.Key,
            Store = "acme",
            Server = server,
            Region = value,
            Regions = [],
            Standard = standard,
        };
}
