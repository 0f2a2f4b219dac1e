using Benchmarks.Build;
using Microsoft.CodeAnalysis;
using TestKit;

namespace Benchmarks.Ide;

/// <summary>What somebody types into the project of a <see cref="LargeClient"/>.</summary>
internal sealed record Edit
{
    private static readonly Compilation Before = Drivers.Project("class Before;");

    public static Edit OfCode { get; } =
        new() { Name = "an unrelated edit of C#", Code = Drivers.Project("class After;") };

    public static Edit OfComment { get; } =
        new() { Name = "a comment in the document", Document = Of(static text => "# A comment.\n" + text) };

    public static Edit OfSchema { get; } =
        new() { Name = "one changed schema", Document = Of(static text => Renamed(text, "noteThing500:")) };

    public static Edit OfOperation { get; } =
        new() { Name = "one changed operation", Document = Of(static text => Renamed(text, "after500,")) };

    /// <summary>What <see cref="OfSchema"/> changes in what is emitted.</summary>
    public static IReadOnlyList<string> FilesOfSchema { get; } =
    [$"{BuildDocument.Namespace}.Shelves25Client.AddThing500.g.cs"];

    /// <summary>Nothing was typed yet.</summary>
    public static Edit None { get; } = new() { Name = "the first run" };

    public static IReadOnlyList<Edit> All { get; } = [OfOperation, OfSchema, OfComment, OfCode];

    public required string Name { get; init; }

    /// <summary>The code after the edit.</summary>
    public Compilation Code { get; private init; } = Before;

    /// <summary>The document after the edit.</summary>
    public AdditionalText Document { get; private init; } = LargeClient.Document.Item.AdditionalText;

    private static AdditionalText Of(Func<string, string> edit)
    {
        TestDocument item = LargeClient.Document.Item;
        return (item with { Text = edit(item.Text) }).AdditionalText;
    }

    private static string Renamed(string text, string name) =>
        text.Replace(" " + name, " other" + name, StringComparison.Ordinal) is var edited && edited != text
            ? edited
            : throw new InvalidOperationException($"The document has no '{name}'.");
}
