using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CampaignsGen.Generator;
using CampaignsGen.Generator.Plan;
using CsCheck;
using TestKit.Documents;
using TestKit.Samples;

namespace TestKit.Calls;

/// <summary>Represents a document and the client that was emitted for it, compiled and loaded.</summary>
public sealed class EmittedApi : IDisposable
{
    private readonly EmittedAssembly assembly;
    private readonly ClientPlan plan;

    private EmittedApi(ClientPlan plan, EmittedAssembly assembly, ApiDocument document)
    {
        this.plan = plan;
        this.assembly = assembly;
        Document = document;
        Operations = [.. plan.Operations.Select(operation => new EmittedOperation(operation))];
        IJsonTypeInfoResolver resolver = (IJsonTypeInfoResolver)
            assembly.Type(plan.Names.Json).GetProperty("Resolver")!.GetValue(null)!;
        Json = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(resolver, new DefaultJsonTypeInfoResolver()),
        };
    }

    /// <summary>Gets the document, which was read without the generator.</summary>
    public ApiDocument Document { get; }

    /// <summary>Gets the operations of the client, each once, for the preferred media types.</summary>
    public IReadOnlyList<EmittedOperation> Operations { get; }

    /// <summary>Gets the options that read and write the models of the client.</summary>
    public JsonSerializerOptions Json { get; }

    /// <summary>Gets the assembly with the types.</summary>
    public EmittedAssembly Assembly => assembly;

    /// <summary>Emits, compiles and loads a client.</summary>
    public static EmittedApi Of(TestDocument document)
    {
        GeneratorRun run = GeneratorRun.Of([document]);
        SpecPlan planned = (SpecPlan)
            run.Driver.GetRunResult().Results.Single().TrackedSteps[Steps.PlanClient].Single().Outputs.Single().Value;
        return new EmittedApi(
            planned.Client ?? throw new InvalidOperationException($"No client is emitted for {document.Path}."),
            EmittedAssembly.Of(run, document.Namespace!, isCollectible: false),
            ApiDocument.Parse(document.Text)
        );
    }

    /// <summary>Loads a client that is already emitted and compiled.</summary>
    internal static EmittedApi Of(ClientPlan plan, EmittedAssembly assembly, ApiDocument document) =>
        new(plan, assembly, document);

    /// <summary>
    /// Creates a client that sends requests to <paramref name="address"/> through <paramref name="handler"/> and has all credentials.
    /// </summary>
    /// <param name="handler">The handler that responds.</param>
    /// <param name="address">The address, or null for the server of the document with its default values.</param>
    public EmittedClient Client(HttpMessageHandler handler, Uri? address)
    {
        Dictionary<string, object?> options = new() { ["AllowInsecureHttp"] = true };
        if (address is not null)
        {
            options["BaseAddress"] = address;
        }

        foreach (CredentialPlan credential in plan.Options.Credentials)
        {
            options[credential.Identifier] = CredentialFor(credential);
        }

        return Client(handler, options);
    }

    /// <summary>Creates a client with the specified options, by the names of their properties.</summary>
    public EmittedClient Client(HttpMessageHandler handler, IReadOnlyDictionary<string, object?> options) =>
        assembly.Client(handler, options, plan.Names.Client);

    /// <summary>Gets the plan of the client's options.</summary>
    internal OptionsPlan Options => plan.Options;

    /// <summary>Returns the client, or the nested client, that contains an operation.</summary>
    internal EmittedClient OwnerOf(EmittedOperation operation, EmittedClient client) =>
        plan.Groups.FirstOrDefault(group => group.Client == operation.Owner) is { } group
            ? new EmittedClient(client.Instance.GetType().GetProperty(group.Property)!.GetValue(client.Instance)!)
            : client;

    /// <summary>Returns the plan of a multipart body.</summary>
    internal MultipartPlan Multipart(string type) => plan.Multiparts.Single(multipart => multipart.Identifier == type);

    public void Dispose() => assembly.Dispose();

    private static object CredentialFor(CredentialPlan credential) =>
        credential.Kind == CredentialKind.Basic ? new CampaignsGen.BasicCredential("judge", "judged")
        : credential.Pattern is { IsPrefix: true } prefix ? prefix.Text + "judge"
        : credential.Pattern is { } pattern ? Patterns.Make(pattern.Text, 1, int.MaxValue, new PCG(1, 1)) ?? "judge"
        : "judge";
}
