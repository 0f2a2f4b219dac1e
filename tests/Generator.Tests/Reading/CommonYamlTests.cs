using System.Text;
using CampaignsGen.Generator.Trees;
using CsCheck;
using TestKit;
using Xunit;

namespace Generator.Tests.Reading;

/// <summary>What the parser for common YAML reads, it reads as SharpYaml does; what it does not know it leaves to that one.</summary>
public sealed class CommonYamlTests
{
    private static readonly string[] Folders = ["spec", "samples", "tests/Producers.Tests"];

    /// <summary>Lines and parts of lines of which a text is put together: most of what comes out is wrong or strange.</summary>
    private static readonly string[] Parts =
    [
        "a: ",
        "b:",
        "- ",
        "-",
        "c : d",
        "'q''r'",
        "\"s\\n\\\"t\"",
        "\"u",
        "'v",
        "|",
        ">",
        "|-",
        ">+",
        "|2",
        "[w, 'x']",
        "{y: z, \"k\": [1]}",
        "[",
        "]",
        "{",
        "}",
        ",",
        "# e",
        " # f",
        "#g",
        "https://h:1/i?j#k",
        "null",
        "~",
        "1.5e3",
        "-7",
        "true",
        "---",
        "...",
        "<<: ",
        "&l",
        "*l",
        "!!str ",
        "? ",
        "%m",
        "\t",
        ":",
        "n, o",
        "\"p\": ",
        "'200': ",
        "\\",
        "\"A\\\n   B",
        "\\ \\_\\u00e9\\x41",
        "{\"C\":D, 'E':\"F\"}",
        "[G:H, ://I]",
        "{J: k:l}",
        "🎈é",
    ];

    private static readonly string[] Inserted = [.. Parts, "\n", " ", "  ", ""];

    private static readonly Gen<string> Line = Gen.Select(
        Gen.Int[0, 6],
        Gen.Int[0, Parts.Length - 1].Select(static i => Parts[i]).List[0, 3],
        Gen.Frequency((8, Gen.Const("\n")), (1, Gen.Const("\r\n")), (1, Gen.Const(" \n"))),
        static (indent, parts, end) => new string(' ', indent) + string.Concat(parts) + end
    );

    [Fact]
    public void The_documents_of_the_repository_are_common()
    {
        foreach (string path in DocumentsIn(Folders))
        {
            string text = File.ReadAllText(path);
            Tree? tree = CommonYamlParser.TryParse(text, TreeLimits.Default, CancellationToken.None);

            Assert.True(tree is not null, path);
            Assert.Equal(
                Describe(YamlTreeParser.ParseAny(text, TreeLimits.Default, CancellationToken.None)),
                Describe(tree)
            );
        }
    }

    [Fact]
    public void Real_documents_are_read_as_by_SharpYaml()
    {
        string shared = Path.Combine(RepositoryPaths.Corpus, "..");
        string[] paths = Directory.Exists(shared) ? [.. DocumentsIn([shared])] : [];
        foreach (string path in paths)
        {
            AssertSame(File.ReadAllText(path));
        }
    }

    [Fact]
    public void What_is_put_together_at_random_is_read_as_by_SharpYaml() =>
        Line.List[1, 12]
            .Select(static lines => "a:\n" + string.Concat(lines) + "z: 1\n")
            .Sample(AssertSame, iter: 20_000, print: static text => text);

    [Fact]
    public void What_breaks_off_is_read_as_by_SharpYaml() =>
        Gen.Select(Line.List[1, 6], Gen.Int[0, 8])
            .Select(static (lines, cut) => ("a:\n" + string.Concat(lines), cut))
            .Select(static broken => broken.Item1[..Math.Max(0, broken.Item1.Length - broken.cut)])
            .Sample(AssertSame, iter: 20_000, print: static text => text);

    /// <summary>A document with one character taken out, put in or doubled.</summary>
    [Fact]
    public void What_is_changed_at_random_is_read_as_by_SharpYaml()
    {
        string whole = File.ReadAllText(DocumentsIn(["spec"]).First());
        string text = whole[..whole.LastIndexOf('\n', Math.Min(whole.Length - 1, 6000))] + "\n";
        Gen.Select(
                Gen.Int[0, text.Length - 1],
                Gen.Int[0, Inserted.Length - 1].Select(static i => Inserted[i]),
                Gen.Int[0, 2]
            )
            .Select((at, part, cut) => text[..at] + part + text[Math.Min(at + cut, text.Length)..])
            .Sample(AssertSame, iter: 2_000, print: static changed => changed);
    }

    [Theory]
    [InlineData("a: one\n  two\n\n  three\nb: 1\n", "{a:one two\\nthree,b:#1}")]
    [InlineData("a: >-\n  one\n  two\n\n   three\n  four\n", "{a:one two\\n\\n three\\nfour}")]
    [InlineData("a: |\n\n  one\n   two\n\nb: [1, 'x', {c: d}]\n", "{a:\\none\\n two\\n,b:[#1,x,{c:d}]}")]
    [InlineData("a:\n- b: 1\n  c:\n- - d\n  -\n", "{a:[{b:#1,c:null},[d,null]]}")]
    [InlineData("---\n# c\n'a': \"b\\\"\\n\n  c\" # d\n", "{a:b\"\\n c}")]
    public void Values(string text, string expected)
    {
        Tree? tree = CommonYamlParser.TryParse(text, TreeLimits.Default, CancellationToken.None);

        Assert.NotNull(tree);
        Assert.Equal(expected, Value(tree.Root));
        AssertSame(text);
    }

    [Theory]
    [InlineData("a: &b 1\n")]
    [InlineData("a: !!str 1\n")]
    [InlineData("a:\tb\n")]
    [InlineData("%YAML 1.2\n---\na: b\n")]
    [InlineData("a: b\n---\nc: d\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: b\n  c: d\n")]
    [InlineData("- a\n")]
    [InlineData("? a\n: b\n")]
    [InlineData("a:\n b: |\n  ")]
    [InlineData("a:\n b: >\n  c\n  ")]
    public void What_is_not_common_is_left_to_SharpYaml(string text) =>
        Assert.Null(CommonYamlParser.TryParse(text, TreeLimits.Default, CancellationToken.None));

    private static void AssertSame(string text)
    {
        if (
            !text.Contains('\0')
            && CommonYamlParser.TryParse(text, TreeLimits.Default, CancellationToken.None) is { } tree
        )
        {
            Assert.Equal(
                Describe(YamlTreeParser.ParseAny(text, TreeLimits.Default, CancellationToken.None)),
                Describe(tree)
            );
        }
    }

    private static IEnumerable<string> DocumentsIn(IEnumerable<string> folders) =>
        folders
            .Select(static folder => Path.Combine(RepositoryPaths.Root, folder))
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories))
            .Where(static path => !path.Contains("/obj/") && !path.Contains("/bin/"));

    private static string Describe(Tree tree)
    {
        StringBuilder text = new();
        Describe(tree.Root, text, "\n");
        text.Append(tree.Failed);
        foreach (TreeFault fault in tree.Faults)
        {
            text.Append($"\n{fault.Descriptor.Id} at {fault.Offset}: {string.Join(", ", fault.Arguments)}");
        }

        return text.ToString();
    }

    private static void Describe(TreeNode? node, StringBuilder text, string line)
    {
        if (node is not TreeContainer container)
        {
            text.Append(Value(node));
            return;
        }

        text.Append(container is TreeObject ? "object" : "list");
        foreach (TreeChild child in container.Children)
        {
            text.Append($"{line}{child.Key} [{child.Extent.Start}-{child.Extent.End}] ");
            Describe(child.Value, text, line + " ");
        }
    }

    private static string Value(TreeNode? node) =>
        node switch
        {
            TreeObject map => $"{{{string.Join(',', map.Children.Select(static c => $"{c.Key}:{Value(c.Value)}"))}}}",
            TreeList list => $"[{string.Join(',', list.Children.Select(static c => Value(c.Value)))}]",
            TreeScalar { Kind: ScalarKind.String } scalar => scalar.Text.Replace("\n", "\\n"),
            TreeScalar scalar => "#" + scalar.Text,
            _ => "null",
        };
}
