using System.Diagnostics;
using System.Globalization;
using CampaignsGen.Generator;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Plan;
using Compile.Tests.Executing;
using Microsoft.CodeAnalysis;
using TestKit;
using TestKit.Calls;
using TestKit.Documents;

namespace Compile.Tests;

/// <summary>What became of one document: the numbers of its row in the table, and everything that is wrong.</summary>
/// <param name="Name">The document's name in the table.</param>
internal sealed record CompiledDocument(string Name)
{
    private const int MostFaults = 40;

    /// <summary>How many operations it has.</summary>
    public int Operations { get; private init; }

    /// <summary>How many of them the client has.</summary>
    public int Emitted { get; private init; }

    /// <summary>How many schemas have names.</summary>
    public int Schemas { get; private init; }

    /// <summary>How many of them are what the document says, and hold nothing that is raw JSON for want of a type.</summary>
    public int Typed { get; private init; }

    /// <summary>What its client does when it is called; null where there is none.</summary>
    public ExecutedDocument? Executed { get; private init; }

    /// <summary>How long the generator took, in milliseconds of a machine that was busy.</summary>
    public long Milliseconds { get; private init; }

    /// <summary>Each diagnostic's id and how often it was reported.</summary>
    public IReadOnlyDictionary<string, int> Reported { get; private init; } = new SortedDictionary<string, int>();

    /// <summary>How many warnings and errors were reported.</summary>
    public int Warnings { get; private init; }

    /// <summary>What must not be: none where all is well.</summary>
    public IReadOnlyList<string> Faults { get; private init; } = [];

    /// <summary>Runs the generator over <paramref name="files"/> and compiles what it emits, for net10.0 and for net8.0 as C# 12.</summary>
    /// <param name="name">The document's name in the table.</param>
    /// <param name="operations">How many operations another tool counts in it, or null.</param>
    /// <param name="files">The document, and those that it refers to.</param>
    public static async Task<CompiledDocument> OfAsync(string name, int? operations, IReadOnlyList<TestDocument> files)
    {
        Stopwatch watch = Stopwatch.StartNew();
        GeneratorRun run = GeneratorRun.Of(GeneratorRun.Project(), files);
        watch.Stop();
        GeneratorRunResult result = run.Driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception)
        {
            return new CompiledDocument(name) { Operations = operations ?? 0, Faults = [$"{name}: {exception}"] };
        }

        ApiModel? model = Output<SpecRead>(result, Steps.ReadSpec).Result.Model;
        SpecPlan planned = Output<SpecPlan>(result, Steps.PlanClient);
        SpecFindings review = SpecReview.Of(Output<SpecSources>(result, Steps.SpecSources), CancellationToken.None);
        SpecPlan plan = planned with
        {
            Diagnostics = planned.Diagnostics.Concat(review.Diagnostics).ToEquatableArray(),
        };
        int total = operations ?? model?.Operations.Count ?? 0;
        List<string> faults =
        [
            .. (await TrimAnalyzers.CompileAsync(run.Compilation)).Take(MostFaults).Select(Described),
            .. OlderProject.Compile(run.Sources).Take(MostFaults).Select(Described),
            .. LongLines.In(run.Sources).Take(MostFaults),
            .. OperationFaults.Of(model, plan, total),
        ];
        ExecutedDocument? executed = faults.Count == 0 ? await ExecuteAsync(run, plan.Client, files[0]) : null;
        faults.AddRange(executed?.UnexcusedIn(name, isExplained: IsInvalid(name) && !run.Diagnostics.IsEmpty) ?? []);
        return new CompiledDocument(name)
        {
            Operations = total,
            Emitted = plan.Client?.Operations.Count ?? 0,
            Schemas = model?.Schemas.Count ?? 0,
            Typed = model?.Schemas.Count(schema => !plan.Diagnostics.Any(one => IsRaw(one, schema))) ?? 0,
            Executed = executed,
            Milliseconds = watch.ElapsedMilliseconds,
            Reported = Count(run),
            Warnings = run.Diagnostics.Count(static one => one.Severity >= DiagnosticSeverity.Warning),
            Faults = [.. faults.Select(fault => $"{name}: {fault}")],
        };
    }

    /// <summary>Whether <paramref name="diagnostic"/> says of something in <paramref name="schema"/> that no type was found for it.</summary>
    private static bool IsRaw(SpecDiagnostic diagnostic, NamedSchema schema) =>
        diagnostic.Descriptor.Id is "CGN1503" or "CGN1505" or "CGN1506" or "CGN1518"
        && (
            diagnostic.Pointer == schema.Pointer
            || diagnostic.Pointer.StartsWith(schema.Pointer + "/", StringComparison.Ordinal)
        );

    /// <summary>Whether the document's publisher marks it as broken.</summary>
    public static bool IsInvalid(string name) => name.StartsWith("invalid/", StringComparison.Ordinal);

    private static async Task<ExecutedDocument?> ExecuteAsync(GeneratorRun run, ClientPlan? plan, TestDocument document)
    {
        if (plan is null || Witness(document, isExplained: !run.Diagnostics.IsEmpty) is not { } witness)
        {
            return null;
        }

        EmittedAssembly assembly = EmittedAssembly.Of(run.Compilation, plan.Namespace, isCollectible: false);
        return await ExecutedDocument.OfAsync(EmittedApi.Of(plan, assembly, witness));
    }

    /// <summary>The document as the tests read it; null where they cannot, because it is broken and a diagnostic says so.</summary>
    private static ApiDocument? Witness(TestDocument document, bool isExplained)
    {
        try
        {
            return ApiDocument.Parse(document.Text, document.Path);
        }
        catch (Exception) when (isExplained)
        {
            return null;
        }
    }

    /// <summary>Its row of the table.</summary>
    public string Row()
    {
        string reported = string.Join(
            ", ",
            Reported.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} × {pair.Value}"))
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Name} | {Operations} | {Emitted} | {Schemas} | {Typed} | {Executed?.Constructed} | {Executed?.Sent} | {Executed?.Read} | {reported} | {Milliseconds} |"
        );
    }

    private static T Output<T>(GeneratorRunResult result, string step) =>
        (T)result.TrackedSteps[step].Single().Outputs.Single().Value;

    private static SortedDictionary<string, int> Count(GeneratorRun run) =>
        new(
            run.Diagnostics.GroupBy(diagnostic => diagnostic.Id)
                .ToDictionary(group => group.Key, group => group.Count()),
            StringComparer.Ordinal
        );

    private static string Described(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        string line =
            diagnostic.Location.SourceTree?.GetText().Lines[span.StartLinePosition.Line].ToString().Trim() ?? "";
        return $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)} [{Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1})] {line}";
    }
}
