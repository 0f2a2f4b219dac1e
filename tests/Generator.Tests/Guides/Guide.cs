using System.Text.RegularExpressions;
using System.Xml.Linq;
using TestKit;

namespace Generator.Tests.Guides;

/// <summary>A page of <c>docs/openapi</c>: its document, what a user writes against the client, and what the generator reports.</summary>
/// <param name="Name">The page's file name without its extension.</param>
/// <param name="Document">The text of its first <c>yaml</c> block.</param>
/// <param name="Items">What the items say in its first <c>xml</c> block, where it has one.</param>
/// <param name="Examples">The texts of its <c>csharp</c> blocks.</param>
/// <param name="Types">The types that the examples use, in blocks of <c>csharp type</c>.</param>
/// <param name="Reported">The ids that the page says the document gives.</param>
internal sealed partial record Guide(
    string Name,
    string Document,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Items,
    IReadOnlyList<string> Examples,
    IReadOnlyList<string> Types,
    IReadOnlyList<string> Reported
)
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "docs", "openapi");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order();

    public static Guide Read(string name)
    {
        string text = File.ReadAllText(Path.Combine(Folder, name + ".md")).ReplaceLineEndings("\n");
        return new Guide(
            name,
            Blocks(text, "yaml").First(),
            ItemsOf(Blocks(text, "xml").FirstOrDefault() ?? "<OpenApiClient />"),
            [.. Blocks(text, "csharp")],
            [.. Blocks(text, "csharp type")],
            [.. ReportedLine().Match(text).Groups["id"].Captures.Select(static id => id.Value).Order()]
        );
    }

    /// <summary>Whether the examples stand on Microsoft.Extensions.Http.Resilience.</summary>
    public bool UsesResilience =>
        Examples.Any(static example => example.Contains("ResilienceHandler", StringComparison.Ordinal));

    /// <summary>Whether an example is a program of ASP.NET Core.</summary>
    public bool UsesWeb => Examples.Any(static example => example.Contains("WebApplication", StringComparison.Ordinal));

    /// <summary>The document, as the only client of a project; as several where the page has several items.</summary>
    public IReadOnlyList<TestDocument> Clients =>
        [
            .. Items.Select(item => new TestDocument($"{Name}.yaml", Document)
            {
                Namespace = Items.Count == 1 ? "Guide.Api" : item["Namespace"],
                ClientName = Items.Count == 1 ? "ExampleClient" : item["ClientName"],
                Metadata = item.Where(static pair => pair.Key is not ("Namespace" or "ClientName")).ToDictionary(),
            }),
        ];

    /// <summary>Each block is the body of a method of its own; what it leaves unused is no fault of an example.</summary>
    public string Code()
    {
        IEnumerable<string> methods = Examples.Select(
            (example, index) =>
                $$"""
                        public static async Task Example{{index}}Async(
                            {{(Items.Count == 1 ? "IExampleClient client," : "")}}
                            IServiceCollection services,
                            IConfiguration configuration,
                            IServiceProvider provider,
                            CancellationToken cancellationToken
                        )
                        {
                            await Task.CompletedTask;
                            {{example}}
                        }
                    """
        );
        return $$"""
            #pragma warning disable CS0168, CS0219, CS8321
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Net;
            using System.Net.Http;
            using System.Text.Json;
            using System.Threading;
            using System.Threading.Tasks;
            using CampaignsGen;
            {{(Items.Count == 1 ? "using Guide.Api;" : "")}}
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Options;
            {{(UsesWeb ? "using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Http;" : "")}}

            internal static class Examples
            {
            {{string.Join("\n", methods)}}
            }

            {{string.Join("\n", Types)}}
            """;
    }

    private static List<IReadOnlyDictionary<string, string>> ItemsOf(string items) =>
        [.. XElement.Parse($"<Items>{items}</Items>").Elements().Select(MetadataOf)];

    /// <summary>As the targets pass it on: a list with bars.</summary>
    private static Dictionary<string, string> MetadataOf(XElement item) =>
        item.Attributes()
            .ToDictionary(
                static attribute => attribute.Name.LocalName,
                static attribute => attribute.Value.Replace(';', '|')
            );

    private static IEnumerable<string> Blocks(string text, string language) =>
        Block()
            .Matches(text)
            .Where(match => match.Groups["language"].Value == language)
            .Select(match => match.Groups["text"].Value);

    [GeneratedRegex("^```(?<language>[a-z ]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^Diagnostics:(\s*(\[?(?<id>CGN\d{4})\]?(\([^)]*\))?),?)+", RegexOptions.Multiline)]
    private static partial Regex ReportedLine();
}
