using Attacks.Tests.Wire;
using CampaignsGen;

namespace Attacks.Tests.World;

/// <summary>Plays an attack on forms of a call, and judges what the caller sees of it.</summary>
internal static class Verdict
{
    /// <summary>Within this each call ends, also on a machine that does much else.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Plays an attack on some forms at once.</summary>
    /// <returns>What each form ended with, by its name; null for an answer.</returns>
    internal static async Task<IReadOnlyDictionary<string, Exception?>> OfAsync(
        Func<Peer, ReceivedRequest, Task> attack,
        Form[] forms
    )
    {
        Exception?[] ends = await Task.WhenAll(forms.Select(form => OfAsync(attack, form)));
        return forms.Zip(ends).ToDictionary(static pair => pair.First.Name, static pair => pair.Second);
    }

    /// <summary>Plays an attack of which the call would not come to an end but for its limit of time.</summary>
    internal static async Task OutlastsAsync(Func<Peer, ReceivedRequest, Task> attack, Form form)
    {
        // On a busy machine a short limit may be over before the attack has begun.
        for (var limit = TimeSpan.FromMilliseconds(200); ; limit *= 4)
        {
            await using RawServer server = RawServer.Attacking(attack);
            await using Clients clients = Clients.Of(server.Address);

            Exception? end = await EndOfAsync(form, clients.Within(limit), clients.Key);

            Assert.IsType<ApiTimeoutException>(end);
            if (server.Arrived.Count > 0)
            {
                await form.CallAsync(clients.Within(Patience), default);
                return;
            }
        }
    }

    /// <summary>Makes a call, and sees to it that it ends as the documentation says and shows no key.</summary>
    internal static async Task<Exception?> EndOfAsync(Form form, Callers callers, string key)
    {
        Exception? end = await Xunit.Record.ExceptionAsync(() => form.CallAsync(callers, default).WaitAsync(Patience));
        AssertDocumented(end);
        AssertNoKey(end, key);
        Leaks.AssertNone(key);
        return end;
    }

    /// <summary>Says that an exception shows a key nowhere.</summary>
    internal static void AssertNoKey(Exception? exception, string key)
    {
        Assert.DoesNotContain(key, exception?.ToString() ?? "", StringComparison.Ordinal);
        if (exception is ApiException answered)
        {
            Assert.DoesNotContain(key, answered.RawBody, StringComparison.Ordinal);
            Assert.DoesNotContain(key, answered.Problem?.ToString() ?? "", StringComparison.Ordinal);
            Assert.DoesNotContain(key, string.Join(',', answered.Headers), StringComparison.Ordinal);
        }
    }

    private static async Task<Exception?> OfAsync(Func<Peer, ReceivedRequest, Task> attack, Form form)
    {
        await using RawServer server = RawServer.Attacking(attack);
        await using Clients clients = Clients.Of(server.Address);

        Exception? end = await EndOfAsync(form, clients.Within(Patience), clients.Key);

        Assert.Single(server.Arrived);

        // The connection is given back, and what the attack left on it is no answer to this.
        await form.CallAsync(clients.Within(Patience), default);
        Assert.Equal(2, server.Arrived.Count);
        return end;
    }

    /// <summary>A body that the caller reads breaks with an <see cref="IOException"/>; everything else is the call's own.</summary>
    private static void AssertDocumented(Exception? exception) =>
        Assert.True(
            exception
                is null
                    or ApiException
                    or ApiTimeoutException
                    or HttpRequestException
                    or OperationCanceledException
                    or UnreadableException
                    or IOException,
            $"It ends with {exception}"
        );
}
