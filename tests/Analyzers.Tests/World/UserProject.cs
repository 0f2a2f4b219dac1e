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

    private UserProject(Compilation compilation) => Compilation = compilation;

    internal Compilation Compilation { get; private init; }

    /// <summary>What the compiler says against the code that the user wrote.</summary>
    internal IEnumerable<Diagnostic> Errors =>
        Compilation
            .SyntaxTrees.Where(static tree => !tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))
            .SelectMany(tree => Compilation.GetSemanticModel(tree).GetDiagnostics())
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>A program with the client that README shows.</summary>
    internal static UserProject OfCampaigns(string program) =>
        new UserProject(Campaigns.Value).With(ProgramFile, program);

    /// <summary>A program with the client of a document, <c>Test.Api.TestClient</c>.</summary>
    internal static UserProject Of(string document, string program) =>
        new UserProject(Emit(new TestDocument("/project/api.yaml", document))).With(ProgramFile, program);

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

    private static Compilation Emit(TestDocument document)
    {
        GeneratorRun run = GeneratorRun.Of(
            [document],
            Usings.Replace("{0}", document.Namespace, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            run.CompilerDiagnostics,
            static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
        );
        return run.Compilation.WithOptions(
            ((CSharpCompilationOptions)run.Compilation.Options).WithOutputKind(OutputKind.ConsoleApplication)
        );
    }
}
