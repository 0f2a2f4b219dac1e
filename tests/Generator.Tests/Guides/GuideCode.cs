using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestKit;

namespace Generator.Tests.Guides;

/// <summary>The projects that the code of a page makes, each with the page's types in it.</summary>
internal static class GuideCode
{
    /// <summary>What the SDK of every project brings along.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private const string WebUsings = """
        global using System.Net.Http.Json;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    /// <summary>What examples are not to say again, each.</summary>
    private const string ExampleUsings = """
        global using System.Net;
        global using System.Text.Json;
        global using CampaignsGen;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Options;
        """;

    /// <summary>All examples in one project: each is the body of a method of its own; what it leaves unused is no fault of it.</summary>
    public static Compilation Examples(Guide guide)
    {
        TestDocument? client = guide.Clients is [var only] ? only : null;
        IEnumerable<string> methods = guide.Examples.Select(
            (example, index) =>
                $$"""
                        public static async Task Example{{index}}Async(
                            {{(client is null ? "" : $"I{client.ClientName} client,")}}
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
        string code = $$"""
            #pragma warning disable CS0168, CS0219, CS8321
            {{(client is null ? "" : $"using {client.Namespace};")}}

            internal static class Examples
            {
            {{string.Join("\n", methods)}}
            }
            """;
        string namespaces = client is null ? "" : $"global using {client.Namespace};";
        return Project(guide, code, Usings, IsWeb(guide.Text) ? WebUsings : "", ExampleUsings, namespaces);
    }

    /// <summary>A program, as it is to be pasted.</summary>
    public static Compilation Program(Guide guide, string program)
    {
        Compilation project = Project(guide, program, Usings, IsWeb(program) ? WebUsings : "");
        return project.WithOptions(project.Options.WithOutputKind(OutputKind.ConsoleApplication));
    }

    private static Compilation Project(Guide guide, string code, params string[] usings)
    {
        CSharpCompilation project = GeneratorRun.Project(code);
        CSharpParseOptions options = (CSharpParseOptions)project.SyntaxTrees[0].Options;
        IEnumerable<string> directives = usings.SelectMany(static text => text.Split('\n')).Distinct();
        return project
            .AddReferences(GeneratorRun.ResilienceReferences)
            .AddReferences(GeneratorRun.WebReferences)
            .AddReferences(GeneratorRun.TelemetryReferences)
            .AddSyntaxTrees(
                guide
                    .Types.Prepend(string.Join('\n', directives))
                    .Select((text, index) => CSharpSyntaxTree.ParseText(text, options, $"File{index}.cs"))
            );
    }

    private static bool IsWeb(string code) => code.Contains("WebApplication.", StringComparison.Ordinal);
}
