using TestKit;
using Xunit;

namespace Generator.Tests.Hostile;

/// <summary>A document is untrusted: its texts stay texts in emitted code, whatever they hold and wherever they stand.</summary>
public class HostileTextTests
{
    public static TheoryData<int> Indices => [.. Enumerable.Range(0, HostileTexts.All.Count)];

    public static TheoryData<int> HalfIndices => [.. Enumerable.Range(0, HostileTexts.Halves.Count)];

    [Theory]
    [MemberData(nameof(Indices))]
    public Task A_text_in_every_position_stays_a_text(int index)
    {
        string text = HostileTexts.All[index];
        return HostileCheck.AssertHarmlessAsync(_ => text);
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public Task A_text_amid_others_stays_a_text(int index)
    {
        string text = HostileTexts.All[index];
        return HostileCheck.AssertHarmlessAsync(position => $"{position[0]}{text}{position[^1]}");
    }

    /// <summary>UTF-8 has no form for half a surrogate pair: such a name can never come in JSON, so only its being harmless counts.</summary>
    [Theory]
    [MemberData(nameof(HalfIndices))]
    public void Half_a_surrogate_pair_does_no_harm(int index)
    {
        HostileDocument document = new(_ => HostileTexts.Halves[index]);
        foreach (bool yaml in new[] { true, false })
        {
            GeneratorRun run = GeneratorRun.Of([document.Write("3.0.3", yaml)]);
            Assert.Null(run.Driver.GetRunResult().Results.Single().Exception);
            Assert.Empty(run.CompilerDiagnostics);
            Assert.True(run.Sources.Count > 0 || run.Diagnostics.Any(static diagnostic => diagnostic.Id == "CGN1001"));
        }
    }
}
