using System.Globalization;
using System.Text;
using CampaignsGen.Generator.Planning;
using Generator.Tests.Planning;
using TestKit;
using Xunit;

namespace Generator.Tests.Emission;

/// <summary>What files are called: 80 characters and 200 bytes at most, and never two the same.</summary>
public class HintNameTests
{
    private static readonly string LongLatin = "Acme." + new string('a', 200);
    private static readonly string LongHan = new string('\u732b', 70);

    [Theory]
    [InlineData("Acme.Pet", "Acme.Pet.g.cs")]
    [InlineData("Acme.\u732b", "Acme.\u732b.g.cs")]
    public void A_short_name_stays(string name, string expected) => Assert.Equal(expected, HintName.Of(name));

    [Fact]
    public void A_name_that_just_fits_stays()
    {
        string name = new('a', 75);
        Assert.Equal(name + ".g.cs", HintName.Of(name));
        Assert.Equal(80, HintName.Of(name + "a").Length);
        Assert.NotEqual(name + "a.g.cs", HintName.Of(name + "a"));
    }

    [Fact]
    public void A_long_name_is_cut_and_ends_with_a_hash_of_the_whole()
    {
        string hint = HintName.Of(LongLatin);
        Assert.Equal(80, hint.Length);
        Assert.Matches(@"^Acme\.a+-[0-9a-f]{12}\.g\.cs$", hint);
        Assert.Equal(hint, HintName.Of(LongLatin));
    }

    [Fact]
    public void Bytes_count_as_well()
    {
        string hint = HintName.Of(LongHan);
        Assert.InRange(hint.Length, 0, 80);
        Assert.Equal(198, Encoding.UTF8.GetByteCount(hint));
        Assert.EndsWith(".g.cs", hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_behind_the_cut_are_two() =>
        Assert.NotEqual(
            HintName.Of(LongLatin + "b").ToUpperInvariant(),
            HintName.Of(LongLatin + "c").ToUpperInvariant()
        );

    [Theory]
    [InlineData(61)]
    [InlineData(62)]
    public void No_character_is_cut_in_half(int before)
    {
        string hint = HintName.Of(new string('a', before) + string.Concat(Enumerable.Repeat("\U00020000", 40)));
        Assert.InRange(hint.Length, 79, 80);
        Assert.DoesNotContain(hint.EnumerateRunes(), static rune => rune == Rune.ReplacementChar);
    }

    [Fact]
    public void Every_file_of_a_document_of_long_names_is_short()
    {
        string name = new('\u732b', 60);
        string properties = string.Join(
            ", ",
            Enumerable
                .Range(1, 3)
                .Select(i => $"{name}{i.ToString(CultureInfo.InvariantCulture)}: {{ type: string, enum: [ {i} ] }}")
        );
        GeneratorRun run = GeneratorRun.Of([
            Spec.Schemas(
                $"{name}: {{ type: object, properties: {{ {properties} }} }}\n{name}x: {{ type: object, properties: {{ {properties} }} }}"
            ),
        ]);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.All(run.Sources.Keys, static hint => Assert.InRange(Encoding.UTF8.GetByteCount(hint), 1, 200));
        Assert.All(run.Sources.Keys, static hint => Assert.InRange(hint.Length, 1, 80));
    }
}
