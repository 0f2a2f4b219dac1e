namespace CampaignsGen.Generator.Plan;

/// <summary>Specifies how the next page is requested.</summary>
internal enum PagesKind
{
    Cursor,
    Offset,
    Page,
    Link,
    LinkHeader,
}

/// <summary>Represents the method that returns the items of all pages of an operation.</summary>
internal sealed record PagesPlan
{
    /// <summary>The name without <c>Async</c>: <c>ListPetsAll</c>.</summary>
    public required string Method { get; init; }
    public required PagesKind Kind { get; init; }

    /// <summary>The type of an item.</summary>
    public required TypePlan Item { get; init; }

    /// <summary>The C# expression from a page to its items: <c>.Data</c>, or empty for the page itself.</summary>
    public required string Items { get; init; }

    /// <summary>The C# expression from a page to its cursor or link.</summary>
    public string Next { get; init; } = "";

    /// <summary>Whether the cursor or link is a string, which can be empty.</summary>
    public bool IsNextText { get; init; }

    /// <summary>The parameter for the cursor, the offset or the number, or null for links.</summary>
    public ArgumentPlan? Parameter { get; init; }

    /// <summary>The number of the first page.</summary>
    public int First { get; init; }
}
