using TestKit;
using Xunit;

namespace Compile.Tests;

/// <summary>The documents that prove that the generator is general also compile in the oldest project.</summary>
public class NamedDocumentTests
{
    public static TheoryData<string> Names => [.. Documents.Where(static name => File.Exists(PathOf(name)))];

    private static IEnumerable<string> Documents =>
        [
            "spec/campaigns.v1.yaml",
            "3.0/OAI-v3.0-petstore-expanded.json",
            "3.0/httpbin.org-spec.yaml",
            "3.1/discord-specs-openapi.json",
            "8x8/8x8_contact_center_new_campaigns.json",
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_compiles_for_net8_as_CSharp_12(string name)
    {
        CompiledDocument compiled = CompiledDocument.Of(
            name,
            null,
            OlderProject.Create(),
            [TestDocument.FromFile(PathOf(name))]
        );
        Assert.Empty(compiled.Faults);
        Assert.True(compiled.Emitted > 0);
    }

    private static string PathOf(string name) =>
        name.StartsWith("spec/", StringComparison.Ordinal)
            ? Path.Combine(RepositoryPaths.Root, name)
            : Path.Combine(RepositoryPaths.Corpus, name);
}
