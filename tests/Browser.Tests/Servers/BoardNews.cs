using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Browser.Tests.Servers;

/// <summary>A stream of events, with the ends that one can have.</summary>
internal sealed class BoardNews : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string[] Texts = ["first", "second", "third"];

    private readonly Channel<string> heard = Channel.CreateUnbounded<string>();
    private readonly SemaphoreSlim left = new(0);

    /// <summary>Waits until the page has left each of the streams that do not end.</summary>
    /// <returns>Whether it does.</returns>
    public async Task<bool> AreLeftAsync()
    {
        const int Streams = 3;
        for (int i = 0; i < Streams; i++)
        {
            if (!await left.WaitAsync(Patience))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes what the page answers to an event.</summary>
    public void Hear(string text) => heard.Writer.TryWrite(text);

    public async Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        // As ASP.NET Core does: a browser would keep the stream for the next one who asks.
        context.Response.Headers.CacheControl = "no-cache, no-store";
        switch (context.Request.Query["ending"].ToString())
        {
            case "whole":
                await WriteAnsweredAsync(context);
                break;
            case "cut":
                await WriteOneAsync(context, Texts[0]);
                await HearAsync(Texts[0], context.RequestAborted);
                context.Abort();
                break;
            default:
                await WriteOneAsync(context, Texts[0]);
                await WaitForTheEndAsync(context);
                break;
        }
    }

    public void Dispose() => left.Dispose();

    private async Task WriteAnsweredAsync(HttpContext context)
    {
        foreach (string text in Texts)
        {
            await WriteOneAsync(context, text);
            await HearAsync(text, context.RequestAborted);
        }
    }

    private async Task HearAsync(string text, CancellationToken aborted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(Patience);
        while (await heard.Reader.ReadAsync(patience.Token) != $"heard {text}") { }
    }

    private async Task WaitForTheEndAsync(HttpContext context)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            left.Release();
        }
    }

    private static async Task WriteOneAsync(HttpContext context, string text)
    {
        byte[] line = Encoding.UTF8.GetBytes($$"""data: {"text":"{{text}}"}""" + "\n\n");
        await context.Response.Body.WriteAsync(line, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
