using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestKit;

namespace Benchmarks.Build;

/// <summary>The compiler's driver over a project that exists in memory only.</summary>
internal static class Drivers
{
    public static GeneratorDriver Create(
        IIncrementalGenerator generator,
        BuildDocument document,
        bool tracked = false
    ) =>
        CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            [document.Item.AdditionalText],
            optionsProvider: new TestOptionsProvider([document.Item]),
            driverOptions: new GeneratorDriverOptions(
                IncrementalGeneratorOutputKind.None,
                trackIncrementalGeneratorSteps: tracked
            )
        );

    public static Compilation Project(string code)
    {
        Compilation project = GeneratorRun.Project(code);
        // What a compilation makes of itself when it is first asked for a type is not the generator's.
        project.GetTypeByMetadataName("CampaignsGen.ApiClientOptions");
        return project;
    }

    /// <summary>The emitted files: a client that is not emitted would be fast indeed.</summary>
    public static IReadOnlyList<(string HintName, string Text)> Files(this GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        return result.GeneratedSources is { Length: > 0 } sources
            ? [.. sources.Select(static source => (source.HintName, source.SourceText.ToString()))]
            : throw new InvalidOperationException($"Nothing is emitted: {string.Join('\n', result.Diagnostics)}");
    }
}
