using System.Text;
using CampaignsGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks.Build;

/// <summary>A generator that gives files as they are: what the compiler's driver itself costs for them.</summary>
internal sealed class FixedFiles(IReadOnlyList<(string HintName, string Text)> files) : IIncrementalGenerator
{
    // After each edit the driver makes the path of each file anew, of the generator's assembly, its type and the name:
    // the paths are as long as those of our generator.
    private static readonly string Padding = new(
        '_',
        LengthOfPath(typeof(OpenApiClientGenerator)) - LengthOfPath(typeof(FixedFiles))
    );

    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(
            context.AdditionalTextsProvider.SelectMany((_, _) => files),
            static (production, file) =>
                production.AddSource(
                    Padding + file.HintName,
                    // A text of its own, as a generator makes one.
                    SourceText.From(string.Concat(file.Text, "\n"), Encoding.UTF8)
                )
        );

    private static int LengthOfPath(Type generator) =>
        generator.Assembly.GetName().Name!.Length + generator.FullName!.Length;
}
