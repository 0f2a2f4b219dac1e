namespace Generator.Tests.Hostile;

/// <summary>A value of a document before it is written as YAML or JSON: a map, a list, a text, or what is written plainly.</summary>
internal abstract record Node
{
    public static implicit operator Node(string text) => new TextNode(text);

    public static implicit operator Node(bool value) => new PlainNode(value ? "true" : "false");

    public static implicit operator Node(int value) =>
        new PlainNode(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

internal sealed record TextNode(string Text) : Node;

internal sealed record PlainNode(string Text) : Node;

internal sealed record ListNode(params IReadOnlyList<Node> Items) : Node;

/// <summary>Its keys may be any text, but stand once each.</summary>
internal sealed record MapNode(params IReadOnlyList<(string Key, Node Value)> Members) : Node;
