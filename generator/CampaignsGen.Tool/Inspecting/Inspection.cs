using CampaignsGen.Generator;
using CampaignsGen.Generator.Comparing;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Reading;
using CampaignsGen.Generator.Trees;
using CampaignsGen.Tool.Projects;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Tool.Inspecting;

/// <summary>Runs the stages of the generator for the documents of a project, without a compiler.</summary>
internal sealed class Inspection
{
    // Only a compiler can determine whether the project has the package and a sufficient C# version.
    private static readonly Capabilities Assumed = new("", true, true, false);

    private readonly ClientProject project;
    private readonly DocumentFile? unsaved;
    private readonly AnalyzerConfigSet configuration;
    private readonly SeverityRules rules;
    private readonly Collected<DocumentText> others;
    private readonly SpecInput[] inputs;

    /// <summary>Reads the files of a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="unsaved">A document that is not saved yet, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public Inspection(ClientProject project, DocumentFile? unsaved, CancellationToken cancellationToken)
    {
        this.project = project;
        this.unsaved = unsaved;
        configuration = Configuration.Of(project.ConfigFiles);
        rules = new SeverityRules(project.Warnings, configuration.GlobalConfigOptions.TreeOptions);
        others = new(
            project
                .Clients.Select(static client => client.Path)
                .Concat(project.Clients.Select(client => client.BaselineIn(project.Folder)).OfType<string>())
                .Concat(project.Documents)
                .Distinct()
                .Where(Exists)
                .Select(path => OtherDocuments.From(Read(path), cancellationToken))
                .OfType<DocumentText>()
                .ToEquatableArray()
        );
        inputs =
        [
            .. project.Clients.Where(client => Exists(client.Path)).Select(client => Input(client, cancellationToken)),
        ];
    }

    /// <summary>Plans the clients.</summary>
    public IReadOnlyList<SpecPlan> Plan(CancellationToken cancellationToken)
    {
        ProjectFacts facts = new(new(inputs.Select(ItemOf).ToEquatableArray()), Assumed);
        SpecPlan[] plans = [.. Read(cancellationToken).Select(read => SpecPlan.From(read, facts, cancellationToken))];
        Collected<NamedClient> names = new(
            plans.Select(static plan => plan.Identity).OfType<NamedClient>().ToEquatableArray()
        );
        return [.. plans.Select(plan => plan.WithUniqueName(names))];
    }

    /// <summary>Returns all diagnostics of the generator, its document analyzer and the targets of the package.</summary>
    public IReadOnlyList<Finding> Find(CancellationToken cancellationToken) =>
        [
            .. ProjectFindings.Of(project),
            .. Report(
                inputs,
                [
                    .. Plan(cancellationToken).Select(static plan => new SpecFindings(plan.Item, plan.Diagnostics)),
                    .. inputs.Select(input => SpecReview.Of(Sources(input, cancellationToken), cancellationToken)),
                    .. Compare(cancellationToken),
                ],
                cancellationToken
            ),
        ];

    /// <summary>Returns the errors that prevent the generation of a client from a document.</summary>
    public IReadOnlyList<Finding> Faults(string path, CancellationToken cancellationToken) =>
        [
            .. Report(
                    inputs,
                    [
                        .. Plan(cancellationToken)
                            .Where(plan => plan.Item.Path == path)
                            .Select(static plan => new SpecFindings(plan.Item, plan.Diagnostics)),
                    ],
                    cancellationToken
                )
                .Where(static finding => finding.Severity == DiagnosticSeverity.Error),
        ];

    /// <summary>Compares a changed document with that of the project, using the rules for baselines.</summary>
    /// <returns>The changes, or an empty list if one of the documents cannot be read.</returns>
    public IReadOnlyList<Finding> Compare(DocumentFile changed, CancellationToken cancellationToken)
    {
        List<SpecInput> documents = [];
        List<SpecFindings> changes = [];
        foreach (SpecInput before in inputs.Where(input => input.Path == changed.Path))
        {
            SpecInput after = before with { Text = changed.GetText(cancellationToken) };
            documents.Add(after);
            if (ModelOf(before, cancellationToken) is { } old && ModelOf(after, cancellationToken) is { } current)
            {
                changes.Add(
                    new SpecFindings(
                        ItemOf(after),
                        SpecComparer.Compare(old, current, after.Options.GroupBy, cancellationToken)
                    )
                );
            }
        }

        return Report(documents, changes, cancellationToken);
    }

    private ApiModel? ModelOf(SpecInput input, CancellationToken cancellationToken)
    {
        ReadResult result = SpecRead.From(Sources(input, cancellationToken), cancellationToken).Result;
        return result.Diagnostics.Any(IsError) ? null : result.Model;
    }

    private SpecInput Input(ClientItemText client, CancellationToken cancellationToken)
    {
        SpecInput input = SpecInput
            .AllFrom(Read(client.Path), new ItemOptions(client, project, configuration), cancellationToken)
            .Single();
        int number = project.Clients.TakeWhile(other => other != client).Count(other => other.Path == client.Path);
        return input with { Options = input.Options with { Number = number } };
    }

    private bool Exists(string path) => path == unsaved?.Path || File.Exists(path);

    private DocumentFile Read(string path) => path == unsaved?.Path ? unsaved : DocumentFile.Read(path);

    private static ClientItem ItemOf(SpecInput input) => new(input.Path, input.Options);

    private static bool IsError(SpecDiagnostic diagnostic) =>
        diagnostic.Descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    private SpecSources Sources(SpecInput input, CancellationToken cancellationToken) =>
        SpecSources.From(input, others.Items, cancellationToken);

    private IEnumerable<SpecRead> Read(CancellationToken cancellationToken) =>
        inputs.Select(input => SpecRead.From(Sources(input, cancellationToken), cancellationToken));

    private IEnumerable<SpecFindings> Compare(CancellationToken cancellationToken)
    {
        Collected<BaselineRead> baselines = new(
            inputs
                // A missing baseline is an error of the project.
                .Where(static input => File.Exists(input.Options.Baseline))
                .Select(input => BaselineSources.From(input, others.Items, cancellationToken))
                .OfType<BaselineSources>()
                .Select(sources => BaselineRead.From(sources, cancellationToken))
                .ToEquatableArray()
        );
        return Read(cancellationToken)
            .Select(read => SpecPair.From(read, baselines))
            .OfType<SpecPair>()
            .Select(pair => pair.Compare(cancellationToken));
    }

    private IReadOnlyList<Finding> Report(
        IReadOnlyList<SpecInput> documents,
        IReadOnlyList<SpecFindings> findings,
        CancellationToken cancellationToken
    )
    {
        List<Diagnostic> reported = [];
        SpecReport report = new(new(documents.ToEquatableArray()), others)
        {
            Severities = new(Severities(documents).ToEquatableArray()),
            Findings = new(findings.ToEquatableArray()),
        };
        report.Send(reported.Add, cancellationToken);
        return [.. reported.Select(Finding.Of).Select(rules.Apply).OfType<Finding>()];
    }

    private IEnumerable<DocumentSeverities> Severities(IReadOnlyList<SpecInput> documents)
    {
        ItemOptions options = new(null, project, configuration);
        return documents
            .Select(static input => new DocumentText(input.Path, input.Text))
            .Concat(others.Items)
            .DistinctBy(static document => document.Path)
            .Select(document => DocumentSeverities.From(new DocumentFile(document.Path, document.Source), options))
            .OfType<DocumentSeverities>();
    }
}
