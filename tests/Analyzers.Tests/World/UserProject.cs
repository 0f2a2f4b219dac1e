using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestKit;

namespace Analyzers.Tests.World;

/// <summary>A program in memory, with an emitted client and what a person wrote.</summary>
internal sealed class UserProject
{
    internal const string ProgramFile = "Program.cs";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading.Tasks;
        global using CampaignsGen;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Options;
        global using {0};
        """;

    private static readonly Lazy<Compilation> Campaigns = new(() =>
        Emit(
            TestDocument.FromFile(Path.Combine(RepositoryPaths.Root, "spec", "campaigns.v1.yaml")) with
            {
                Namespace = "Acme.Campaigns",
                ClientName = "CampaignsClient",
            }
        )
    );

    private static readonly Lazy<Compilation> Pets = new(() =>
        Emit(
            new TestDocument("/project/pets.yaml", Documents.Pets)
            {
                Namespace = "Acme.Pets",
                ClientName = "PetsClient",
            }
        )
    );

    private const string WebUsings = """
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Mvc;
        """;

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Web = new(static () =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(static path =>
                    Path.GetFileName(path).StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                )
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ]
    );

    private UserProject(Compilation compilation) => Compilation = compilation;

    internal Compilation Compilation { get; private init; }

    /// <summary>What the compiler says against the code that the user wrote.</summary>
    internal IEnumerable<Diagnostic> Errors =>
        Compilation
            .SyntaxTrees.Where(static tree => !IsEmitted(tree))
            .SelectMany(tree => Compilation.GetSemanticModel(tree).GetDiagnostics())
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>A program with the client that QuickStart shows.</summary>
    internal static UserProject OfCampaigns(string program) =>
        new UserProject(Campaigns.Value).With(ProgramFile, program);

    /// <summary>A program with the client that the pages of the ids show.</summary>
    internal static UserProject OfPets(string program) => new UserProject(Pets.Value).With(ProgramFile, program);

    /// <summary>A program with the client of a document, <c>Test.Api.TestClient</c>.</summary>
    internal static UserProject Of(string document, string program) =>
        new UserProject(Emit(new TestDocument("/project/api.yaml", document))).With(ProgramFile, program);

    /// <summary>The same program in a project that references the client's assembly.</summary>
    internal UserProject Beside()
    {
        SyntaxTree[] own = [.. Compilation.SyntaxTrees.Where(static tree => !IsEmitted(tree))];
        SyntaxTree usings = own.Single(static tree => tree.FilePath == "Project.cs");
        using MemoryStream image = new();
        Compilation client = Compilation
            .RemoveSyntaxTrees(own.Where(tree => tree != usings))
            .WithAssemblyName("Client")
            .WithOptions(
                ((CSharpCompilationOptions)Compilation.Options).WithOutputKind(OutputKind.DynamicallyLinkedLibrary)
            );
        Assert.True(client.Emit(image).Success);
        return new UserProject(
            Compilation
                .RemoveSyntaxTrees(Compilation.SyntaxTrees.Except(own))
                .AddReferences(MetadataReference.CreateFromImage(image.ToArray()))
        );
    }

    /// <summary>The project with one more file.</summary>
    internal UserProject With(string path, string text) =>
        new(
            Compilation.AddSyntaxTrees(
                CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)Compilation.SyntaxTrees.First().Options, path)
            )
        );

    /// <summary>The project with another program.</summary>
    internal UserProject WithProgram(string text)
    {
        SyntaxTree program = Compilation.SyntaxTrees.Single(static tree => tree.FilePath == ProgramFile);
        return new UserProject(Compilation.RemoveSyntaxTrees(program)).With(ProgramFile, text);
    }

    /// <summary>The project as a library.</summary>
    internal UserProject AsLibrary() =>
        new(
            Compilation.WithOptions(
                ((CSharpCompilationOptions)Compilation.Options).WithOutputKind(OutputKind.DynamicallyLinkedLibrary)
            )
        );

    /// <summary>The project with one more assembly.</summary>
    internal UserProject WithReference(Type type) =>
        new(Compilation.AddReferences(MetadataReference.CreateFromFile(type.Assembly.Location)));

    /// <summary>The project as one of ASP.NET Core.</summary>
    internal UserProject AsWeb() =>
        new(
            Compilation
                .AddReferences(Web.Value)
                .AddSyntaxTrees(
                    CSharpSyntaxTree.ParseText(
                        WebUsings,
                        (CSharpParseOptions)Compilation.SyntaxTrees.First().Options,
                        "WebUsings.cs"
                    )
                )
        );

    /// <summary>Whether the generator wrote the file.</summary>
    internal static bool IsEmitted(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);

    private static Compilation Emit(TestDocument document)
    {
        Compilation project = GeneratorRun.Project(Usings.Replace("{0}", document.Namespace, StringComparison.Ordinal));
        GeneratorRun run = GeneratorRun.Of(project.AddReferences(GeneratorRun.ResilienceReferences), [document]);
        Assert.DoesNotContain(
            run.CompilerDiagnostics,
            static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
        );
        return Bodiless
            .Of(run.Compilation)
            .WithOptions(
                ((CSharpCompilationOptions)run.Compilation.Options).WithOutputKind(OutputKind.ConsoleApplication)
            );
    }
}
