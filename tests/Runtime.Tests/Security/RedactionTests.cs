using System.Net;
using System.Text;
using CampaignsGen;
using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Security;

/// <summary>No credential is shown, not even when the server sends it back.</summary>
public sealed class RedactionTests
{
    private const string QueryKey = "q+&k=ey/1";
    private const string Password = "open;sesame";

    public static TheoryData<string> Forms =>
        [
            PetOptions.Key,
            Uri.EscapeDataString(PetOptions.Key),
            Uri.EscapeDataString(PetOptions.Key).ToLowerInvariant(),
            PetOptions.Key.Replace("/", "\\/", StringComparison.Ordinal),
            PetOptions.Key.Replace("+", "\\u002B", StringComparison.Ordinal),
            QueryKey,
            Uri.EscapeDataString(QueryKey),
            Password,
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"ann:{Password}")),
            "token-secret",
            "cookie-secret",
        ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_the_server_sends_back_is_masked(string form)
    {
        HttpResponseMessage answer = StubHandler.Answer(
            HttpStatusCode.Unauthorized,
            $$"""{"title":"Unknown {{form}}","detail":"'{{form}}' is unknown","instance":"{{form}}","errors":[{"message":"{{form}}"}]}"""
        );
        answer.Headers.TryAddWithoutValidation("X-Echo", $"<{form}>");
        answer.Headers.TryAddWithoutValidation("Location", $"https://{form}/");

        ApiException exception = await ThrowsAsync(answer);

        Assert.IsType<UnauthorizedException>(exception);
        AssertHidden(exception, form);
        Assert.Equal("<***>", Assert.Single(exception.Headers.GetValues("X-Echo")));
        Assert.Equal("'***' is unknown", exception.Problem!.Detail);
        Assert.Equal("***", Assert.Single(exception.Problem.Errors).Message);
        Assert.Contains(
            "*** is unknown",
            exception.RawBody.Replace("'", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_success_that_cannot_be_read_masks_it_too(string form)
    {
        ApiException exception = await ThrowsAsync(
            StubHandler.Answer(
                HttpStatusCode.OK,
                "{\"name\":{\"FORM\":[\"FORM\"]}}".Replace("FORM", form, StringComparison.Ordinal)
            )
        );
        AssertHidden(exception, form);

        exception = await ThrowsAsync(StubHandler.Answer(HttpStatusCode.OK, "x", form.Replace('/', '-') + "/" + form));
        AssertHidden(exception, form);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public async Task A_value_that_the_reader_quotes_is_masked_even_where_it_is_cut(int padding)
    {
        var operation = new ApiOperation("find", HttpMethod.Get, "/find")
        {
            Responses = [DeclaredResponse.Json("200", JsonRead.Guid)],
        };
        string body = $"\"{new string('.', padding)}{PetOptions.Key}{new string('.', 30)}\"";
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK, body));

        var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            PetApi.Transport(handler, Options()).SendAsync<Guid>(ApiRequest.Begin(operation), CancellationToken.None)
        );

        Assert.Contains("***", exception.InnerException!.Message, StringComparison.Ordinal);
        Assert.Contains('…', exception.InnerException.Message);
        Assert.DoesNotContain(PetOptions.Key[..6], exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_a_credential_is_masked()
    {
        HttpResponseMessage answer = StubHandler.Answer(HttpStatusCode.Found);
        answer.Headers.TryAddWithoutValidation("Location", "https://Token-Secret.example.com/");

        ApiException exception = await ThrowsAsync(answer);

        Assert.Contains(
            "redirects to https://***.example.com;",
            Assert.Single(exception.Advice),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_that_a_cut_halved_is_masked(bool isCapped)
    {
        string half = PetOptions.Key[..10];
        string padding = new('.', (8 * 1024) - half.Length);
        string body = isCapped ? padding + PetOptions.Key : half;
        PetOptions options = Options();
        options.MaxResponseBytes = isCapped ? 100_000 : half.Length;

        ApiException exception = await ThrowsAsync(
            StubHandler.Answer(HttpStatusCode.NotFound, isCapped ? body : PetOptions.Key, "text/plain"),
            options
        );

        Assert.DoesNotContain(half, exception.RawBody, StringComparison.Ordinal);
        Assert.DoesNotContain(half[..5], exception.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("***", exception.RawBody, StringComparison.Ordinal);
    }

    /// <summary>A character of two to four bytes is halved, too, and the part of the key before it is masked all the same.</summary>
    [Theory]
    [InlineData("ü", 1)]
    [InlineData("€", 1)]
    [InlineData("€", 2)]
    [InlineData("😀", 3)]
    public void A_key_that_a_cut_halved_within_a_character_is_masked(string character, int bytes)
    {
        var redaction = new Redaction($"schlüssel-{character}-geheim");
        byte[] body = [.. "the key is schlüssel-"u8, .. System.Text.Encoding.UTF8.GetBytes(character).AsSpan(0, bytes)];

        Assert.Equal("the key is ***", RawText.Of(body, isCut: true, redaction));
    }

    [Fact]
    public async Task A_fault_of_the_connection_masks_it_too()
    {
        await using var server = new LoopbackServer(
            $"HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n{PetOptions.Key}\r\n"
        );
        PetOptions options = Options();
        options.BaseAddress = server.Address;
        using var httpClient = new HttpClient();

        var exception = await Assert.ThrowsAsync<NotFoundException>(() =>
            new ApiTransport(httpClient, options, "PetClient/1.0").SendAsync<Pet>(PetApi.Get(), CancellationToken.None)
        );

        Assert.Contains(
            "'***'",
            Assert.IsType<IOException>(exception.InnerException).Message,
            StringComparison.Ordinal
        );
        AssertHidden(exception, BitConverter.ToString(Encoding.UTF8.GetBytes(PetOptions.Key)));
        AssertHidden(exception, PetOptions.Key);
    }

    [Fact]
    public async Task The_uri_shows_no_credential()
    {
        var operation = new ApiOperation("find", HttpMethod.Get, "/find/{id}")
        {
            Security =
            [
                ["q"],
            ],
            Responses = [DeclaredResponse.Empty("204")],
        };
        var request = ApiRequest.Begin(operation);
        request.Path("id", PetOptions.Key);
        request.Query("n", 1);
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.NotFound));

        var exception = await Assert.ThrowsAsync<NotFoundException>(() =>
            PetApi.Transport(handler, Options()).SendAsync(request, CancellationToken.None)
        );

        Assert.Equal("?n=1&api%20key=" + Uri.EscapeDataString(QueryKey), handler.Uri!.Query);
        Assert.Equal(
            "https://api.example.com/eu/pets/v1/find/***?n=1&api%20key=***",
            exception.RequestUri!.AbsoluteUri
        );
    }

    [Fact]
    public async Task A_timeout_shows_no_credential()
    {
        var operation = new ApiOperation("find", HttpMethod.Get, "/find")
        {
            Security =
            [
                ["q"],
            ],
        };
        var handler = new StubHandler((_, _) => throw new TaskCanceledException("late", new TimeoutException()));

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            PetApi.Transport(handler, Options()).SendAsync(ApiRequest.Begin(operation), CancellationToken.None)
        );

        Assert.Contains("/find?api%20key=***\n", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_and_credentials_show_nothing()
    {
        PetOptions options = Options();

        Assert.Equal("BasicCredential ***", options.Login!.ToString());
        Assert.Equal("PetOptions for the server of the OpenAPI document", options.ToString());
    }

    [Fact]
    public void A_longer_credential_goes_as_a_whole()
    {
        var redaction = new Redaction(["abc", "abcdef"]);

        Assert.Equal("*** ***", redaction.Apply("abcdef abc"));
        Assert.Equal("x", new Redaction([""]).Apply("x"));
    }

    private static void AssertHidden(ApiException exception, string form)
    {
        Assert.DoesNotContain(form, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(form, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(form, exception.RawBody, StringComparison.Ordinal);
        Assert.All(exception.Advice, advice => Assert.DoesNotContain(form, advice, StringComparison.Ordinal));
        Assert.All(
            exception.Headers,
            header => Assert.All(header.Value, value => Assert.DoesNotContain(form, value, StringComparison.Ordinal))
        );
    }

    private static PetOptions Options()
    {
        PetOptions options = PetOptions.Valid();
        options.QueryKey = QueryKey;
        options.Login = new BasicCredential("ann", Password);
        options.Token = "token-secret";
        options.CookieKey = "cookie-secret";
        return options;
    }

    private static Task<ApiException> ThrowsAsync(HttpResponseMessage answer, PetOptions? options = null) =>
        Assert.ThrowsAnyAsync<ApiException>(() =>
            PetApi
                .Transport(new StubHandler(answer), options ?? Options())
                .SendAsync<Pet>(PetApi.Get(), CancellationToken.None)
        );
}
