using System.Text;
using CampaignsGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TestKit;
using Xunit;
using Xunit.Abstractions;

namespace Generator.Tests.Incremental;

/// <summary>What an editor pays for each key that is pressed, where the client has 1,000 operations.</summary>
public class LargeClientTests(ITestOutputHelper output)
{
    private const int Operations = 1_000;

    // Beside what the compiler's driver itself allocates for a generator that gives it as many files.
    private const int MostBytes = 50 * 1024;

    private static readonly TestDocument Document = new("large.yaml", Spec());

    [Fact]
    public void AnUnrelatedEditOfCodeAllocatesNextToNothing()
    {
        GeneratorDriver driver = Start(new OpenApiClientGenerator());
        string[] files =
        [
            .. driver.GetRunResult().Results.Single().GeneratedSources.Select(static file => file.HintName),
        ];
        long ours = BytesOfAnEdit(driver);
        long least = BytesOfAnEdit(Start(new FixedFiles(files)));
        output.WriteLine($"{files.Length:N0} files: {ours:N0} bytes, {ours - least:N0} of them the generator's own");
        Assert.True(ours - least < MostBytes, $"An unrelated edit allocates {ours - least:N0} bytes.");
    }

    [Fact]
    public void OneChangedSchemaEmitsItsOwnFilesOnly()
    {
        GeneratorRun first = GeneratorRun.Of([Document]);
        TestDocument edited = Document with
        {
            Text = Document.Text.Replace("note7:", "remark7:", StringComparison.Ordinal),
        };
        Assert.Equal(["Test.Api.TestClient.GetItem7.g.cs"], EmittedFiles.After(first, Document, edited));
    }

    private static GeneratorDriver Start(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver
            .Create(
                [generator.AsSourceGenerator()],
                [Document.AdditionalText],
                optionsProvider: new TestOptionsProvider([Document])
            )
            .RunGenerators(GeneratorRun.Project("class Before;"));

    private static long BytesOfAnEdit(GeneratorDriver driver)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            Compilation edited = GeneratorRun.Project($"class After{i};");
            // What a compilation makes of itself when it is first asked for a type is not the generator's.
            edited.GetTypeByMetadataName("CampaignsGen.ApiClientOptions");
            long before = GC.GetAllocatedBytesForCurrentThread();
            driver = driver.RunGenerators(edited);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static string Spec()
    {
        StringBuilder paths = new("openapi: 3.0.3\ninfo: { title: Large, version: 1.0.0 }\npaths:\n");
        StringBuilder schemas = new("components:\n  schemas:\n");
        for (int i = 0; i < Operations; i++)
        {
            paths.Append(
                $$"""
                  /items{{i}}/{id}:
                    get:
                      operationId: getItem{{i}}
                      parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
                      responses:
                        '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Item{{i}}' } } } }

                """
            );
            schemas.Append(
                $$"""
                    Item{{i}}: { type: object, required: [id], properties: { id: { type: string }, note{{i}}: { type: string } } }

                """
            );
        }

        return paths.Append(schemas).ToString();
    }

    /// <summary>Gives files of the same names, and does nothing else.</summary>
    private sealed class FixedFiles(string[] files) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(
                context.AdditionalTextsProvider.SelectMany((_, _) => files),
                static (production, file) => production.AddSource(file, SourceText.From("", Encoding.UTF8))
            );
    }
}
