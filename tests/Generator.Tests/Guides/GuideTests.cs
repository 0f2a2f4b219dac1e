using TestKit;
using Xunit;

namespace Generator.Tests.Guides;

/// <summary>The pages of <c>docs/openapi</c> say the truth: their code compiles, and what is emitted for their documents is approved.</summary>
public class GuideTests
{
    public static TheoryData<string> Names => [.. Guide.Names("openapi")];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_examples_compile(string name)
    {
        Guide guide = Guide.Read("openapi", name);
        GeneratorRun run = GeneratorRun.Of(GuideCode.Examples(guide), guide.Clients);
        Assert.NotEmpty(guide.Examples);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_names_what_is_reported(string name)
    {
        Guide guide = Guide.Read("openapi", name);
        GeneratorRun run = GeneratorRun.Of(guide.Clients);
        Assert.Equal(guide.Reported, run.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_emitted_is_approved(string name)
    {
        List<string> emitted = [];
        foreach ((string hint, string source) in GeneratorRun.Of(Guide.Read("openapi", name).Clients).Sources)
        {
            if (!IsSameEverywhere(hint))
            {
                string file = hint.Replace(".g.cs", ".verified.cs", StringComparison.Ordinal);
                Snapshot.Verify(source, Path.Combine("..", "Snapshots", "Guides", name, file));
                emitted.Add(file);
            }
        }

        string folder = Path.Combine(RepositoryPaths.Root, "tests", "Generator.Tests", "Snapshots", "Guides", name);
        IEnumerable<string> approved = Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path));
        Assert.Equal(emitted.Order(StringComparer.Ordinal), approved.Order(StringComparer.Ordinal));
    }

    /// <summary>The registration and the factory say nothing of a construct, and the snapshots of the Campaigns API hold them already.</summary>
    private static bool IsSameEverywhere(string hint) =>
        hint.EndsWith("ServiceCollectionExtensions.g.cs", StringComparison.Ordinal)
        || hint.EndsWith("ClientFactory.g.cs", StringComparison.Ordinal);
}
