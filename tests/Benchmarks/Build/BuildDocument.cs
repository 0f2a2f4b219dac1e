using System.Globalization;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Reading;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis.Text;
using TestKit;

namespace Benchmarks.Build;

/// <summary>A document that clients are made of.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="FileName">A name with the extension that its text has.</param>
/// <param name="Text">The document itself.</param>
internal sealed record BuildDocument(string Name, string FileName, string Text)
{
    public const string Namespace = "Acme.Api";
    public const string ClientName = "AcmeClient";

    private const string GrownName = "grown ";

    private static readonly string CampaignsPath = Path.Combine(RepositoryPaths.Root, "spec", "campaigns.v1.yaml");

    // Public and large: of many schemas in line, and of many unions.
    private static readonly (string Name, string Path)[] InCorpus =
    [
        ("Stripe", Path.Combine(RepositoryPaths.Corpus, "3.0", "stripe-openapi-spec3.json")),
        ("Discord", Path.Combine(RepositoryPaths.Corpus, "3.1", "discord-specs-openapi.json")),
    ];

    // Each is read when it is asked for: a process that measures memory holds the one document only.
    private static readonly Dictionary<string, Lazy<BuildDocument>> ByName = InCorpus
        .Where(static large => File.Exists(large.Path))
        .Prepend((Name: "Campaigns", Path: CampaignsPath))
        .ToDictionary(
            static real => real.Name,
            static real => new Lazy<BuildDocument>(() => FromFile(real.Name, real.Path))
        );

    public static BuildDocument Campaigns => ByName["Campaigns"].Value;

    /// <summary>Those that are real; the large ones only where the corpus is beside the repository.</summary>
    public static IReadOnlyList<BuildDocument> Real => [.. ByName.Values.Select(static document => document.Value)];

    /// <summary>What a page says of the documents that it lacks.</summary>
    public static string Missing { get; } =
        string.Concat(
            InCorpus
                .Where(static large => !ByName.ContainsKey(large.Name))
                .Select(static large => $" {large.Name}'s document was not there, and is left out.")
        );

    public static BuildDocument Empty { get; } =
        new("empty", "empty.yaml", "openapi: 3.0.3\ninfo: { title: Empty, version: 1.0.0 }\npaths: {}\n");

    public static ClientOptions Options { get; } = new("document", Namespace, ClientName);

    public int Operations => field == 0 ? field = CountOperations() : field;

    /// <summary>The document as an item of a project.</summary>
    public TestDocument Item { get; } = new(FileName, Text) { Namespace = Namespace, ClientName = ClientName };

    public static BuildDocument Grown(int operations) =>
        new($"{GrownName}{operations}", "grown.yaml", GrownDocument.Of(operations));

    /// <summary>The document that has the name in another process.</summary>
    public DocumentText Source => new(FileName, SourceText.From(Text));

    public static BuildDocument Named(string name) =>
        name == Empty.Name ? Empty
        : name.StartsWith(GrownName, StringComparison.Ordinal)
            ? Grown(int.Parse(name[GrownName.Length..], CultureInfo.InvariantCulture))
        : ByName[name].Value;

    private static BuildDocument FromFile(string name, string path) =>
        new(name, Path.GetFileName(path), File.ReadAllText(path));

    private int CountOperations() =>
        DocumentReader.Read(Source, [], Options.Choice, CancellationToken.None).Model!.Operations.Count;
}
