using System.Text;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Locating;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using Encoding = System.Text.Encoding;

namespace Generator.Tests.Reading;

/// <summary>What is asked of a text before and while it is parsed: its length, its encoding, and how often.</summary>
public class DocumentTextTests
{
    private const string Yaml = "openapi: 3.0.3\ninfo: { title: Größe, version: '1' }\npaths: {}\n";

    [Fact]
    public void A_text_that_is_too_long_is_refused_unread()
    {
        ReadResult result = Read(new WatchedText(Yaml, isTooLong: true, _ => Assert.Fail("It was read.")));

        SpecDiagnostic refusal = Assert.Single(result.Diagnostics);
        Assert.Null(result.Model);
        Assert.Equal((ReadingDiagnostics.TooLarge, new Place("#", 0)), (refusal.Descriptor, refusal.Place));
        Assert.Contains("67108864", Spec.Message(refusal), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_utf_8_is_an_error_at_its_octet()
    {
        ReadResult result = Read(SourceText.From(new MemoryStream(Encoding.Latin1.GetBytes(Yaml)), Encoding.Latin1));

        SpecDiagnostic fault = Assert.Single(result.Diagnostics);
        Assert.Null(result.Model);
        Assert.Equal(new Place("#", Yaml.IndexOf('ö', StringComparison.Ordinal)), fault.Place);
        Assert.Contains("UTF-8: the byte 0xF6", Spec.Message(fault), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_host_could_not_read_is_an_error_at_its_place()
    {
        ReadResult result = Read(
            SourceText.From(new MemoryStream(Encoding.Latin1.GetBytes(Yaml)), new UTF8Encoding(false))
        );

        Assert.Equal([$"CGN1001 #@{Yaml.IndexOf('ö', StringComparison.Ordinal)}"], Spec.Said(result));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_document_may_hold_the_character_for_what_cannot_be_read(bool hasMark)
    {
        Encoding encoding = new UTF8Encoding(hasMark);
        byte[] octets = [.. encoding.GetPreamble(), .. encoding.GetBytes(Yaml.Replace('ö', '\uFFFD'))];

        ReadResult result = Read(SourceText.From(new MemoryStream(octets)));

        Assert.Equal("Gr\uFFFDße", result.Model!.Title);
    }

    [Fact]
    public void Utf_16_with_its_mark_is_read()
    {
        byte[] octets = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Yaml)];

        Assert.Equal("Größe", Read(SourceText.From(new MemoryStream(octets))).Model!.Title);
    }

    /// <summary>The text is asked for once to be read, and once more where there is something to report, however much that is.</summary>
    [Fact]
    public void A_text_is_parsed_once_to_be_read_and_once_to_be_located()
    {
        int parsed = 0;
        string text = Yaml + string.Concat(Enumerable.Range(0, 50).Select(i => $"x-{i}: 1\n"));
        DocumentText document = new("a.yaml", new WatchedText(text, isTooLong: false, _ => parsed++));

        DocumentReader.Read(document, [], Choice.Everything, CancellationToken.None);
        Assert.Equal(1, parsed);

        for (int i = 0; i < 50; i++)
        {
            var place = SpecLocator.Locate(document, new Place($"#/x-{i}"), [], CancellationToken.None);
            Assert.Equal(3 + i, place.GetLineSpan().StartLinePosition.Line);
        }

        Assert.Equal(2, parsed);
    }

    /// <summary>A value that is repeated is one value: what doubles at each level stays as large as its text until it is unfolded.</summary>
    [Fact]
    public void What_an_alias_repeats_is_not_copied()
    {
        string levels = string.Concat(Enumerable.Range(1, 12).Select(i => $"x-{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));

        Tree tree = TreeParser.Parse(Spec.Text("a.yaml", "x-0: &a0 [1]\n" + levels), CancellationToken.None);

        HashSet<TreeNode> nodes = [];
        Stack<TreeNode> pending = new([tree.Root!]);
        while (pending.TryPop(out TreeNode? node))
        {
            if (nodes.Add(node) && node is TreeContainer parent)
            {
                foreach (TreeChild child in parent.Children)
                {
                    pending.Push(child.Value!);
                }
            }
        }

        Assert.False(tree.Failed);
        Assert.Equal(15, nodes.Count);
        Assert.True(tree.Root!.Weight > 10_000);
    }

    [Theory]
    [InlineData("a.json", "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"T\",\"version\":\"1\"},\"paths\":{}}")]
    [InlineData("a.yaml", Yaml)]
    public void Parsing_can_be_cancelled(string path, string text)
    {
        using CancellationTokenSource source = new();
        DocumentText document = new(path, new WatchedText(text, isTooLong: false, _ => source.Cancel()));

        Assert.ThrowsAny<OperationCanceledException>(() =>
            DocumentReader.Read(document, [], Choice.Everything, source.Token)
        );
        Assert.ThrowsAny<OperationCanceledException>(() =>
            SpecLocator.Locate(document, new Place("#/info"), [], source.Token)
        );
    }

    [Fact]
    public void Reading_can_be_cancelled_where_it_goes_into_another_document()
    {
        using CancellationTokenSource source = new();
        DocumentText other = new(
            "b.yaml",
            new WatchedText("A: { type: string }\n", isTooLong: false, _ => source.Cancel())
        );
        DocumentText document = Spec.Text("a.yaml", Yaml + "components: { schemas: { A: { $ref: 'b.yaml#/A' } } }\n");

        Assert.ThrowsAny<OperationCanceledException>(() =>
            DocumentReader.Read(document, [other], Choice.Everything, source.Token)
        );
    }

    private static ReadResult Read(SourceText text) =>
        DocumentReader.Read(new DocumentText("a.yaml", text), [], Choice.Everything, CancellationToken.None);

    /// <summary>A text that tells when it is read.</summary>
    private sealed class WatchedText(string text, bool isTooLong, Action<TextSpan> onRead) : SourceText
    {
        public override Encoding? Encoding => null;

        public override int Length => isTooLong ? (64 * 1024 * 1024) + 1 : text.Length;

        public override char this[int position] => text[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
            text.CopyTo(sourceIndex, destination, destinationIndex, count);

        public override string ToString(TextSpan span)
        {
            onRead(span);
            return text.Substring(span.Start, span.Length);
        }
    }
}
