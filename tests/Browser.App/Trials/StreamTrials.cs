using Acme.Board;
using CampaignsGen;

namespace Browser.App.Trials;

/// <summary>Streams of events, of another origin than the page's.</summary>
internal sealed class StreamTrials(IBoardClient client, IBoardClientFactory clients) : ITrials
{
    public IReadOnlyDictionary<string, Func<CancellationToken, Task<string>>> All =>
        new Dictionary<string, Func<CancellationToken, Task<string>>>
        {
            ["news"] = token => AnswerEachAsync(FollowNewsEnding.Whole, token),
            ["newsCut"] = token => AnswerEachAsync(FollowNewsEnding.Cut, token),
            ["newsStalled"] = token => ReadAsync(clients.Get("attentive"), FollowNewsEnding.Stalled, token),
            ["newsLeft"] = LeaveAsync,
            ["newsCancelled"] = CancelAsync,
        };

    /// <summary>The server goes on when an event was heard: a browser that keeps events back hears no second one.</summary>
    private async Task<string> AnswerEachAsync(FollowNewsEnding ending, CancellationToken token)
    {
        List<string> heard = [];
        await foreach (ServerEvent<Notice> news in await client.FollowNewsAsync(ending, token))
        {
            heard.Add(news.Data.Text);
            await client.AddNoticeAsync(new() { Text = $"heard {news.Data.Text}" }, token);
        }

        return string.Join(", ", heard);
    }

    private static async Task<string> ReadAsync(
        IBoardClient client,
        FollowNewsEnding ending,
        CancellationToken token,
        Action? heard = null
    )
    {
        await foreach (ServerEvent<Notice> _ in await client.FollowNewsAsync(ending, token))
        {
            heard?.Invoke();
        }

        return "ended";
    }

    private async Task<string> LeaveAsync(CancellationToken token)
    {
        await foreach (ServerEvent<Notice> news in await client.FollowNewsAsync(FollowNewsEnding.Endless, token))
        {
            return $"left at {news.Data.Text}";
        }

        return "heard nothing";
    }

    private async Task<string> CancelAsync(CancellationToken token)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(token);
        return await ReadAsync(client, FollowNewsEnding.Endless, source.Token, source.Cancel);
    }
}
