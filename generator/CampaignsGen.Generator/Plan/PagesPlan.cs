namespace CampaignsGen.Generator.Plan;

/// <summary>How the next page is asked for.</summary>
internal enum PagesKind
{
    Cursor,
    Offset,
    Page,
    Link,
    LinkHeader,
}

/// <summary>The method that gives the items of all pages of an operation.</summary>
internal sealed record PagesPlan
{
    /// <summary>Its name without <c>Async</c>: <c>ListPetsAll</c>.</summary>
    public required string Method { get; init; }
    public required PagesKind Kind { get; init; }

    /// <summary>The type of an item.</summary>
    public required TypePlan Item { get; init; }

    /// <summary>What leads from a page to its items, in C#: <c>.Data</c>, or nothing for the page itself.</summary>
    public required string Items { get; init; }

    /// <summary>What leads from a page to its cursor or link.</summary>
    public string Next { get; init; } = "";

    /// <summary>Whether the cursor or the link is a text, which may be empty.</summary>
    public bool IsNextText { get; init; }

    /// <summary>What takes the cursor, the offset or the number; null for links.</summary>
    public ArgumentPlan? Parameter { get; init; }

    /// <summary>The number of the first page.</summary>
    public int First { get; init; }
}
