using System.Diagnostics;
using Acme.Things;
using CampaignsGen;
using Microsoft.Extensions.DependencyInjection;

namespace EndToEnd.Tests.Retries;

/// <summary>The standard resilience handler, told to repeat what the document permits, over a real socket.</summary>
public class RetryTests
{
    public static TheoryData<string> Failures => ["503", "500", "408", "429", "reset"];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task What_may_be_repeated_arrives_again(string mode)
    {
        await ArrivesAsync(2, things => things.GetThingAsync(mode));
        await ArrivesAsync(2, things => things.PutThingAsync(mode));
        await ArrivesAsync(2, things => things.SearchThingsAsync(mode));
        await ArrivesAsync(2, things => things.With(new() { MayBeRetried = true }).AddThingAsync(mode));
        await ArrivesAsync(2, things => things.With(new() { IdempotencyKey = "once" }).AddThingAsync(mode));
    }

    [Theory]
    [MemberData(nameof(Failures))]
    [InlineData("half")]
    public async Task What_must_not_be_repeated_arrives_once(string mode)
    {
        await ArrivesAsync(1, things => things.AddThingAsync(mode));
        await ArrivesAsync(1, things => things.SpendThingAsync(mode));
        await ArrivesAsync(1, things => things.With(new() { MayBeRetried = false }).GetThingAsync(mode));
        await ArrivesAsync(1, things => ReadAsync(things, mode));
    }

    [Fact]
    public async Task Each_attempt_has_the_same_key_and_each_call_another()
    {
        IReadOnlyList<string> first = await ArrivesAsync(2, static things => things.PayThingAsync("503"));
        IReadOnlyList<string> second = await ArrivesAsync(2, static things => things.PayThingAsync("reset"));
        IReadOnlyList<string> own = await ArrivesAsync(
            2,
            static things => things.With(new() { IdempotencyKey = "mine" }).PayThingAsync("503")
        );

        string key = Assert.Single(first.Distinct()).Split(' ')[2];
        Assert.True(Guid.TryParse(key, out _));
        Assert.NotEqual(key, Assert.Single(second.Distinct()).Split(' ')[2]);
        Assert.All(own, static line => Assert.EndsWith(" mine", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("seconds")]
    [InlineData("date")]
    public async Task The_server_says_when(string mode)
    {
        long started = Stopwatch.GetTimestamp();

        await ArrivesAsync(2, things => things.GetThingAsync(mode));

        Assert.True(Stopwatch.GetElapsedTime(started) > TimeSpan.FromSeconds(0.8));
    }

    /// <summary>To the end of the body, where it may be cut off.</summary>
    private static async Task ReadAsync(IThingsClient things, string mode)
    {
        using ApiRawResponse answer = await things.SendAsync(new(HttpMethod.Post, $"/things/{mode}"));
        await answer.ReadBytesAsync();
    }

    private static async Task<IReadOnlyList<string>> ArrivesAsync(int times, Func<IThingsClient, Task> call)
    {
        await using BusyServer server = await BusyServer.StartAsync();
        ServiceCollection services = new();
        services
            .AddThingsClient(options => options.BaseAddress = server.Address)
            .AddStandardResilienceHandler(static options =>
            {
                options.Retry.Delay = TimeSpan.FromMilliseconds(1);
                options.Retry.DisableForUnsafeOperations();
            });
        await using ServiceProvider provider = services.BuildServiceProvider();

        Exception? failure = await Xunit.Record.ExceptionAsync(() =>
            call(provider.GetRequiredService<IThingsClient>())
        );

        Assert.Equal(times, server.Arrived.Count);
        Assert.Equal(times == 1, failure is ApiException or HttpRequestException or IOException);
        return server.Arrived;
    }
}
