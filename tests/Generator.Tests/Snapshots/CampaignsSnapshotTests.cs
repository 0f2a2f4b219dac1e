using TestKit;
using Xunit;

namespace Generator.Tests.Snapshots;

/// <summary>The whole client of spec/campaigns.v1.yaml, file by file: the product's face.</summary>
public class CampaignsSnapshotTests
{
    private static readonly GeneratorRun Run = GeneratorRun.Of([
        TestDocument.FromFile(Path.Combine(RepositoryPaths.Root, "spec", "campaigns.v1.yaml")) with
        {
            Namespace = "Acme.Campaigns",
            ClientName = "CampaignsClient",
        },
    ]);

    public static TheoryData<string> Files => [.. Run.Sources.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void FileIsAsApproved(string hintName) =>
        Snapshot.Verify(
            Run.Sources[hintName],
            Path.Combine("Campaigns", hintName.Replace(".g.cs", ".verified.cs", StringComparison.Ordinal))
        );

    [Fact]
    public void NoApprovedFileIsLeftOver()
    {
        string folder = Path.Combine(RepositoryPaths.Root, "tests", "Generator.Tests", "Snapshots", "Campaigns");
        IEnumerable<string> approved = Directory
            .GetFiles(folder, "*.verified.cs")
            .Select(path => Path.GetFileName(path).Replace(".verified.cs", ".g.cs", StringComparison.Ordinal));
        Assert.Equal(Run.Sources.Keys.Order(StringComparer.Ordinal), approved.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ItCompilesWithoutAWordFromAnyone()
    {
        Assert.Empty(Run.Diagnostics);
        Assert.Empty(Run.CompilerDiagnostics);
    }
}
