using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CampaignsGen.Analyzers;

/// <summary>Looks at the files of a project that have to do with a client, as far as somebody wrote them.</summary>
/// <remarks>
/// To be told of operations makes the compiler build them for every method of the project. Few files of it have to do with a
/// client, and a look at their text tells which.
/// </remarks>
public abstract class ClientAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(compilation =>
        {
            ProjectClients clients = ProjectClients.Of(compilation.Compilation);
            if (clients.All.Count > 0)
            {
                FileAnalysis analyze = Start();
                if (OfFiles(clients, compilation.Compilation) is { } ofFiles)
                {
                    compilation.RegisterAdditionalFileAction(ofFiles);
                }

                compilation.RegisterSemanticModelAction(file =>
                {
                    SyntaxTree tree = file.SemanticModel.SyntaxTree;
                    if (IsWorthwhile(tree, file.SemanticModel.Compilation, clients))
                    {
                        analyze(file, ClientFile.Of(tree), clients);
                    }
                });
            }
        });
    }

    /// <summary>What looks at a file, made once for each compilation.</summary>
    private protected abstract FileAnalysis Start();

    /// <summary>What looks at the files beside the code; null for nothing.</summary>
    private protected virtual Action<AdditionalFileAnalysisContext>? OfFiles(
        ProjectClients clients,
        Compilation compilation
    ) => null;

    /// <summary>Whether a file can have anything to report; by itself, one that mentions a client.</summary>
    private protected virtual bool IsWorthwhile(SyntaxTree tree, Compilation compilation, ProjectClients clients) =>
        clients.AreMentioned(tree.GetText());

    private protected delegate void FileAnalysis(
        SemanticModelAnalysisContext context,
        ClientFile file,
        ProjectClients clients
    );
}
