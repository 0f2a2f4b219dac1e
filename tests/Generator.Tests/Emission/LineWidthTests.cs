using Generator.Tests.Guides;
using TestKit;
using Xunit;

namespace Generator.Tests.Emission;

/// <summary>No emitted line is longer than 160 characters, but where a literal, a name or an address makes it so.</summary>
public class LineWidthTests
{
    public static TheoryData<string> Guides => [.. Guide.Names("openapi")];

    [Theory]
    [MemberData(nameof(Guides))]
    public void Of_each_guide(string name) => AssertNone([.. Guide.Read("openapi", name).Clients]);

    [Theory]
    [InlineData("spec/campaigns.v1.yaml")]
    [InlineData("2.0/microsoft-Azure_Machine_Learning-apiDefinition.swagger.json")]
    [InlineData("3.1/Adyen-json-CheckoutService-v70.json")]
    public void Of_a_real_document(string document)
    {
        if (JudgedDocuments.Of(document).Contains(document))
        {
            AssertNone(
                TestDocument.FromFile(JudgedDocuments.PathOf(document)) with
                {
                    Namespace = "Test.Api",
                    ClientName = "TestClient",
                }
            );
        }
    }

    /// <summary>Names of every length bring each kind of line to its end.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(35)]
    [InlineData(50)]
    [InlineData(65)]
    [InlineData(80)]
    [InlineData(95)]
    [InlineData(110)]
    public void Of_every_kind_of_type_with_names_of_any_length(int length) =>
        AssertNone(EveryKind.Document(new string('n', length)));

    [Fact]
    public void Of_a_document_with_a_long_name() =>
        AssertNone(EveryKind.Document() with { Path = new string('n', 240) + ".yaml" });

    [Theory]
    [InlineData("Call(a, b);", 150, 1)]
    [InlineData("// words words", 150, 1)]
    [InlineData("", 170, 0)]
    [InlineData("&& ", 170, 0)]
    [InlineData("Call(a, ", 170, 1)]
    public void What_could_end_earlier_is_found(string start, int count, int found)
    {
        string line = $"    {start}{new string('x', count)}";
        Assert.Equal(found, LongLines.In(new Dictionary<string, string> { ["a"] = line }).Count());
    }

    private static void AssertNone(params TestDocument[] documents)
    {
        GeneratorRun run = GeneratorRun.Of(documents);
        Assert.NotEmpty(run.Sources);
        string[] found = [.. LongLines.In(run.Sources)];
        Assert.True(found.Length == 0, string.Join("\n", found));
    }
}
