using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Planning;
using CampaignsGen.Generator.Reading;

namespace CampaignsGen.Generator;

/// <summary>Represents a document that was read, without its text, so that it equals the previous one if only whitespace changed.</summary>
internal sealed record SpecRead(string Path, ClientOptions Options, ReadResult Result)
{
    public ClientItem Item => new(Path, Options);

    public static SpecRead From(SpecSources sources, CancellationToken cancellationToken) =>
        new(
            sources.Input.Path,
            sources.Input.Options,
            DocumentReader.Read(sources.Input.Document, sources.Others, sources.Input.Options.Choice, cancellationToken)
        );
}

/// <summary>Provides the facts about the project on which a client's plan depends.</summary>
internal sealed record ProjectFacts(Collected<ClientItem> Clients, Capabilities Capabilities);

/// <summary>Represents a planned client and all diagnostics of its document.</summary>
internal sealed record SpecPlan(ClientItem Item, ClientPlan? Client, EquatableArray<SpecDiagnostic> Diagnostics)
{
    public static SpecPlan From(SpecRead read, ProjectFacts project, CancellationToken cancellationToken)
    {
        EquatableArray<SpecDiagnostic> faults = ProjectRules.Check(
            read.Item,
            project.Clients.Items,
            project.Capabilities
        );
        if (read.Result.Model is not { } model || faults.Count > 0)
        {
            return new SpecPlan(read.Item, null, read.Result.Diagnostics.Concat(faults).ToEquatableArray());
        }

        PlanResult result = ClientPlanner.Plan(model, read.Options, cancellationToken);
        return new SpecPlan(read.Item, result.Plan, OneMessage.Of(read.Result.Diagnostics, result.Diagnostics));
    }

    /// <summary>The client's identity in the project, or null if no client is planned.</summary>
    public NamedClient? Identity => Client is null ? null : new NamedClient(Item, Client.Names.Client);

    /// <summary>
    /// Returns this plan, or a plan without a client and with an error if another one of <paramref name="clients"/> has the
    /// same name.
    /// </summary>
    /// <remarks>The name is known only after planning, because it can come from the document's title.</remarks>
    public SpecPlan WithUniqueName(Collected<NamedClient> clients) =>
        Identity is { } own && ProjectRules.CheckName(own, clients.Items) is { } fault
            ? this with
            {
                Client = null,
                Diagnostics = Diagnostics.Append(fault).ToEquatableArray(),
            }
            : this;

    public IEnumerable<FilePlan> Files(CancellationToken cancellationToken) =>
        Client is null ? [] : FilePlanner.Plan(Client, cancellationToken);
}

internal sealed record EmittedFile(string HintName, string Text);
