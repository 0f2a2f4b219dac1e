using System.Text.Json.Nodes;
using CampaignsGen.Generator.Reading;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis.Text;

namespace Fuzz.Seeds;

/// <summary>The seeds that are documents, as trees.</summary>
internal static class SeedTrees
{
    private static readonly JsonNode[] Trees = [.. SeedDocuments.All.Select(Parse).OfType<JsonObject>()];

    /// <summary>A copy.</summary>
    public static JsonNode Any(Random random) => Trees[random.Next(Trees.Length)].DeepClone();

    private static JsonNode? Parse(SeedDocument seed)
    {
        Tree tree = TreeParser.Parse(new DocumentText(seed.Name, SourceText.From(seed.Text)), CancellationToken.None);
        return tree.Failed ? null : ReviewedTree.Of(tree.Root, CancellationToken.None);
    }
}
