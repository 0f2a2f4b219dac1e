using System.Text;
using CampaignsGen.Generator;
using CampaignsGen.Generator.Emission;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Trees;
using Fuzz.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TestKit;

namespace Fuzz.Judging;

/// <summary>A file of C# that was written.</summary>
internal sealed record EmittedText(string HintName, string Text);

/// <summary>Runs the generator's stages as its pipeline does, without a compiler around them.</summary>
internal sealed class ClientStages
{
    /// <summary>What Microsoft.OpenApi has to say takes the longest of all, and is asked seldom.</summary>
    private const int Reviewed = 8;

    private static readonly Capabilities Project = Capabilities.Of(GeneratorRun.Project());

    private int runs;

    /// <summary>The client's files; none where its document has an error.</summary>
    /// <param name="fuzzCase">The document, and its baseline where there is one.</param>
    /// <param name="number">What the client's names end with.</param>
    public IReadOnlyList<EmittedText> Run(FuzzCase fuzzCase, int number = 0)
    {
        DocumentText[] texts =
        [
            .. fuzzCase.Files.Select(static file => new DocumentText(file.Name, FileText.Of(file.Content))),
        ];
        ClientOptions options = new(texts[0].Path, $"Client{number}.Api", $"Client{number}")
        {
            Baseline = texts.Length > 1 ? texts[1].Path : null,
        };
        SpecInput input = new(texts[0].Path, texts[0].Source, options);
        EquatableArray<DocumentText> others = texts.Skip(1).ToEquatableArray();
        ProjectFacts facts = new(new(new[] { new ClientItem(input.Path, options) }.ToEquatableArray()), Project);
        SpecSources sources = SpecSources.From(input, others, CancellationToken.None);
        SpecRead read = SpecRead.From(sources, CancellationToken.None);
        SpecPlan plan = SpecPlan.From(read, facts, CancellationToken.None);
        EmittedText[] files = [.. plan.Files(CancellationToken.None).Select(Emit)];
        IReadOnlyList<Diagnostic> diagnostics = Report(
            input,
            others,
            [new SpecFindings(plan.Item, plan.Diagnostics), .. Compare(input, others, read), .. Review(sources)]
        );
        Messages.Check(diagnostics);
        EncodingRule.Check(fuzzCase.First, diagnostics, files.Length > 0);
        if (files.Length == 0 && !diagnostics.Any(static one => one.Severity == DiagnosticSeverity.Error))
        {
            throw new FindingException("no client and no error");
        }

        return files;
    }

    private static EmittedText Emit(FilePlan file) =>
        new(file.HintName, FileEmitter.Emit(file, CancellationToken.None));

    private static IEnumerable<SpecFindings> Compare(
        SpecInput input,
        EquatableArray<DocumentText> others,
        SpecRead read
    )
    {
        if (BaselineSources.From(input, others, CancellationToken.None) is { } sources)
        {
            BaselineRead baseline = BaselineRead.From(sources, CancellationToken.None);
            yield return new SpecPair(read.Result, baseline).Compare(CancellationToken.None);
        }
    }

    private IEnumerable<SpecFindings> Review(SpecSources sources) =>
        runs++ % Reviewed == 0 ? [SpecReview.Of(sources, CancellationToken.None)] : [];

    private static List<Diagnostic> Report(
        SpecInput input,
        EquatableArray<DocumentText> others,
        IEnumerable<SpecFindings> findings
    )
    {
        List<Diagnostic> diagnostics = [];
        SpecReport report = new(new(new[] { input }.ToEquatableArray()), new(others))
        {
            Findings = new(findings.ToEquatableArray()),
        };
        report.Send(diagnostics.Add, CancellationToken.None);
        return diagnostics;
    }
}

/// <summary>The text of a file as the compiler reads it.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>In UTF-8, or as its mark says; where that fails, in the encoding that older files are in.</summary>
    public static SourceText Of(byte[] content)
    {
        try
        {
            return SourceText.From(new MemoryStream(content), Strict);
        }
        catch (DecoderFallbackException)
        {
            return SourceText.From(new MemoryStream(content), Encoding.Latin1);
        }
    }
}
