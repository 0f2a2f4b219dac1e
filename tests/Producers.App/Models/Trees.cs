using System.Text.Json;
using System.Text.Json.Nodes;

namespace Producers.App.Models;

/// <summary>Contains itself.</summary>
public sealed class Node
{
    public required string Name { get; set; }
    public Node? Next { get; set; }
    public List<Node> Children { get; set; } = [];
    public Dictionary<string, Node>? Named { get; set; }
}

/// <summary>A page of anything.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, string? Next);

/// <summary>Dictionaries and values of any kind.</summary>
public sealed class Bag
{
    public Dictionary<string, string> Texts { get; set; } = [];
    public Dictionary<string, string?>? MaybeTexts { get; set; }
    public Dictionary<int, string> ByNumber { get; set; } = [];
    public Dictionary<string, List<Item>>? Items { get; set; }
    public Dictionary<string, Dictionary<string, double>> Matrix { get; set; } = [];
    public object? Anything { get; set; }
    public JsonElement? Element { get; set; }
    public JsonObject? Members { get; set; }
    public HashSet<int> Distinct { get; set; } = [];
    public int[][] Rows { get; set; } = [];
}

/// <summary>A record struct, with and without a value.</summary>
public readonly record struct Point(int X, int Y);

/// <summary>Structs in a model.</summary>
public sealed record Path(Point Start, Point? End, IReadOnlyList<Point> Between);
