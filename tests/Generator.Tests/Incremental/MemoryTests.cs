using System.Runtime.CompilerServices;
using CampaignsGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestKit;
using Xunit;

namespace Generator.Tests.Incremental;

/// <summary>A compiler server and an editor keep a generator for days: what they have left behind must not stay.</summary>
public class MemoryTests
{
    private const int Changes = 50;

    [Fact]
    public void DocumentsThatWereReplacedAreLetGo()
    {
        AdditionalText current = Changed(0).AdditionalText;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new OpenApiClientGenerator().AsSourceGenerator()],
            [current],
            optionsProvider: new TestOptionsProvider([Changed(0)])
        );
        Compilation project = GeneratorRun.Project("class Before;");
        List<WeakReference> earlier = [];
        for (int i = 1; i <= Changes; i++)
        {
            driver = Replace(driver, project, earlier, ref current, i);
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.Equal(Changes, earlier.Count);
        Assert.All(earlier.SkipLast(2), static text => Assert.False(text.IsAlive));
        GC.KeepAlive(driver);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static GeneratorDriver Replace(
        GeneratorDriver driver,
        Compilation project,
        List<WeakReference> earlier,
        ref AdditionalText current,
        int change
    )
    {
        AdditionalText text = Changed(change).AdditionalText;
        earlier.Add(new WeakReference(text.GetText()));
        driver = driver.ReplaceAdditionalText(current, text).RunGenerators(project);
        current = text;
        Assert.Contains(
            driver.GetRunResult().GeneratedTrees,
            tree => tree.ToString().Contains($"record Added{change}", StringComparison.Ordinal)
        );
        return driver;
    }

    private static TestDocument Changed(int change) =>
        new(
            "api.yaml",
            $$"""
            openapi: 3.1.0
            info: { title: Changing, version: '1' }
            paths:
              /things:
                get:
                  operationId: getThing
                  responses:
                    '200':
                      description: It.
                      content: { application/json: { schema: { $ref: '#/components/schemas/Added{{change}}' } } }
            components:
              schemas:
                Added{{change}}: { type: object, properties: { name: { type: string } } }
            """
        );
}
