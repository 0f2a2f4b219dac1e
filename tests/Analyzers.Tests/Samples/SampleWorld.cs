using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TestKit;

namespace Analyzers.Tests.Samples;

/// <summary>Compiles samples with two clients and a few packages of others, and runs every analyzer over them.</summary>
internal static class SampleWorld
{
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
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    /// <summary>Packages that programs have, whose code nobody sees.</summary>
    private const string Packages = """
        using System;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Hosting;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        namespace Microsoft.Extensions.Hosting
        {
            public static class AspireExtensions
            {
                public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder) where TBuilder : IHostApplicationBuilder => builder;
            }
        }
        namespace Company.Shared
        {
            public static class CompanyHost
            {
                public static WebApplicationBuilder CreateBuilder(string[] args) => WebApplication.CreateBuilder(args);
                public static void Prepare(IHostApplicationBuilder builder) { }
            }
            public static class CompanyExtensions
            {
                public static IHostBuilder UseCompany(this IHostBuilder builder) => builder;
                public static IWebHostBuilder UseCompanyWeb(this IWebHostBuilder builder) => builder;
                public static WebApplicationBuilder AddCompanySecrets(this WebApplicationBuilder builder) => builder;
                public static IHostBuilder UseSerilog(this IHostBuilder builder, Action<object>? configure = null) => builder;
            }
        }
        namespace Microsoft.Extensions.Configuration
        {
            public static class DopplerExtensions
            {
                public static IConfigurationBuilder AddDoppler(this IConfigurationBuilder builder) => builder;
            }
        }
        namespace DotNetEnv
        {
            public static class Env { public static void Load() { } }
        }
        """;

    private static readonly DiagnosticAnalyzer[] Analyzers =
    [
        new RequiredSettingAnalyzer(),
        new SettingValueAnalyzer(),
        new AppSettingsAnalyzer(),
        new ClientLifetimeAnalyzer(),
        new RequestAnalyzer(),
        new RegisteredTwiceAnalyzer(),
        new RepeatedRequestAnalyzer(),
    ];

    private static readonly Lazy<MetadataReference> OfOthers = new(CompilePackages);

    private static readonly Lazy<Compilation> Exe = new(static () => Emit(Usings));
    private static readonly Lazy<Compilation> Web = new(static () => Emit(Usings + "\n" + WebUsings));

    /// <summary>A web application that references the project with the clients.</summary>
    private static readonly Lazy<Compilation> Beside = new(static () =>
    {
        using MemoryStream image = new();
        Compilation clients = Web.Value.WithAssemblyName("Clients");
        Assert.True(clients.Emit(image).Success);
        return clients
            .WithAssemblyName("Project")
            .RemoveSyntaxTrees(clients.SyntaxTrees.Where(static tree => tree.FilePath != "Project.cs"))
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
    });

    /// <summary>What is reported of a sample, as <c>Program.cs:3 CGN2001</c>; of information only where it is an error or not.</summary>
    internal static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(Sample sample)
    {
        Compilation project = Project(sample);
        string[] errors =
        [
            .. project
                .SyntaxTrees.Where(static tree => !tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))
                .SelectMany(tree => project.GetSemanticModel(tree).GetDiagnostics())
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(static diagnostic => diagnostic.ToString()),
        ];
        Assert.True(errors.Length == 0, $"{sample.Name} does not compile: {string.Join("\n", errors)}");
        AdditionalText[] settings =
        [
            .. sample
                .Files.Where(static file => !file.Key.EndsWith(".cs", StringComparison.Ordinal))
                .Select(static file => new JsonFile(file.Key, file.Value)),
        ];
        CompilationWithAnalyzers run = project.WithAnalyzers([.. Analyzers], new AnalyzerOptions([.. settings]));
        Diagnostic[] reported = [.. await run.GetAnalyzerDiagnosticsAsync()];
        Assert.DoesNotContain(reported, static diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
        return [.. reported.Where(static diagnostic => diagnostic.Id.StartsWith("CGN", StringComparison.Ordinal))];
    }

    internal static string Line(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}:{place.StartLinePosition.Line + 1} {diagnostic.Id}";
    }

    private static Compilation Project(Sample sample)
    {
        Compilation project = sample.Kind switch
        {
            "web" => Web.Value,
            "beside" => Beside.Value,
            _ => Exe.Value,
        };
        CSharpParseOptions parse = (CSharpParseOptions)project.SyntaxTrees.First().Options;
        project = project.AddSyntaxTrees(
            sample
                .Files.Where(static file => file.Key.EndsWith(".cs", StringComparison.Ordinal))
                .Select(file => CSharpSyntaxTree.ParseText(file.Value, parse, file.Key))
        );
        OutputKind kind =
            sample.Kind == "lib" || sample.Kind == "test"
                ? OutputKind.DynamicallyLinkedLibrary
                : OutputKind.ConsoleApplication;
        project = project.WithOptions(((CSharpCompilationOptions)project.Options).WithOutputKind(kind));
        return sample.Kind == "test"
            ? project.AddReferences(
                MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Assert).Assembly.Location)
            )
            : project;
    }

    private static Compilation Emit(string usings)
    {
        Compilation project = GeneratorRun
            .Project(usings)
            .AddReferences(GeneratorRun.ResilienceReferences)
            .AddReferences(GeneratorRun.WebReferences)
            .AddReferences(OfOthers.Value);
        return GeneratorRun
            .Of(
                project,
                [
                    TestDocument.FromFile(Path.Combine(RepositoryPaths.Root, "spec", "campaigns.v1.yaml")) with
                    {
                        Namespace = "Acme.Campaigns",
                        ClientName = "CampaignsClient",
                    },
                    TestDocument.FromFile(Path.Combine(Sample.Folder, "..", "fleet.yaml")) with
                    {
                        Namespace = "Acme.Fleet",
                        ClientName = "FleetClient",
                    },
                ]
            )
            .Compilation;
    }

    private static MetadataReference CompilePackages()
    {
        Compilation packages = GeneratorRun
            .Project(Packages)
            .AddReferences(GeneratorRun.WebReferences)
            .WithAssemblyName("Packages");
        using MemoryStream image = new();
        Assert.True(packages.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
