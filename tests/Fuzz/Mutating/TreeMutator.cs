using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fuzz.Running;
using Fuzz.Seeds;

namespace Fuzz.Mutating;

/// <summary>Changes the values of a document, which stays well-formed.</summary>
internal static class TreeMutator
{
    private const int MostCharacters = 100_000;

    private static readonly JsonSerializerOptions Lines = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        MaxDepth = 1000,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static FuzzCase Make(Random random)
    {
        JsonNode root = SeedTrees.Any(random);
        return new("api.json", Write(Mutate(root, random)));
    }

    /// <summary>A document and a mutation of it, in either order.</summary>
    public static FuzzCase MakePair(Random random)
    {
        JsonNode root = SeedTrees.Any(random);
        byte[] before = Write(root);
        byte[] after = Write(Mutate(root, random));
        return random.Next(2) == 0 ? Pair(after, before) : Pair(before, after);
    }

    private static FuzzCase Pair(byte[] document, byte[] baseline) =>
        new([new FuzzFile("api.json", document), new FuzzFile("baseline.json", baseline)]);

    private static byte[] Write(JsonNode root)
    {
        byte[] written = JsonSerializer.SerializeToUtf8Bytes(root, Lines);
        return written.Length > MostCharacters ? written[..MostCharacters] : written;
    }

    private static JsonNode Mutate(JsonNode root, Random random)
    {
        for (int left = Amount.Few(random); left > 0; left--)
        {
            List<TreePlace> places = TreePlace.AllOf(root);
            if (places.Count > 0)
            {
                TreeChanges.Any(random)(new TreeChange(root, places, places[random.Next(places.Count)], random));
            }
        }

        return root;
    }
}

/// <summary>What a change has at hand.</summary>
/// <param name="Root">The document.</param>
/// <param name="Places">All its places.</param>
/// <param name="Place">The one that is changed.</param>
/// <param name="Random">What decides.</param>
internal sealed record TreeChange(JsonNode Root, List<TreePlace> Places, TreePlace Place, Random Random)
{
    public TreePlace Other => Places[Random.Next(Places.Count)];
}
