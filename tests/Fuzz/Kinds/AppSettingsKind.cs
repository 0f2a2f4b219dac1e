using System.Collections.Immutable;
using CampaignsGen.Analyzers;
using Fuzz.Judging;
using Fuzz.Mutating;
using Fuzz.Running;
using Fuzz.Seeds;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using TestKit;

namespace Fuzz.Kinds;

/// <summary>The settings of a program with a client, as the analyzers read them.</summary>
internal sealed class AppSettingsKind : FuzzKind
{
    private readonly Lazy<Compilation> program = new(Compile);

    public override FuzzCase Make(Random random)
    {
        string text = TextMutator.Mutate(AppSettings.Any(random), random);
        return random.Next(2) == 0
            ? new("appsettings.json", text)
            : ByteMutator.Mutate(new FuzzCase("appsettings.json", text), random);
    }

    public override void Check(FuzzCase fuzzCase)
    {
        AdditionalText[] files = [.. fuzzCase.Files.Select(static file => new SettingsFile(file))];
        ImmutableArray<Diagnostic> diagnostics = program
            .Value.WithAnalyzers([new AppSettingsAnalyzer()], new AnalyzerOptions([.. files]))
            .GetAnalyzerDiagnosticsAsync()
            .GetAwaiter()
            .GetResult();
        Messages.Check(diagnostics);
    }

    private static Compilation Compile()
    {
        TestDocument document = TestDocument.FromFile(
            Path.Combine(RepositoryPaths.Root, "spec", "campaigns.v1.yaml")
        ) with
        {
            Namespace = "Acme.Campaigns",
            ClientName = "CampaignsClient",
        };
        // The client as an assembly: what was emitted would be looked at again for each case.
        using MemoryStream image = new();
        EmitResult client = GeneratorRun.Of([document]).Compilation.WithAssemblyName("Client").Emit(image);
        return client.Success
            ? GeneratorRun
                .Project(AppSettings.Program)
                .WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication))
                .AddReferences(MetadataReference.CreateFromImage(image.ToArray()))
            : throw new InvalidOperationException(string.Join('\n', client.Diagnostics));
    }

    private sealed class SettingsFile(FuzzFile file) : AdditionalText
    {
        private readonly SourceText source = FileText.Of(file.Content);

        public override string Path => $"/project/{file.Name}";

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }
}
