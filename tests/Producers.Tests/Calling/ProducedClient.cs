using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CampaignsGen.Generator;
using CampaignsGen.Generator.Plan;
using Microsoft.CodeAnalysis;
using TestKit;

namespace Producers.Tests.Calling;

/// <summary>The client of a document that a server published: emitted, compiled beside code of a user, loaded.</summary>
internal sealed class ProducedClient
{
    private readonly ClientPlan plan;
    private readonly EmittedAssembly assembly;

    public ProducedClient(string name, string document, string code)
    {
        TestDocument text = new(name + ".json", document);
        GeneratorRun run = GeneratorRun.Of([text], code);
        SpecPlan planned = (SpecPlan)
            run.Driver.GetRunResult().Results.Single().TrackedSteps[Steps.PlanClient].Single().Outputs.Single().Value;
        plan = planned.Client ?? throw new InvalidOperationException($"No client is emitted for {name}.");
        assembly = EmittedAssembly.Of(run, text.Namespace!, isCollectible: false);
        Reported = [.. run.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        IJsonTypeInfoResolver resolver = (IJsonTypeInfoResolver)
            assembly.Type(plan.Names.Json).GetProperty("Resolver")!.GetValue(null)!;
        Json = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(resolver, new DefaultJsonTypeInfoResolver()),
        };
    }

    /// <summary>What the build would show: warnings and errors of the generator.</summary>
    public IReadOnlyList<Diagnostic> Reported { get; }

    /// <summary>Reads and writes the client's models.</summary>
    public JsonSerializerOptions Json { get; }

    public IReadOnlyList<OperationPlan> Operations => plan.Operations;

    /// <summary>How a body of several parts is made up.</summary>
    public MultipartPlan Multipart(string type) => plan.Multiparts.Single(multipart => multipart.Identifier == type);

    /// <summary>The properties of a record by the names that they have in a request; none where it is none of the client's.</summary>
    public IEnumerable<string> PropertiesOf(string type) =>
        plan.Records.FirstOrDefault(record => record.Identifier == type)?.Properties.Select(property => property.Name)
        ?? [];

    /// <summary>A type of the user's code.</summary>
    public Type? UserType(string name) => assembly.Find(name);

    /// <summary>A client that sends to <paramref name="address"/> through <paramref name="handler"/>.</summary>
    public EmittedClient Connect(HttpMessageHandler handler, Uri address) =>
        assembly.Client(handler, new Dictionary<string, object?> { ["BaseAddress"] = address }, plan.Names.Client);

    /// <summary>The client, or the nested one, that has an operation.</summary>
    public EmittedClient OwnerOf(OperationPlan operation, EmittedClient client) =>
        plan.Groups.FirstOrDefault(group => group.Client == operation.Owner) is { } group
            ? new EmittedClient(client.Instance.GetType().GetProperty(group.Property)!.GetValue(client.Instance)!)
            : client;
}
