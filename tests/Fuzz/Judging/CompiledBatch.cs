using Fuzz.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestKit;

namespace Fuzz.Judging;

/// <summary>Compiles a sample of what was written, many clients together, each in a namespace of its own.</summary>
internal sealed class CompiledBatch(Findings findings)
{
    /// <summary>One of so many is compiled, which takes as long as all the others together.</summary>
    private const int Sampled = 20;

    private const int Size = 40;

    private static readonly CSharpCompilation Project = GeneratorRun.Project();

    private readonly ClientStages stages = new();
    private readonly List<(FuzzCase Case, long Number)> waiting = [];

    public int Count { get; private set; }

    public void Take(FuzzCase fuzzCase, long number)
    {
        if (number % Sampled == 0)
        {
            waiting.Add((fuzzCase, number));
        }

        if (waiting.Count == Size)
        {
            Finish();
        }
    }

    public void Finish()
    {
        SyntaxTree[][] trees = [.. waiting.Select((one, index) => Parse(one.Case, index))];
        Count += trees.Count(static files => files.Length > 0);
        Compilation compilation = Project.AddSyntaxTrees(trees.SelectMany(static files => files));
        foreach (
            IGrouping<int, Diagnostic> faults in Faults(compilation)
                .GroupBy(fault => Array.FindIndex(trees, files => files.Contains(fault.Location.SourceTree)))
        )
        {
            (FuzzCase fuzzCase, long number) = waiting[faults.Key];
            findings.Add(FindingOf(faults.First()), number, fuzzCase, CheckAlone);
        }

        waiting.Clear();
    }

    private void CheckAlone(FuzzCase fuzzCase)
    {
        if (Faults(Project.AddSyntaxTrees(Parse(fuzzCase, 0))).FirstOrDefault() is { } fault)
        {
            throw FindingOf(fault);
        }
    }

    private SyntaxTree[] Parse(FuzzCase fuzzCase, int index) =>
        [
            .. stages
                .Run(fuzzCase, index)
                .Select(file =>
                    CSharpSyntaxTree.ParseText(
                        file.Text,
                        (CSharpParseOptions)Project.SyntaxTrees[0].Options,
                        $"{index}/{file.HintName}"
                    )
                ),
        ];

    private static IEnumerable<Diagnostic> Faults(Compilation compilation) =>
        compilation.GetDiagnostics().Where(static fault => fault.Severity >= DiagnosticSeverity.Warning);

    private static FindingException FindingOf(Diagnostic fault) =>
        new($"does not compile: {fault.Id}", fault.ToString());
}
