using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CampaignsGen.Generator;
using CampaignsGen.Generator.Plan;
using TestKit.Documents;

namespace TestKit.Calls;

/// <summary>A document, and the client that was emitted for it, compiled and loaded.</summary>
public sealed class EmittedApi : IDisposable
{
    private readonly EmittedAssembly assembly;
    private readonly ClientPlan plan;

    private EmittedApi(TestDocument text)
    {
        GeneratorRun run = GeneratorRun.Of([text]);
        SpecPlan planned = (SpecPlan)
            run.Driver.GetRunResult().Results.Single().TrackedSteps[Steps.PlanClient].Single().Outputs.Single().Value;
        plan = planned.Client ?? throw new InvalidOperationException($"No client is emitted for {text.Path}.");
        assembly = EmittedAssembly.Of(run, text.Namespace!, isCollectible: false);
        Document = ApiDocument.Parse(text.Text);
        Operations = [.. plan.Operations.Select(operation => new EmittedOperation(operation))];
        IJsonTypeInfoResolver resolver = (IJsonTypeInfoResolver)
            assembly.Type(plan.Names.Json).GetProperty("Resolver")!.GetValue(null)!;
        Json = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(resolver, new DefaultJsonTypeInfoResolver()),
        };
    }

    /// <summary>The document, read without the generator.</summary>
    public ApiDocument Document { get; }

    /// <summary>What the client can do: each operation once, by the media types that it prefers.</summary>
    public IReadOnlyList<EmittedOperation> Operations { get; }

    /// <summary>Reads and writes the client's models.</summary>
    public JsonSerializerOptions Json { get; }

    /// <summary>The assembly with its types.</summary>
    public EmittedAssembly Assembly => assembly;

    /// <summary>Emits, compiles and loads.</summary>
    public static EmittedApi Of(TestDocument document) => new(document);

    /// <summary>A client that sends to <paramref name="address"/> through <paramref name="handler"/> and has every credential.</summary>
    public EmittedClient Client(HttpMessageHandler handler, Uri address)
    {
        Dictionary<string, object?> options = new() { ["BaseAddress"] = address };
        foreach (CredentialPlan credential in plan.Options.Credentials)
        {
            options[credential.Identifier] = CredentialFor(credential);
        }

        return Client(handler, options);
    }

    /// <summary>A client with options of the caller's choice, by the names of their properties.</summary>
    public EmittedClient Client(HttpMessageHandler handler, IReadOnlyDictionary<string, object?> options) =>
        assembly.Client(handler, options, plan.Names.Client);

    /// <summary>What was decided of the client's options.</summary>
    internal OptionsPlan Options => plan.Options;

    /// <summary>The client, or the nested one, that has an operation.</summary>
    internal EmittedClient OwnerOf(EmittedOperation operation, EmittedClient client) =>
        plan.Groups.FirstOrDefault(group => group.Client == operation.Owner) is { } group
            ? new EmittedClient(client.Instance.GetType().GetProperty(group.Property)!.GetValue(client.Instance)!)
            : client;

    /// <summary>How a body of several parts is made up.</summary>
    internal MultipartPlan Multipart(string type) => plan.Multiparts.Single(multipart => multipart.Identifier == type);

    public void Dispose() => assembly.Dispose();

    private static object CredentialFor(CredentialPlan credential) =>
        credential.Kind == CredentialKind.Basic ? new CampaignsGen.BasicCredential("judge", "judged")
        : credential.Pattern is { IsPrefix: true } pattern ? pattern.Text + "judge"
        : "judge";
}
