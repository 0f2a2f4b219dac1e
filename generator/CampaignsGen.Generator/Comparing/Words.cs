namespace CampaignsGen.Generator.Comparing;

/// <summary>Provides parts of messages.</summary>
internal static class Words
{
    /// <summary>The maximum number of characters of a text of the document that a message shows.</summary>
    private const int Most = 80;

    /// <summary>Returns the text in quotation marks, on one line and shortened if necessary.</summary>
    public static string Quote(string text)
    {
        string shown = text.Length > Most ? TextCut.Beginning(text, Most) + "…" : text;
        return $"'{new string([.. shown.Select(static c => char.IsControl(c) ? ' ' : c)])}'";
    }

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Returns <c>a</c>, <c>a and b</c>, <c>a, b and c</c>, or <c>a, b and 3 more</c>.</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count switch
        {
            1 => items[0],
            2 => $"{items[0]} and {items[1]}",
            3 => $"{items[0]}, {items[1]} and {items[2]}",
            _ => $"{items[0]}, {items[1]} and {items.Count - 2} more",
        };
}
