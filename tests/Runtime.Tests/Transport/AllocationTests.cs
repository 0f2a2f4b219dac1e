using System.Net;
using System.Text;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>What a call costs in bytes beside what <see cref="HttpClient"/> itself costs: a bound that a regression breaks.</summary>
public sealed class AllocationTests
{
    private const int Calls = 200;

    // Measured 1,040 in a debug build, whose async methods are objects. What a release build allocates, tests/Benchmarks checks.
    private const long Bound = 1_300;

    private static readonly byte[] Answer = Encoding.UTF8.GetBytes("""{"name":"Rex"}""");

    [Fact]
    public void A_call_costs_little_beside_the_http_client()
    {
        using var httpClient = new HttpClient(new ReadyHandler());
        var transport = new ApiTransport(httpClient, PetOptions.Valid(), "PetClient/1.0");
        var uri = new Uri("https://api.example.com/eu/pets/v1/pets");

        long bare = BytesOf(() => Bare(httpClient, uri));
        long ours = BytesOf(() =>
            transport.SendAsync<Pet>(PetApi.Add(), CancellationToken.None).GetAwaiter().GetResult()
        );

        Assert.True(
            ours - bare < Bound,
            $"A call allocates {ours} bytes, {ours - bare} more than a bare one ({bare})."
        );
    }

    private static void Bare(HttpClient httpClient, Uri uri)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, uri);
        using HttpResponseMessage response = httpClient
            .SendAsync(message, HttpCompletionOption.ResponseHeadersRead)
            .GetAwaiter()
            .GetResult();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static long BytesOf(Action call)
    {
        for (int i = 0; i < 20; i++)
        {
            call();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
        {
            call();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }

    /// <summary>Answers at once, so that the whole call stays on one thread and can be measured there.</summary>
    private sealed class ReadyHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Answer) };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            return Task.FromResult(response);
        }
    }
}
