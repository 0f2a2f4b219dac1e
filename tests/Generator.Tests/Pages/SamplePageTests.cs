using System.Text.RegularExpressions;
using TestKit;
using Xunit;

namespace Generator.Tests.Pages;

/// <summary>The README, and the page of the QuickStart: their code compiles, and the messages that they show are printed.</summary>
public partial class SamplePageTests
{
    private const string QuickStart = "samples/QuickStart/README.md";

    [Theory]
    [InlineData("README.md", "samples/Todos/todos.yaml", "Todos")]
    [InlineData(QuickStart, "spec/campaigns.v1.yaml", "Campaigns")]
    public void The_code_compiles(string page, string document, string name)
    {
        string[] blocks = [.. Block().Matches(Read(page)).Select(static match => match.Groups[1].Value)];
        Assert.NotEmpty(blocks);
        TestDocument client = new(Path.GetFileName(document), Read(document))
        {
            Namespace = "Acme." + name,
            ClientName = name + "Client",
        };

        GeneratorRun run = GeneratorRun.Of(
            GeneratorRun
                .Project(Program(blocks))
                .AddReferences([.. GeneratorRun.ResilienceReferences, .. GeneratorRun.WebReferences]),
            [client]
        );

        Assert.Empty(run.CompilerDiagnostics);
    }

    /// <summary><c>UPDATE_SNAPSHOTS=1</c> writes what is printed into the page instead.</summary>
    [Theory]
    [InlineData("schemas/ModifyCampaignRequest'", "schemas/ModifyCampaignReqest'")]
    [InlineData("        description: |", "\tdescription: |")]
    public void The_messages_are_printed(string before, string after)
    {
        string document = Read("spec/campaigns.v1.yaml");
        int place = document.IndexOf(before, StringComparison.Ordinal);

        GeneratorRun run = GeneratorRun.Of([
            new TestDocument("campaigns.v1.yaml", document.Remove(place, before.Length).Insert(place, after)),
        ]);

        string said = PageRun.Line(run.Diagnostics[0]);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            string shown = $@"^campaigns\.v1\.yaml\(.*{run.Diagnostics[0].Id}: .*$";
            string updated = Regex.Replace(Read(QuickStart), shown, _ => said, RegexOptions.Multiline);
            File.WriteAllText(Path.Combine(RepositoryPaths.Root, QuickStart), updated);
            return;
        }

        Assert.Contains($"\n{said}\n", Read(QuickStart), StringComparison.Ordinal);
    }

    /// <summary>A method for each block; what a block takes for granted is a field.</summary>
    private static string Program(string[] blocks) =>
        $$"""
            #nullable enable annotations
            using System;
            using System.Net.Http;
            using System.Threading;
            using System.Threading.Tasks;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;
            using Microsoft.Extensions.DependencyInjection;
            {{string.Join(
                "\n",
                blocks.SelectMany(static block => Using().Matches(block)).Select(static match => match.Value)
            )}}

            internal static class Program
            {
                private static string[] args = [];
                private static WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
                private static Guid campaignId = Guid.Empty;

            {{string.Join("\n", blocks.Select(static (block, index) => Method(index, Using().Replace(block, ""))))}}
            }
            """;

    private static string Method(int index, string block) =>
        $$"""
                public static async Task Block{{index}}Async()
                {
                    await Task.CompletedTask;
            {{block}}
                }
            """;

    private static string Read(string path) =>
        File.ReadAllText(Path.Combine(RepositoryPaths.Root, path)).ReplaceLineEndings("\n");

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^using [A-Za-z.]+;$", RegexOptions.Multiline)]
    private static partial Regex Using();
}
