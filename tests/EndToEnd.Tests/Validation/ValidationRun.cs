using System.Reflection;
using System.Text.Json.Nodes;
using CampaignsGen;
using EndToEnd.Tests.RoundTrips;
using NJsonSchema.Validation;
using TestKit;
using TestKit.Calls;
using TestKit.Documents;
using TestKit.Samples;

namespace EndToEnd.Tests.Validation;

/// <summary>Sends values of every schema of one document by a client that validates them, and asks NJsonSchema about each.</summary>
internal sealed class ValidationRun(ApiDocument document, IndependentSchemas judge) : IDisposable
{
    private const int Values = 20;

    private readonly SchemaDocument schemas = SchemaDocument.Of(document);
    private readonly ScriptedHandler handler = new();
    private EmittedApi? api;

    /// <summary>Values that both take.</summary>
    public int Taken { get; private set; }

    /// <summary>Values that both refuse.</summary>
    public int Refused { get; private set; }

    /// <summary>What the client refuses and NJsonSchema takes.</summary>
    public List<string> FalselyRefused { get; } = [];

    /// <summary>What the client sends and NJsonSchema refuses, by what NJsonSchema finds.</summary>
    public Dictionary<ValidationErrorKind, string> Missed { get; } = [];

    /// <summary>Judges all schemas.</summary>
    public async Task JudgeAllAsync()
    {
        api = EmittedApi.Of(
            schemas.Document with
            {
                Metadata = new Dictionary<string, string> { ["Validation"] = "Requests" },
            }
        );
        EmittedClient client = api.Client(
            handler,
            new Dictionary<string, object?>
            {
                ["AllowInsecureHttp"] = true,
                ["BaseAddress"] = new Uri("http://127.0.0.1/"),
                ["ValidateRequests"] = true,
            }
        );
        for (int index = 0; index < schemas.Names.Count; index++)
        {
            SchemaGen values = new(document, document.Schemas[schemas.Names[index]]);
            for (uint seed = 1; seed <= Values; seed++)
            {
                if (values.Make(seed) is { } value)
                {
                    await JudgeAsync(client, index, value);
                    await JudgeAsync(client, index, LimitMutation.Of(value, seed));
                }
            }
        }
    }

    public void Dispose()
    {
        handler.Dispose();
        api?.Dispose();
    }

    private async Task JudgeAsync(EmittedClient client, int index, JsonNode? value)
    {
        // NJsonSchema counts the halves of characters.
        bool isCountable = value?.ToJsonString().Contains("\\uD8", StringComparison.OrdinalIgnoreCase) is false;
        if (value is null || !isCountable || await ReadAsync(client, index, value) is not { } model)
        {
            return;
        }

        string name = schemas.Names[index];
        try
        {
            await client.CallAsync($"Write{index}Async", ("body", model));
        }
        catch (ApiValidationException exception)
        {
            if (judge.Accepts(name, value))
            {
                FalselyRefused.Add($"{name}: {exception.Message}\n    {value.ToJsonString()}");
            }

            Refused++;
            return;
        }

        JsonNode? sent = JsonNode.Parse(handler.Body!);
        IReadOnlyList<ValidationErrorKind> kinds = judge.Faults(name, sent);
        Taken += kinds.Count == 0 ? 1 : 0;
        foreach (ValidationErrorKind kind in kinds)
        {
            Missed.TryAdd(kind, $"{name}: {sent?.ToJsonString()}");
        }
    }

    /// <summary>Null where the value is none that the model can hold.</summary>
    private async Task<object?> ReadAsync(EmittedClient client, int index, JsonNode value)
    {
        handler.Answer = value.ToJsonString();
        try
        {
            return await client.CallAsync($"Read{index}Async");
        }
        catch (Exception exception) when (exception is ApiException or TargetInvocationException)
        {
            return null;
        }
    }
}
