using System.Text.RegularExpressions;
using System.Xml.Linq;
using TestKit;

namespace Generator.Tests.Guides;

/// <summary>A page of <c>docs</c>: its document, what a user writes against the client, and what the generator reports.</summary>
/// <param name="Folder">The folder of <c>docs</c> that it lies in.</param>
/// <param name="Name">The page's file name without its extension.</param>
/// <param name="Text">The whole of it.</param>
internal sealed partial record Guide(string Folder, string Name, string Text)
{
    /// <summary>Another one has no item, or one that says nothing of names.</summary>
    private static readonly XElement Plain = XElement.Parse("""<OpenApiClient Include="example.yaml" />""");

    public IReadOnlyList<Block> Blocks { get; } = Block.In(Text);

    /// <summary>The text of its first <c>yaml</c> block.</summary>
    public string Document => Of("yaml").First();

    /// <summary>The texts of its <c>csharp</c> blocks, each the body of a method.</summary>
    public IReadOnlyList<string> Examples => [.. Of("csharp")];

    /// <summary>Whole files that are a program: blocks of <c>csharp program</c>.</summary>
    public IReadOnlyList<string> Programs => [.. Of("csharp program")];

    /// <summary>The types that both use, in blocks of <c>csharp type</c>, each a file.</summary>
    public IReadOnlyList<string> Types => [.. Of("csharp type")];

    /// <summary>What its <c>xml</c> blocks hold.</summary>
    public IEnumerable<XElement> Markup => Of("xml").Select(static block => XElement.Parse($"<Items>{block}</Items>"));

    /// <summary>The ids that the page says the document gives.</summary>
    public IReadOnlyList<string> Reported =>
        [.. ReportedLine().Match(Text).Groups["id"].Captures.Select(static id => id.Value).Order()];

    /// <summary>The document as the clients of the first block with items; as the only client where there is none.</summary>
    public IReadOnlyList<TestDocument> Clients => [.. Items.Select(Client)];

    private List<XElement> Items =>
        Markup.Select(ItemsOf).FirstOrDefault(static items => items.Count > 0) is { } items ? items : [Plain];

    public static string PathOf(string folder) => Path.Combine(RepositoryPaths.Root, "docs", folder);

    public static IEnumerable<string> Names(string folder) =>
        Directory
            .EnumerateFiles(PathOf(folder), "*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal);

    public static Guide Read(string folder, string name) =>
        new(folder, name, File.ReadAllText(Path.Combine(PathOf(folder), name + ".md")).ReplaceLineEndings("\n"));

    public IEnumerable<string> Of(string info) =>
        Blocks.Where(block => block.Info == info).Select(static block => block.Text);

    private static List<XElement> ItemsOf(XElement markup) =>
        [.. markup.Descendants("OpenApiClient").Where(static item => item.Attribute("Include") is not null)];

    private TestDocument Client(XElement item)
    {
        string path = Folder == "openapi" ? $"{Name}.yaml" : item.Attribute("Include")!.Value;
        return new TestDocument(path, Document)
        {
            Namespace = item.Attribute("Namespace")?.Value ?? "Guide.Api",
            ClientName = item.Attribute("ClientName")?.Value ?? "ExampleClient",
            Metadata = item.Attributes()
                .Where(static attribute => attribute.Name.LocalName is not ("Include" or "Namespace" or "ClientName"))
                // As the targets pass it on: a list with bars.
                .ToDictionary(
                    static attribute => attribute.Name.LocalName,
                    static attribute => attribute.Value.Replace(';', '|')
                ),
        };
    }

    [GeneratedRegex(@"^Diagnostics:(\s*(\[?(?<id>CGN\d{4})\]?(\([^)]*\))?),?)+", RegexOptions.Multiline)]
    private static partial Regex ReportedLine();
}
