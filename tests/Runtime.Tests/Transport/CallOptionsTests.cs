using System.Net;
using CampaignsGen;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>What a call does otherwise than the client's options say.</summary>
public sealed class CallOptionsTests
{
    private static readonly HttpRequestOptionsKey<string> OwnKey = new("Own");

    [Fact]
    public async Task Credentials_and_variables_hold_for_the_calls_only()
    {
        var handler = Ready();
        ApiTransport client = PetApi.Transport(handler);

        await GetAsync(
            client.With(
                new PetCallOptions
                {
                    ApiKey = "key_of_call",
                    Store = "initech",
                    Region = "us",
                }
            )
        );
        Assert.Equal("key_of_call initech", $"{handler.Headers["X-API-Key"]} {handler.Headers["X-Store"]}");
        Assert.Equal("https://api.example.com/us/pets/v1/pets/7", handler.Uri!.AbsoluteUri);

        await GetAsync(client);
        Assert.Equal($"{PetOptions.Key} acme", $"{handler.Headers["X-API-Key"]} {handler.Headers["X-Store"]}");
        Assert.Equal("https://api.example.com/eu/pets/v1/pets/7", handler.Uri!.AbsoluteUri);
    }

    [Fact]
    public void What_cannot_work_is_found_before_anything_is_sent()
    {
        var handler = Ready();
        ApiTransport client = PetApi.Transport(handler);

        var key = Assert.Throws<ApiOptionsException>(() => client.With(new PetCallOptions { ApiKey = "sesame" }));
        var time = Assert.Throws<ApiOptionsException>(() =>
            client.With(new PetCallOptions { Timeout = TimeSpan.Zero })
        );

        Assert.Contains("PetOptions.ApiKey is malformed", key.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", key.Message, StringComparison.Ordinal);
        Assert.Contains("PetOptions.Timeout is 00:00:00", time.Message, StringComparison.Ordinal);
        Assert.Equal(0, handler.Count);
    }

    [Fact]
    public async Task An_error_shows_no_credential_of_the_call()
    {
        var handler = new StubHandler(
            (_, _) =>
                Task.FromResult(
                    StubHandler.Answer(HttpStatusCode.NotFound, """{"title":"key_of_call and Bearer zzz-token"}""")
                )
        );
        PetCallOptions options = new() { ApiKey = "key_of_call", Headers = { ["Authorization"] = "zzz-token" } };
        ApiTransport client = PetApi.Transport(handler, new PetOptions { ApiKey = PetOptions.Key, Store = "acme" });

        var error = await Assert.ThrowsAsync<ArgumentException>(() => Task.FromResult(client.With(options)));
        Assert.Contains("'Authorization'", error.Message, StringComparison.Ordinal);

        options.Headers.Clear();
        var answered = await Assert.ThrowsAsync<NotFoundException>(() => GetAsync(client.With(options)));
        Assert.DoesNotContain("key_of_call", answered.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_and_query_are_sent_beside_those_of_the_operation()
    {
        var handler = Ready();
        PetCallOptions options = new()
        {
            IdempotencyKey = "k-1",
            Headers =
            {
                ["X-Trace"] = "t",
                ["accept"] = "application/json",
                ["User-Agent"] = "Own/1",
                ["Content-Language"] = "de",
            },
            Query = { ["dry run"] = "ja & nein" },
        };

        await PetApi.Transport(handler).With(options).SendAsync<Pet>(PetApi.Add(), CancellationToken.None);

        Assert.Equal("https://api.example.com/eu/pets/v1/pets?dry%20run=ja%20%26%20nein", handler.Uri!.AbsoluteUri);
        Assert.Equal(
            ["k-1", "t", "application/json", "Own/1", "de", PetApi.MediaType],
            new[] { "Idempotency-Key", "X-Trace", "Accept", "User-Agent", "Content-Language", "Content-Type" }.Select(
                name => handler.Headers[name]
            )
        );
    }

    [Theory]
    [InlineData("x-api-key", "carries a credential. To fix this, set ApiKey of the call options")]
    [InlineData("Authorization", "carries a credential")]
    [InlineData("Host", "is set by the client")]
    [InlineData("content-length", "is set by the client")]
    [InlineData("Content-Type", "is set by the client")]
    [InlineData("Cookie", "is set by the client")]
    [InlineData("X Y", "is not a valid header name")]
    [InlineData("", "is not a valid header name")]
    public void A_header_that_would_break_a_promise_is_refused(string name, string fault)
    {
        PetCallOptions options = new() { Headers = { [name] = "v" } };

        var error = Assert.Throws<ArgumentException>(() => PetApi.Transport(Ready()).With(options));

        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_a_second_credential_nor_a_line_break_gets_into_a_request()
    {
        ApiTransport client = PetApi.Transport(Ready());

        Assert.Throws<ArgumentException>(() => client.With(new PetCallOptions { Query = { ["api key"] = "v" } }));
        Assert.Throws<ArgumentException>(() =>
            client.With(new PetCallOptions { Headers = { ["X-A"] = "v\r\nX-B: w" } })
        );
        Assert.Throws<ArgumentException>(() => client.With(new PetCallOptions { IdempotencyKey = "k\n" }));
    }

    [Fact]
    public async Task A_header_that_is_a_parameter_is_sent_once_or_not_at_all()
    {
        var handler = Ready();
        ApiTransport client = PetApi.Transport(handler).With(new PetCallOptions { Headers = { ["x-trace"] = "t" } });
        ApiRequest request = PetApi.Get();
        request.Header("X-Trace", "own");

        var error = await Assert.ThrowsAsync<ArgumentException>(() =>
            client.SendAsync<Pet>(request, CancellationToken.None)
        );

        Assert.Contains("getPet has a parameter for the header 'x-trace'", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, handler.Count);
    }

    [Fact]
    public async Task What_is_said_twice_adds_up_and_the_later_word_counts()
    {
        var handler = Ready();
        PetCallOptions first = new() { Store = "one", Headers = { ["X-A"] = "1", ["X-B"] = "1" } };
        ApiTransport client = PetApi.Transport(handler).With(first);
        first.Store = "changed";
        first.Headers["X-C"] = "changed";

        await GetAsync(client.With(new PetCallOptions { ApiKey = "key_two", Headers = { ["x-b"] = "2" } }));

        Assert.Equal(
            ["one", "key_two", "1", "2"],
            new[] { "X-Store", "X-API-Key", "X-A", "X-B" }.Select(name => handler.Headers[name])
        );
        Assert.False(handler.Headers.ContainsKey("X-C"));
    }

    [Fact]
    public async Task The_time_limit_is_the_calls_own()
    {
        var handler = new StubHandler(
            async (_, cancellationToken) =>
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                throw new InvalidOperationException();
            }
        );
        ApiTransport client = PetApi.Transport(handler);

        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            GetAsync(client.With(new PetCallOptions { Timeout = TimeSpan.FromMilliseconds(30) }))
        );

        Assert.Equal(TimeSpan.FromMilliseconds(30), error.Timeout);
    }

    [Fact]
    public async Task Handlers_read_of_which_call_a_request_is_and_what_the_caller_gave()
    {
        HttpRequestOptions? seen = null;
        var handler = new StubHandler(
            (request, _) =>
            {
                seen = request.Options;
                return Task.FromResult(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""));
            }
        );
        PetCallOptions options = new() { MayBeRetried = true };
        options.Set(OwnKey, "mine");

        using var httpClient = new HttpClient(new PassingHandler(handler));
        var client = new ApiTransport(httpClient, PetOptions.Valid(), "PetClient/1.0");
        await GetAsync(client.With(options));

        Assert.Equal("getPet", Value(seen!, ApiRequestOptions.OperationId));
        Assert.Equal("/pets/{petId}", Value(seen!, ApiRequestOptions.UrlTemplate));
        Assert.Equal("PetClient/1.0", Value(seen!, ApiRequestOptions.Client));
        Assert.True(Value(seen!, ApiRequestOptions.MayBeRetried));
        Assert.Equal("mine", Value(seen!, OwnKey));
    }

    [Fact]
    public async Task Progress_is_told_of_both_bodies()
    {
        Recorder upload = new();
        Recorder download = new();
        byte[] sent = new byte[300_000];
        var handler = new StubHandler(
            StubHandler.Answer(HttpStatusCode.OK, new byte[200_000], "application/octet-stream")
        );
        ApiRequest request = BodyApi.Request(DeclaredResponse.Binary("200"));
        request.StreamBody("application/octet-stream", new MemoryStream(sent));

        await using Stream answer = await PetApi
            .Transport(handler)
            .With(new PetCallOptions { UploadProgress = upload, DownloadProgress = download })
            .SendAsync<Stream>(request, CancellationToken.None);
        Assert.Empty(download.Reports);
        await answer.CopyToAsync(Stream.Null);

        Assert.Equal(new ApiProgress(300_000, 300_000), upload.Reports[^1]);
        Assert.True(upload.Reports.Count > 1);
        Assert.Equal(new ApiProgress(200_000, 200_000), download.Reports[^1]);
        Assert.Equal(
            download.Reports.Order(Comparer<ApiProgress>.Create((a, b) => a.Bytes.CompareTo(b.Bytes))),
            download.Reports
        );
    }

    [Fact]
    public async Task A_stream_can_be_received_whole_before_the_call_returns()
    {
        Recorder download = new();
        var handler = new StubHandler(
            StubHandler.Answer(HttpStatusCode.OK, new byte[1_000], "application/octet-stream")
        );

        await using Stream answer = await PetApi
            .Transport(handler)
            .With(new PetCallOptions { BuffersResponse = true, DownloadProgress = download })
            .SendAsync<Stream>(BodyApi.Request(DeclaredResponse.Binary("200")), CancellationToken.None);

        Assert.Equal(new ApiProgress(1_000, 1_000), download.Reports[^1]);
        using var copy = new MemoryStream();
        await answer.CopyToAsync(copy);
        Assert.Equal(1_000, copy.Length);
    }

    [Fact]
    public async Task What_is_received_whole_keeps_to_the_limits()
    {
        PetOptions options = PetOptions.Valid();
        options.MaxResponseBytes = 999;
        var large = new StubHandler(StubHandler.Answer(HttpStatusCode.OK, new byte[1_000], "application/octet-stream"));
        var slow = new StubHandler(
            (_, _) =>
                Task.FromResult(
                    new HttpResponseMessage(HttpStatusCode.OK)
                    {
                        Content = new StreamContent(new StalledStream())
                        {
                            Headers = { { "Content-Type", "application/octet-stream" } },
                        },
                    }
                )
        );
        PetCallOptions call = new() { BuffersResponse = true, Timeout = TimeSpan.FromMilliseconds(100) };

        await Assert.ThrowsAsync<HttpRequestException>(() => ReceiveAsync(PetApi.Transport(large, options).With(call)));
        await Assert.ThrowsAsync<ApiTimeoutException>(() => ReceiveAsync(PetApi.Transport(slow).With(call)));
    }

    private static Task<Stream> ReceiveAsync(ApiTransport client) =>
        client.SendAsync<Stream>(BodyApi.Request(DeclaredResponse.Binary("200")), CancellationToken.None);

    private static Task<Pet> GetAsync(ApiTransport client) =>
        client.SendAsync<Pet>(PetApi.Get(), CancellationToken.None);

    private static StubHandler Ready() =>
        new((_, _) => Task.FromResult(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}""")));

    private static T? Value<T>(HttpRequestOptions options, HttpRequestOptionsKey<T> key) =>
        options.TryGetValue(key, out T? value) ? value : default;

    private sealed class PassingHandler(HttpMessageHandler inner) : DelegatingHandler(inner);

    private sealed class Recorder : IProgress<ApiProgress>
    {
        public List<ApiProgress> Reports { get; } = [];

        public void Report(ApiProgress value) => Reports.Add(value);
    }

    /// <summary>Gives nothing until somebody closes it.</summary>
    private sealed class StalledStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            await Task.Delay(TimeSpan.FromSeconds(20), cancellationToken);
            return 0;
        }

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            Task.Delay(TimeSpan.FromSeconds(20), cancellationToken);
    }
}
