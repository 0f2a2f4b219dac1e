using System.Text;
using System.Text.RegularExpressions;
using CampaignsGen.Generator.Emission;
using TestKit;
using Xunit;

namespace Generator.Tests.Emission;

/// <summary>The first line of each file, which names the document.</summary>
public class OriginTests
{
    [Theory]
    [InlineData("é")]
    [InlineData("😀")]
    [InlineData("a😀")]
    [InlineData("ab😀")]
    [InlineData("\"")]
    public void A_long_name_is_not_cut_within_a_character(string character)
    {
        string name = string.Concat(Enumerable.Repeat(character, 100)) + ".yaml";
        GeneratorRun run = GeneratorRun.Of([Planning.Spec.Of("") with { Path = name }]);
        string line = run.Sources.First().Value.Split('\n')[0];
        string shown = line[(line.IndexOf("from ", StringComparison.Ordinal) + 5)..^".</auto-generated>".Length];

        Assert.InRange(line.Length, 120, 160);
        string[] parts = shown.Split('…');
        Assert.Equal(2, parts.Length);
        Assert.All(
            parts,
            static part => Assert.DoesNotContain(Rune.ReplacementChar, Regex.Unescape(part).EnumerateRunes())
        );
        Assert.StartsWith(CSharpLiteral.String(character).Trim('"'), parts[0] + '"', StringComparison.Ordinal);
        Assert.EndsWith(".yaml", parts[1], StringComparison.Ordinal);
    }
}
