using System.Security.Cryptography;
using Acme.Board;

namespace Browser.App.Trials;

/// <summary>An API of another origin than the page's: calls whose answers are read whole, and octets.</summary>
internal sealed class BoardTrials(IBoardClient client, IBoardClientFactory clients) : ITrials
{
    public IReadOnlyDictionary<string, Func<CancellationToken, Task<string>>> All =>
        new Dictionary<string, Func<CancellationToken, Task<string>>>
        {
            ["addWithToken"] = async token => (await client.AddNoticeAsync(new() { Text = "cat lost" }, token)).Text,
            ["getCompressed"] = async token => (await client.GetNoticeAsync(1, token)).Text,
            ["getMissing"] = async token => (await client.GetNoticeAsync(404, token)).Text,
            ["getPicture"] = GetPictureAsync,
            ["readAtOnce"] = ReadAtOnceAsync,
            ["putPicture"] = PutPictureAsync,
            ["moved"] = async token => (await client.GetMovedAsync(token)).Text,
            ["headers"] = HeadersAsync,
            ["timeout"] = async token => await Done(clients.Get("impatient").KeepSilentAsync(token)),
            ["cancel"] = CancelAsync,
            ["unreachable"] = async token => (await clients.Get("unreachable").GetNoticeAsync(1, token)).Text,
        };

    private static async Task<string> Done(Task call)
    {
        await call;
        return "done";
    }

    private async Task<string> GetPictureAsync(CancellationToken token)
    {
        await using Stream picture = await client.GetPictureAsync(1, token);
        return Convert.ToHexString(await SHA256.HashDataAsync(picture, token));
    }

    private async Task<string> ReadAtOnceAsync(CancellationToken token)
    {
        await using Stream picture = await client.GetPictureAsync(1, token);
#pragma warning disable CA1835, CA1849 // What a page must not do.
        return $"{picture.Read(new byte[10], 0, 10)}";
#pragma warning restore CA1835, CA1849
    }

    private async Task<string> PutPictureAsync(CancellationToken token)
    {
        await using Stream picture = await client.GetPictureAsync(1, token);
        return await Done(client.PutPictureAsync(1, picture, token));
    }

    private async Task<string> HeadersAsync(CancellationToken token)
    {
        IReadOnlyDictionary<string, string> headers = await client.GetHeadersAsync("dark", token);
        return string.Join('\n', headers.Select(header => $"{header.Key}: {header.Value}"));
    }

    private async Task<string> CancelAsync(CancellationToken token)
    {
        using var hurry = CancellationTokenSource.CreateLinkedTokenSource(token);
        hurry.CancelAfter(TimeSpan.FromMilliseconds(200));
        return await Done(client.KeepSilentAsync(hurry.Token));
    }
}
