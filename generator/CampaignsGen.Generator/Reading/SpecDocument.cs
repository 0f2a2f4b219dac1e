using System.Text.Json.Nodes;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>One document of those that are read together.</summary>
/// <param name="path">Its normalized path.</param>
/// <param name="name">How pointers into it begin: relative to the document that is read, and empty for that one.</param>
/// <param name="root">Its outermost value.</param>
internal sealed class SpecDocument(string path, string name, JsonNode? root)
{
    private AnchorIndex? anchors;

    public string Path { get; } = path;

    public SpecNode Root { get; } = new(root, name + JsonPointer.Root);

    /// <summary>The schema that gives itself a name by <c>$anchor</c> or <c>$id</c>.</summary>
    public bool TryFindAnchor(string name, out SpecNode node) => (anchors ??= new(Root)).TryFind(name, out node);
}
