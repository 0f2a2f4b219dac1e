using System.Reflection;
using System.Text.Json.Nodes;
using TestKit;
using TestKit.Calls;
using TestKit.Documents;
using TestKit.Samples;

namespace EndToEnd.Tests.RoundTrips;

/// <summary>Something that went wrong with values of a schema.</summary>
/// <param name="Schema">The schema's name.</param>
/// <param name="Text">What went wrong.</param>
/// <param name="Value">The smallest value with which it did.</param>
internal sealed record RoundTripFault(string Schema, string Text, string Value)
{
    public override string ToString() => $"{Schema}: {Text}\n    {Value}";
}

/// <summary>Reads and writes values of every schema of one document through its emitted client.</summary>
internal sealed class RoundTripRun(ApiDocument document, IndependentSchemas judge) : IDisposable
{
    private const int Values = 20;

    private readonly SchemaDocument schemas = SchemaDocument.Of(document);
    private readonly ScriptedHandler handler = new();

    // NJsonSchema knows nothing of AutoRest's hierarchies, where one property's value demands what another schema demands.
    private readonly bool canBeChanged = !document
        .Schemas.Values.OfType<JsonObject>()
        .Any(schema => schema.ContainsKey("x-ms-discriminator-value"));
    private EmittedApi? api;

    /// <summary>How many values there were that obey their schemas.</summary>
    public int Valid { get; private set; }

    /// <summary>How many schemas there are.</summary>
    public int Schemas => schemas.Names.Count;

    /// <summary>Judges all schemas.</summary>
    public async Task<IReadOnlyList<RoundTripFault>> JudgeAllAsync()
    {
        api = EmittedApi.Of(schemas.Document);
        EmittedClient client = api.Client(handler, new Uri("http://127.0.0.1/"));
        List<RoundTripFault> faults = [];
        for (int index = 0; index < schemas.Names.Count; index++)
        {
            faults.AddRange(await JudgeAsync(client, index));
        }

        return faults;
    }

    public void Dispose()
    {
        handler.Dispose();
        api?.Dispose();
    }

    private async Task<IEnumerable<RoundTripFault>> JudgeAsync(EmittedClient client, int index)
    {
        string name = schemas.Names[index];
        SchemaGen values = new(document, document.Schemas[name]);
        List<RoundTripFault> faults = [];
        int valid = 0;
        for (uint seed = 1; seed <= Values; seed++)
        {
            JsonNode? value = values.Make(seed);
            if (value is null)
            {
                continue;
            }

            if (judge.Accepts(name, value))
            {
                valid++;
                faults.AddRange(await RoundTripAsync(client, index, value, mustBeSame: true));
            }

            if (canBeChanged && Mutation.Of(value, seed) is { } changed && judge.Accepts(name, changed))
            {
                faults.AddRange(await RoundTripAsync(client, index, changed, mustBeSame: false));
            }
        }

        Valid += valid;
        if (valid == 0)
        {
            faults.Add(new RoundTripFault(name, "no value is accepted", values.Make(1)?.ToJsonString() ?? "null"));
        }

        // Of values that fail in the same way the smallest one tells most.
        return faults.GroupBy(fault => Shape(fault.Text)).Select(group => group.MinBy(fault => fault.Value.Length)!);
    }

    private async Task<IEnumerable<RoundTripFault>> RoundTripAsync(
        EmittedClient client,
        int index,
        JsonNode value,
        bool mustBeSame
    )
    {
        string json = value.ToJsonString();
        string? text;
        try
        {
            handler.Answer = json;
            object? model = await client.CallAsync($"Read{index}Async");
            await client.CallAsync($"Write{index}Async", ("body", model));
            text = mustBeSame ? JsonEquality.Difference(value, JsonNode.Parse(handler.Body!)) : null;
        }
        catch (Exception exception)
        {
            text = $"refused: {Innermost(exception).Message}";
        }

        return text is null ? [] : [new RoundTripFault(schemas.Names[index], text, json)];
    }

    private static Exception Innermost(Exception exception) =>
        exception is TargetInvocationException { InnerException: { } inner } ? Innermost(inner) : exception;

    private static string Shape(string text) => string.Concat(text.Take(60).Where(char.IsLetter));
}
