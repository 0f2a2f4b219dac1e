using System.Collections.Immutable;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Planning;
using CampaignsGen.Generator.Reading;

namespace CampaignsGen.Generator;

/// <summary>A document that was read: without its text, so that it is equal to the last one where only blanks changed.</summary>
internal sealed record SpecRead(string Path, ClientOptions Options, ReadResult Result)
{
    public static SpecRead From(SpecInput input, ImmutableArray<ReferencedText> others, CancellationToken cancellationToken) =>
        new(input.Path, input.Options, DocumentReader.Read(input.Path, input.Text.ToString(), others, cancellationToken));
}

/// <summary>A client that was planned, and all that there is to say about its document.</summary>
internal sealed record SpecPlan(string Path, ClientPlan? Client, EquatableArray<SpecDiagnostic> Diagnostics)
{
    public static SpecPlan From(
        SpecRead read,
        EquatableArray<ClientOptions> clients,
        Capabilities capabilities,
        CancellationToken cancellationToken
    )
    {
        EquatableArray<SpecDiagnostic> faults = ProjectRules.Check(read.Options, clients, capabilities);
        if (read.Result.Model is not { } model || faults.Count > 0)
        {
            return new SpecPlan(read.Path, null, read.Result.Diagnostics.Concat(faults).ToEquatableArray());
        }

        PlanResult result = ClientPlanner.Plan(model, read.Options, cancellationToken);
        return new SpecPlan(read.Path, result.Plan, read.Result.Diagnostics.Concat(result.Diagnostics).ToEquatableArray());
    }

    public IEnumerable<FilePlan> Files(CancellationToken cancellationToken) =>
        Client is null ? [] : FilePlanner.Plan(Client, cancellationToken);
}

internal sealed record EmittedFile(string HintName, string Text);
