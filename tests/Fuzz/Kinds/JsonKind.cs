using System.Text.Json.Nodes;
using CampaignsGen.Generator.Reading;
using CampaignsGen.Generator.Trees;
using Fuzz.Judging;
using Fuzz.Mutating;
using Fuzz.Running;
using Fuzz.Seeds;
using Microsoft.CodeAnalysis.Text;
using TestKit;

namespace Fuzz.Kinds;

/// <summary>JSON of any kind for the readers of models, held against the reader of the base library.</summary>
/// <remarks>The name of a case's file is that of the model.</remarks>
internal sealed class JsonKind : FuzzKind
{
    private readonly TestDocument document = TestDocument.FromFile(
        Path.Combine(RepositoryPaths.Root, "tests", "Fuzz", "Kinds", "models.yaml")
    );

    private readonly Lazy<EmittedReaders> readers;
    private readonly Lazy<JsonSample> sample;
    private readonly Lazy<IReadOnlyList<string>> models;

    public JsonKind()
    {
        readers = new(() => new EmittedReaders(document));
        sample = new(() => new JsonSample(Parse(document.Text)));
        models = new(() => [.. readers.Value.Names.Where(sample.Value.Has)]);
    }

    public override FuzzCase Make(Random random)
    {
        string model = Terms.Any(models.Value, random);
        return new(model, JsonMutator.Write(sample.Value.Of(model, random), random));
    }

    public override void Check(FuzzCase fuzzCase) => readers.Value.Check(fuzzCase.First.Name, fuzzCase.First.Content);

    private static JsonNode Parse(string text)
    {
        Tree tree = TreeParser.Parse(new DocumentText("models.yaml", SourceText.From(text)), CancellationToken.None);
        return ReviewedTree.Of(tree.Root, CancellationToken.None)!;
    }
}
