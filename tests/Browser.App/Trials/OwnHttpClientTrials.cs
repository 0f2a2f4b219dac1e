using Acme.Board;
using Microsoft.Extensions.Options;

namespace Browser.App.Trials;

/// <summary>Clients that are made by their constructors, over an <see cref="HttpClient"/> as a page makes one.</summary>
internal sealed class OwnHttpClientTrials(IOptions<BoardClientOptions> options) : ITrials
{
    public IReadOnlyDictionary<string, Func<CancellationToken, Task<string>>> All =>
        new Dictionary<string, Func<CancellationToken, Task<string>>>
        {
            ["ownAdd"] = token =>
                WithClientAsync(async client => (await client.AddNoticeAsync(new() { Text = "mine" }, token)).Text),
            ["ownMoved"] = token => WithClientAsync(async client => (await client.GetMovedAsync(token)).Text),
        };

    private async Task<string> WithClientAsync(Func<BoardClient, Task<string>> call)
    {
        using var httpClient = new HttpClient();
        return await call(new BoardClient(httpClient, options.Value));
    }
}
