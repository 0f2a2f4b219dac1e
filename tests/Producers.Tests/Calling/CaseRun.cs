using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignsGen;
using CampaignsGen.Generator.Plan;
using TestKit;
using TestKit.Samples;

namespace Producers.Tests.Calling;

/// <summary>What went wrong with a case; a case of <c>*</c> is the whole document.</summary>
internal sealed record CaseFault(string Case, string What)
{
    public override string ToString() => $"{Case}: {What}";
}

/// <summary>Makes every call that the cases ask for, through one client and against one server.</summary>
internal sealed class CaseRun(ProducedClient client, Uri address)
{
    private readonly CaseArguments arguments = new(client);
    private readonly List<CaseFault> faults = [];

    /// <summary>Calls what the cases say, twice: for the value, and for the whole answer.</summary>
    public async Task<IReadOnlyList<CaseFault>> CallAllAsync(IReadOnlyList<CallCase> cases)
    {
        foreach (OperationPlan operation in client.Operations)
        {
            if (!cases.Any(@case => @case.Call == NameOf(operation)))
            {
                faults.Add(new CaseFault("*", $"{NameOf(operation)} is called by no case."));
            }
        }

        foreach (CallCase @case in cases)
        {
            OperationPlan? operation = client.Operations.FirstOrDefault(operation => NameOf(operation) == @case.Call);
            if (operation is null)
            {
                faults.Add(new CaseFault(@case.ToString(), "The client has no such operation."));
                continue;
            }

            await CallAsync(operation, @case, operation.Identifier + "Async");
            await CallAsync(operation, @case, operation.Identifier + "WithResponseAsync");
        }

        return faults;
    }

    private static string NameOf(OperationPlan operation) => $"{operation.Method} {operation.PathTemplate}";

    private async Task CallAsync(OperationPlan operation, CallCase @case, string name)
    {
        using WireTap wire = new();
        EmittedClient owner = client.OwnerOf(operation, client.Connect(wire, address));
        if (owner.Instance.GetType().GetMethod(name) is not { } method)
        {
            // Where the value is the whole answer there is one method only.
            return;
        }

        try
        {
            object? answer = await owner.CallAsync(name, arguments.Make(operation, method, @case));
            JsonNode? read = await ReadAnswer.AsJsonAsync(answer, client.Json);
            JudgeRequest(@case, wire);
            if (answer is ApiResponse { BodyError: { } error, StatusCode: not HttpStatusCode.NoContent })
            {
                Add(@case, $"the body could not be read: {error.Message}");
            }
            else if (operation.Success.Kind == SuccessKind.Nothing && wire.Body.Length > 0)
            {
                JudgeRawBody(@case, wire, answer as ApiResponse);
            }
            else if (answer is not ApiResponse { IsSuccess: false } failure || (int)failure.StatusCode != @case.Fails)
            {
                JudgeAnswer(@case, wire, read);
            }
        }
        catch (ApiException exception) when (@case.Fails is { } status && (int)exception.StatusCode == status)
        {
            JudgeProblem(@case, exception);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Add(@case, $"{exception.GetType().Name}: {exception.Message} {Shown(wire)}");
        }
    }

    private void JudgeRequest(CallCase @case, WireTap wire)
    {
        if (
            wire.Received is { } received
            && (@case.Exactly ? JsonEquality.Difference(@case.Due, received) : SameJson.Difference(@case.Due, received))
                is { } difference
        )
        {
            Add(@case, $"the server received {received.ToJsonString()}: {difference}");
        }
    }

    private void JudgeAnswer(CallCase @case, WireTap wire, JsonNode? read)
    {
        if (@case.Fails is { } status)
        {
            Add(@case, $"was to fail with {status}, and did not.");
            return;
        }

        if (Sent(wire) is { } sent && SameJson.Difference(sent, read) is { } lost)
        {
            Add(@case, $"the client read {read?.ToJsonString() ?? "null"}: {lost}");
        }
        else if (@case.HasAnswer && SameJson.Difference(@case.Answers, read) is { } other)
        {
            Add(@case, $"the answer is not the one that is due: {other}");
        }
    }

    /// <summary>A body that the document does not declare can be had from the whole answer.</summary>
    private void JudgeRawBody(CallCase @case, WireTap wire, ApiResponse? answer)
    {
        if (answer is not null && !answer.RawBytes.Span.SequenceEqual(wire.Body))
        {
            Add(@case, "the body that the document does not declare was lost");
        }
    }

    /// <summary>What the answer holds, as JSON: octets in base64; null for what a case itself must say, as events.</summary>
    private static JsonNode? Sent(WireTap wire) =>
        wire.MediaType is null or "text/event-stream" ? null
        : wire.IsJson ? JsonNode.Parse(wire.Body)
        : wire.MediaType.StartsWith("text/", StringComparison.Ordinal) ? JsonValue.Create(wire.Text)
        : JsonValue.Create(Convert.ToBase64String(wire.Body));

    private void JudgeProblem(CallCase @case, ApiException exception)
    {
        if (@case.Problem is not { } due)
        {
            return;
        }

        ApiProblem? problem = exception.Problem;
        JsonObject read = new()
        {
            ["title"] = problem?.Title,
            ["detail"] = problem?.Detail,
            ["type"] = problem?.Type,
            ["instance"] = problem?.Instance,
            ["status"] = problem?.Status,
            ["errors"] = new JsonArray([
                .. (problem?.Errors ?? []).Select(error => (JsonNode)$"{error.Field}: {error.Message}"),
            ]),
            ["extensions"] = Extensions(problem),
        };
        foreach ((string name, JsonNode? value) in due)
        {
            if (SameJson.Difference(value, read[name], name) is { } difference)
            {
                Add(@case, $"the problem: {difference}");
            }
        }
    }

    private static JsonObject Extensions(ApiProblem? problem)
    {
        JsonObject read = [];
        foreach ((string name, JsonElement value) in problem?.Extensions ?? new Dictionary<string, JsonElement>())
        {
            // The id of a trace is another one each time.
            if (name != "traceId")
            {
                read[name] = JsonNode.Parse(value.GetRawText());
            }
        }

        return read;
    }

    /// <summary>Notes a fault, once for both forms of a call.</summary>
    private void Add(CallCase @case, string what)
    {
        CaseFault fault = new(@case.ToString(), what);
        if (!faults.Contains(fault))
        {
            faults.Add(fault);
        }
    }

    private static string Shown(WireTap wire) =>
        wire.Body.Length == 0 ? "" : $"[{wire.MediaType}] {wire.Text[..Math.Min(wire.Text.Length, 400)]}";
}
