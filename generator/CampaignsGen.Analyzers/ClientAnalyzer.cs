using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CampaignsGen.Analyzers;

/// <summary>Provides the base class of the analyzers, which examine the handwritten files of a project that mention a client.</summary>
/// <remarks>
/// Registering an operation action makes the compiler create operations for every method of the project. Only a few files mention a
/// client, and their text shows which.
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

    /// <summary>Creates the function that analyzes a file, once for each compilation.</summary>
    private protected abstract FileAnalysis Start();

    /// <summary>Creates the function that analyzes the additional files, or returns null if there is none.</summary>
    private protected virtual Action<AdditionalFileAnalysisContext>? OfFiles(
        ProjectClients clients,
        Compilation compilation
    ) => null;

    /// <summary>Determines whether a file needs to be analyzed. By default, it does if it mentions a client.</summary>
    private protected virtual bool IsWorthwhile(SyntaxTree tree, Compilation compilation, ProjectClients clients) =>
        clients.AreMentioned(tree.GetText());

    private protected delegate void FileAnalysis(
        SemanticModelAnalysisContext context,
        ClientFile file,
        ProjectClients clients
    );
}
