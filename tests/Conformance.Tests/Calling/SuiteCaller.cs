using System.Reflection;
using CampaignsGen;
using Conformance.Tests.Suite;
using TestKit;
using TestKit.Calls;

namespace Conformance.Tests.Calling;

/// <summary>Makes one call of a scenario, by whichever operation of a folder's clients it is.</summary>
internal sealed class SuiteCaller(IReadOnlyList<EmittedApi> apis, Uri address)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Makes the call.</summary>
    /// <returns>What went wrong; null where the suite and the client agree.</returns>
    public async Task<string?> FaultAsync(ExpectedCall call)
    {
        OperationMatch[] matches = [.. apis.SelectMany(api => OperationMatch.Find(api, call))];
        string? fault = matches.Length == 0 ? "no document has this operation" : null;
        foreach (OperationMatch match in matches)
        {
            fault = await FaultAsync(match, call);
            if (fault is null)
            {
                return null;
            }
        }

        return $"{call.Method} {call.Uri}: {fault}";
    }

    /// <summary>The operation of a call, where its client has a method for all of its pages.</summary>
    public OperationMatch? PagedMatch(ExpectedCall call) =>
        apis.SelectMany(api => OperationMatch.Find(api, call))
            .FirstOrDefault(static match => match.Operation.PagesMethod is not null);

    /// <summary>Asks for all pages by one method, the first of which is that of the first call.</summary>
    /// <returns>What went wrong; null where the suite and the client agree on each page.</returns>
    public async Task<string?> FaultOfPagesAsync(OperationMatch match, ExpectedCall[] calls)
    {
        using CallWitness witness = new();
        try
        {
            List<object> pages = await PagesAsync(match, calls[0], witness).WaitAsync(Patience);
            AnswerComparison comparison = new(match);
            for (int index = 0; index < Math.Min(pages.Count, calls.Length); index++)
            {
                if (await comparison.DifferenceAsync(calls[index].Response.Body, pages[index]) is { } difference)
                {
                    return $"page {index + 1}: {difference}";
                }
            }

            return pages.Count == calls.Length ? null : $"{pages.Count} pages in place of {calls.Length}";
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message.Split('\n')[0]} (sent {witness.Target})";
        }
    }

    private async Task<List<object>> PagesAsync(OperationMatch match, ExpectedCall call, CallWitness witness)
    {
        EmittedClient client = match.Api.OwnerOf(
            match.Operation,
            match.Api.Client(witness, ExpectedOptions.Of(match, call, address))
        );
        object pageable = client.Call(
            match.Operation.PagesMethod!,
            new ExpectedArguments(match, call).Make(client.Method(match.Operation.PagesMethod!))
        )!;
        var pages =
            (IAsyncEnumerable<object>)
                pageable.GetType().GetMethod("AsPages")!.Invoke(pageable, [CancellationToken.None])!;
        List<object> all = [];
        await foreach (object page in pages)
        {
            all.Add(page);
        }

        return all;
    }

    private async Task<string?> FaultAsync(OperationMatch match, ExpectedCall call)
    {
        using CallWitness witness = new();
        try
        {
            object? answer = await AnswerAsync(match, call, witness).WaitAsync(Patience);
            return witness.Status != call.Response.Status
                ? $"answered {witness.Status} in place of {call.Response.Status} to {witness.Target}: {Shown(witness.Body)}"
                : await new AnswerComparison(match).DifferenceAsync(call.Response.Body, answer)
                    ?? HeaderComparison.Difference(call.Response, answer);
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message.Split('\n')[0]} (sent {witness.Target})";
        }
    }

    /// <summary>The value that the method gives, or the whole response where the scenario is about its headers; the body of an error.</summary>
    private async Task<object?> AnswerAsync(OperationMatch match, ExpectedCall call, CallWitness witness)
    {
        EmittedClient client = match.Api.OwnerOf(
            match.Operation,
            match.Api.Client(witness, ExpectedOptions.Of(match, call, address))
        );
        string method = call.Response.Headers.Count > 0 ? match.Operation.ResponseMethod : match.Operation.Method;
        MethodInfo target = client.Method(method);
        try
        {
            return await client.CallAsync(method, new ExpectedArguments(match, call).Make(target));
        }
        catch (ApiException exception)
            when ((int)exception.StatusCode == call.Response.Status && exception.InnerException is null)
        {
            return exception.Body;
        }
    }

    private static string Shown(byte[] body)
    {
        string text = System.Text.Encoding.UTF8.GetString(body);
        return text[..Math.Min(text.Length, 300)];
    }
}
