using System.Globalization;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Reading;
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

    // Each is read when it is asked for: a process that measures memory holds the one document only.
    private static readonly Lazy<BuildDocument> LazyCampaigns = new(static () =>
        FromFile("Campaigns", Path.Combine(RepositoryPaths.Root, "spec", "campaigns.v1.yaml"))
    );

    private static readonly Lazy<BuildDocument?> LazyStripe = new(static () =>
        Path.Combine(RepositoryPaths.Corpus, "3.0", "stripe-openapi-spec3.json") is var path && File.Exists(path)
            ? FromFile("Stripe", path)
            : null
    );

    public static BuildDocument Campaigns => LazyCampaigns.Value;

    /// <summary>A large document that is public; null where the corpus is not beside the repository.</summary>
    public static BuildDocument? Stripe => LazyStripe.Value;

    /// <summary>Those that are real.</summary>
    public static IReadOnlyList<BuildDocument> Real => Stripe is null ? [Campaigns] : [Campaigns, Stripe];

    /// <summary>What a page says of the documents that it lacks.</summary>
    public static string Missing => Stripe is null ? " Stripe's document was not there, and is left out." : "";

    public static BuildDocument Empty { get; } =
        new("empty", "empty.yaml", "openapi: 3.0.3\ninfo: { title: Empty, version: 1.0.0 }\npaths: {}\n");

    public static ClientOptions Options { get; } = new("document", Namespace, ClientName);

    public int Operations => field == 0 ? field = CountOperations() : field;

    /// <summary>The document as an item of a project.</summary>
    public TestDocument Item { get; } = new(FileName, Text) { Namespace = Namespace, ClientName = ClientName };

    public static BuildDocument Grown(int operations) =>
        new($"{GrownName}{operations}", "grown.yaml", GrownDocument.Of(operations));

    /// <summary>The document that has the name in another process.</summary>
    public static BuildDocument Named(string name) =>
        name == Empty.Name ? Empty
        : name.StartsWith(GrownName, StringComparison.Ordinal)
            ? Grown(int.Parse(name[GrownName.Length..], CultureInfo.InvariantCulture))
        : Real.Single(document => document.Name == name);

    private static BuildDocument FromFile(string name, string path) =>
        new(name, Path.GetFileName(path), File.ReadAllText(path));

    private int CountOperations() =>
        DocumentReader.Read(FileName, Text, [], Options.Choice, CancellationToken.None).Model!.Operations.Count;
}
