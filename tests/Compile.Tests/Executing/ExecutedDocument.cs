using System.Reflection;
using CampaignsGen;
using TestKit;
using TestKit.Calls;
using TestKit.Documents;
using TestKit.Samples;

namespace Compile.Tests.Executing;

/// <summary>
/// One document's client at work: constructed with the document's own defaults, and every operation called on a stub that
/// answers with a value made from the declared schema.
/// </summary>
internal sealed class ExecutedDocument(EmittedApi api)
{
    private const uint Seed = 2;

    private readonly StubServer server = new();
    private readonly List<ExecutionFault> faults = [];

    /// <summary>
    /// Whether the client could be constructed: <c>yes</c> by the document's own defaults; with an address, where the document
    /// says nothing, or a path only, of where its server is.
    /// </summary>
    public string Constructed { get; private set; } = "no";

    /// <summary>Of how many operations the request was what the document and the arguments say.</summary>
    public int Sent { get; private set; }

    /// <summary>Of how many operations the answer was read and, written again, was the same.</summary>
    public int Read { get; private set; }

    /// <summary>What went wrong without an excuse, and the excuses that are not needed any more.</summary>
    /// <param name="document">The document's name.</param>
    /// <param name="isExplained">Whether a diagnostic says what is wrong with the document.</param>
    public IEnumerable<string> UnexcusedIn(string document, bool isExplained)
    {
        ExecutionExcuse[] excuses = [.. ExecutionExcuses.All.Where(excuse => excuse.Document == document)];
        IEnumerable<string> unexcused = faults
            .Where(fault => !isExplained && !excuses.Any(excuse => excuse.Covers(fault)))
            .Select(static fault => fault.ToString());
        IEnumerable<string> obsolete = excuses
            .Where(excuse => !faults.Any(excuse.Covers))
            .Select(static excuse => $"no longer needed: '{excuse.Text}'");
        return unexcused.Concat(obsolete);
    }

    /// <summary>Constructs the client and calls all operations.</summary>
    public static async Task<ExecutedDocument> OfAsync(EmittedApi api)
    {
        ExecutedDocument executed = new(api);
        await executed.CallAllAsync();
        return executed;
    }

    private async Task CallAllAsync()
    {
        if (Construct() is not { } client)
        {
            return;
        }

        foreach (EmittedOperation operation in api.Operations)
        {
            await CallAsync(client, operation);
        }
    }

    private EmittedClient? Construct()
    {
        try
        {
            EmittedClient client = api.Client(server, NamesItsServer ? null : new Uri("http://stub.example/api"));
            Constructed = NamesItsServer ? "yes" : "with an address";
            return client;
        }
        catch (Exception exception)
        {
            faults.Add(new ExecutionFault("construct", "", Innermost(exception).Message));
            return null;
        }
    }

    private bool NamesItsServer =>
        api.Document.IsOlder
            ? api.Document.Root.ContainsKey("host")
            : api.Document.Root["servers"]?[0]?["url"]?.ToString() is { } url
                && (
                    url.Contains("://", StringComparison.Ordinal)
                    || url.StartsWith("//", StringComparison.Ordinal)
                    || url.StartsWith('{')
                );

    private async Task CallAsync(EmittedClient client, EmittedOperation operation)
    {
        string name = $"{operation.HttpMethod} {operation.Path}";
        ApiOperation declared;
        try
        {
            declared = api.Document.Operation(operation.HttpMethod, operation.Path, operation.Id);
        }
        catch (Exception exception)
        {
            faults.Add(new ExecutionFault("send", name, "witness: " + exception.Message));
            return;
        }

        bool isSent = true;
        bool isRead = true;
        foreach (Fullness fullness in (Fullness[])[Fullness.Least, Fullness.Most])
        {
            (string? sending, string? reading) = await TryAsync(client, operation, declared, fullness);
            isSent &= Note("send", name, sending);
            isRead &= Note("read", name, reading);
            if (!isSent || !isRead)
            {
                break;
            }
        }

        Sent += isSent ? 1 : 0;
        Read += isRead ? 1 : 0;
    }

    private bool Note(string what, string operation, string? text)
    {
        if (text is not null)
        {
            faults.Add(new ExecutionFault(what, operation, text));
        }

        return text is null;
    }

    private async Task<(string? Sending, string? Reading)> TryAsync(
        EmittedClient client,
        EmittedOperation operation,
        ApiOperation declared,
        Fullness fullness
    )
    {
        server.Forget();
        try
        {
            EmittedClient owner = api.OwnerOf(operation, client);
            MethodInfo method = owner.Method(operation.Method);
            IReadOnlyList<MadeArgument> arguments = new ArgumentMaker(api).MakeAll(operation, method, fullness, Seed);
            server.Answer = MadeAnswer.Of(api.Document, declared, operation.Accept, fullness, Seed);
            string? reading = await ReadingAsync(owner, operation, arguments);
            IReadOnlyList<string> sending = new RequestJudge(api.Document, declared, arguments, server).Judge();
            return (
                sending.Count == 0 ? null : $"{fullness}: {string.Join("; ", sending)}",
                reading is null ? null : $"{fullness}: {reading}"
            );
        }
        catch (Exception exception)
        {
            string text = $"{fullness}: {Innermost(exception).GetType().Name}: {Innermost(exception).Message}";
            return server.Request is null ? (text, text) : (text, null);
        }
    }

    private async Task<string?> ReadingAsync(
        EmittedClient owner,
        EmittedOperation operation,
        IReadOnlyList<MadeArgument> arguments
    )
    {
        try
        {
            object? answer = await owner.CallAsync(
                operation.Method,
                [.. arguments.Select(argument => (argument.Name, argument.Value))]
            );
            return await AnswerJudge.JudgeAsync(answer, server.Answer!, api.Json);
        }
        catch (ApiException exception) when ((int)server.Answer!.Status is < 200 or > 299)
        {
            return exception.StatusCode == server.Answer.Status ? null : exception.Message;
        }
        catch (Exception exception) when (server.Request is not null)
        {
            string body = System.Text.Encoding.UTF8.GetString(server.Answer!.Bytes);
            return $"{exception.GetType().Name}: {exception.Message}\n      {body[..Math.Min(body.Length, 600)]}";
        }
    }

    private static Exception Innermost(Exception exception) =>
        exception is TargetInvocationException { InnerException: { } inner } ? Innermost(inner) : exception;
}

/// <summary>Something that went wrong.</summary>
/// <param name="What"><c>construct</c>, <c>send</c> or <c>read</c>.</param>
/// <param name="Operation">The operation; empty for the client itself.</param>
/// <param name="Text">What.</param>
internal sealed record ExecutionFault(string What, string Operation, string Text)
{
    public override string ToString() => $"{What} {Operation}: {Text}";
}
