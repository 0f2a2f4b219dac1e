using CampaignsGen.Generator;
using Microsoft.CodeAnalysis;
using TestKit;

namespace Generator.Tests.Incremental;

/// <summary>Which files a run over an edited document writes.</summary>
internal static class EmittedFiles
{
    /// <summary>The hint names of the files that are written after an edit, in their order.</summary>
    /// <param name="first">The run over the document as it was.</param>
    /// <param name="document">The document as it was.</param>
    /// <param name="edited">The document as it is.</param>
    public static IEnumerable<string> After(GeneratorRun first, TestDocument document, TestDocument edited) =>
        GeneratorRun
            .Of(
                first.Driver.ReplaceAdditionalText(document.AdditionalText, edited.AdditionalText),
                GeneratorRun.Project()
            )
            .Driver.GetRunResult()
            .Results.Single()
            .TrackedSteps[Steps.EmitFile]
            .SelectMany(static step => step.Outputs)
            .Where(static step => step.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
            .Select(static step => ((EmittedFile)step.Value).HintName)
            .Order(StringComparer.Ordinal);
}
