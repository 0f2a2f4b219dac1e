using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using CampaignsGen.Analyzers;
using CampaignsGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TestKit;

namespace Analyzers.Tests.Editor;

/// <summary>A project as an editor holds it: the document, its metadata, the generator and the analyzers by reference.</summary>
public sealed class WorkspaceTests : IDisposable
{
    private const string Tenant = "    Tenant = \"acme\",\n";

    private const string Program = """
        using Acme.Campaigns;

        using var http = new System.Net.Http.HttpClient();
        var campaigns = new CampaignsClient(http, new CampaignsClientOptions
        {
            ApiKey = System.Environment.GetEnvironmentVariable("CAMPAIGNS_API_KEY"),
            Tenant = "acme",
        });
        System.Console.WriteLine(campaigns);
        """;

    private const string Metadata = """
        is_global = true
        [/project/spec/campaigns.v1.yaml]
        build_metadata.AdditionalFiles.CampaignsGen_Kind = OpenApiClient
        build_metadata.AdditionalFiles.CampaignsGen_Namespace = Acme.Campaigns
        build_metadata.AdditionalFiles.CampaignsGen_ClientName = CampaignsClient

        """;

    private readonly AdhocWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task Without_the_tenants_line_there_is_an_error_at_the_options()
    {
        string program = Program.ReplaceLineEndings("\n");
        Document document = Open(program);
        Assert.Empty(await ErrorsAsync(document.Project));

        Document edited = document.WithText(SourceText.From(program.Replace(Tenant, "", StringComparison.Ordinal)));

        Assert.Equal(
            [
                "/project/Program.cs(4,43): error CGN2001: Every request to the Contact Center Campaigns API requires 'X-8x8-Tenant', "
                    + "but no tenant is set for this client. To fix this, set CampaignsClientOptions.Tenant.",
            ],
            await ErrorsAsync(edited.Project)
        );
        Assert.Empty(await ErrorsAsync(edited.WithText(SourceText.From(program)).Project));
    }

    [Fact]
    public async Task With_a_tenant_of_the_project_there_is_none()
    {
        string program = Program.ReplaceLineEndings("\n").Replace(Tenant, "", StringComparison.Ordinal);

        Document document = Open(
            program,
            Metadata + "build_metadata.AdditionalFiles.CampaignsGen_Defaults = Tenant=acme\n"
        );

        Assert.Empty(await ErrorsAsync(document.Project));
    }

    private Document Open(string program, string metadata = Metadata)
    {
        CSharpCompilation project = GeneratorRun.Project();
        Loader loader = new();
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = workspace
            .CurrentSolution.AddProject(
                ProjectInfo.Create(
                    id,
                    VersionStamp.Default,
                    "Project",
                    "Project",
                    LanguageNames.CSharp,
                    filePath: "/project/Project.csproj",
                    compilationOptions: project.Options.WithOutputKind(OutputKind.ConsoleApplication),
                    parseOptions: project.SyntaxTrees[0].Options,
                    metadataReferences: project.References,
                    analyzerReferences:
                    [
                        new AnalyzerFileReference(typeof(OpenApiClientGenerator).Assembly.Location, loader),
                        new AnalyzerFileReference(typeof(RequiredSettingAnalyzer).Assembly.Location, loader),
                    ]
                )
            )
            .AddAdditionalDocument(
                DocumentId.CreateNewId(id),
                "campaigns.v1.yaml",
                SourceText.From(
                    File.ReadAllText(Path.Combine(RepositoryPaths.Root, "spec", "campaigns.v1.yaml")),
                    Encoding.UTF8
                ),
                filePath: "/project/spec/campaigns.v1.yaml"
            )
            .AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(id),
                "Project.GeneratedMSBuildEditorConfig.editorconfig",
                SourceText.From(metadata, Encoding.UTF8),
                filePath: "/project/obj/Project.GeneratedMSBuildEditorConfig.editorconfig"
            );
        DocumentId document = DocumentId.CreateNewId(id);
        return solution
            .AddDocument(
                document,
                "Program.cs",
                SourceText.From(program, Encoding.UTF8),
                filePath: "/project/Program.cs"
            )
            .GetDocument(document)!;
    }

    private static async Task<IEnumerable<string>> ErrorsAsync(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers(
                [
                    .. project.AnalyzerReferences.SelectMany(static reference =>
                        reference.GetAnalyzers(LanguageNames.CSharp)
                    ),
                ],
                project.AnalyzerOptions
            )
            .GetAllDiagnosticsAsync();
        return diagnostics
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.ToString());
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath) { }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
