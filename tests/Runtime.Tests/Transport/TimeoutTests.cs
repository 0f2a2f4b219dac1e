using System.Net;
using CampaignsGen;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>Who ended the wait decides the exception. The handlers here never answer, so no clock decides the outcome.</summary>
public sealed class TimeoutTests
{
    private static StubHandler Silent =>
        new(
            async (_, cancellationToken) =>
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                throw new InvalidOperationException("Not reached.");
            }
        );

    [Fact]
    public async Task The_options_limit_is_a_timeout()
    {
        PetOptions options = PetOptions.Valid();
        options.Timeout = TimeSpan.FromMilliseconds(20);
        using var source = new CancellationTokenSource();

        foreach (CancellationToken token in (CancellationToken[])[CancellationToken.None, source.Token])
        {
            var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() =>
                PetApi.Transport(Silent, options).SendAsync<Pet>(PetApi.Get(), token)
            );

            Assert.Equal(
                "getPet received no response within 0.02 s.\n"
                    + "  GET https://api.example.com/eu/pets/v1/pets/7\n"
                    + "  The server may have processed the request. Send it again only if the operation can safely be repeated.",
                exception.Message
            );
            Assert.Equal(options.Timeout, exception.Timeout);
            Assert.Equal("getPet", exception.OperationId);
            Assert.Equal(HttpMethod.Get, exception.Method);
            Assert.IsAssignableFrom<TimeoutException>(exception);
        }
    }

    [Fact]
    public async Task The_http_clients_limit_is_a_timeout()
    {
        PetOptions options = PetOptions.Valid();
        options.Timeout = Timeout.InfiniteTimeSpan;
        using var httpClient = new HttpClient(Silent) { Timeout = TimeSpan.FromMilliseconds(20) };

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            new ApiTransport(httpClient, options, "PetClient/1.0").SendAsync<Pet>(PetApi.Get(), CancellationToken.None)
        );

        Assert.Equal(httpClient.Timeout, exception.Timeout);
        Assert.Contains("within 0.02 s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_of_the_handlers_own_is_a_timeout_of_unknown_length()
    {
        var handler = new StubHandler(
            (_, _) => throw new TaskCanceledException("Connecting took too long.", new TimeoutException())
        );

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            PetApi.Transport(handler).SendAsync<Pet>(PetApi.Get(), CancellationToken.None)
        );

        Assert.Equal(Timeout.InfiniteTimeSpan, exception.Timeout);
        Assert.Contains("a time limit of the HTTP handler was exceeded", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limit_holds_for_the_body_too()
    {
        PetOptions options = PetOptions.Valid();
        options.Timeout = TimeSpan.FromMilliseconds(20);
        var handler = new StubHandler(new HttpResponseMessage(HttpStatusCode.OK) { Content = new SilentContent() });

        await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            PetApi.Transport(handler, options).SendAsync<Pet>(PetApi.Get(), CancellationToken.None)
        );
    }

    [Fact]
    public async Task The_callers_cancellation_is_his_own()
    {
        using var source = new CancellationTokenSource();
        var handler = new StubHandler(
            async (_, cancellationToken) =>
            {
                await source.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                throw new InvalidOperationException("Not reached.");
            }
        );

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() =>
            PetApi.Transport(handler).SendAsync<Pet>(PetApi.Get(), source.Token)
        );

        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task The_callers_cancellation_holds_for_the_body_too()
    {
        using var source = new CancellationTokenSource();
        var content = new SilentContent();
        content.Reading.Register(source.Cancel);
        var handler = new StubHandler(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() =>
            PetApi.Transport(handler).SendAsync<Pet>(PetApi.Get(), source.Token)
        );

        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_connection_that_a_cancellation_broke_is_a_cancellation()
    {
        using var source = new CancellationTokenSource();
        var content = new StreamContent(new BreakingStream(source));
        var handler = new StubHandler(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() =>
            PetApi.Transport(handler).SendAsync<Pet>(PetApi.Get(), source.Token)
        );

        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_already_sends_nothing()
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""));

        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            PetApi.Transport(handler).SendAsync<Pet>(PetApi.Get(), new CancellationToken(canceled: true))
        );

        Assert.Equal(0, handler.Count);
    }

    [Fact]
    public async Task Somebody_elses_cancellation_stays_as_it_is()
    {
        var thrown = new TaskCanceledException("The handler gave up.");

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() =>
            PetApi
                .Transport(new StubHandler((_, _) => throw thrown))
                .SendAsync<Pet>(PetApi.Get(), CancellationToken.None)
        );

        Assert.Equal(thrown.Message, exception.Message);
    }

    [Fact]
    public async Task A_connection_fault_keeps_its_own_type()
    {
        var thrown = new HttpRequestException("No route.");

        Assert.Same(
            thrown,
            await Assert.ThrowsAsync<HttpRequestException>(() =>
                PetApi
                    .Transport(new StubHandler((_, _) => throw thrown))
                    .SendAsync<Pet>(PetApi.Get(), CancellationToken.None)
            )
        );
    }

    /// <summary>A body of which nothing ever comes.</summary>
    private sealed class SilentContent : HttpContent
    {
        private readonly CancellationTokenSource reading = new();

        internal CancellationToken Reading => reading.Token;

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            throw new InvalidOperationException("The body was buffered.");

        protected override Task<Stream> CreateContentReadStreamAsync() =>
            Task.FromResult<Stream>(new SilentStream(reading));

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class SilentStream(CancellationTokenSource reading) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            await reading.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }

    private sealed class BreakingStream(CancellationTokenSource source) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            await source.CancelAsync();
            throw new IOException("The socket was closed.");
        }
    }
}
