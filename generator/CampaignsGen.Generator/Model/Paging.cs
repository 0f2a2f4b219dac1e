namespace CampaignsGen.Generator.Model;

/// <summary>How the next page of an answer is asked for.</summary>
internal enum PagingKind
{
    /// <summary>Not at all: the document says so.</summary>
    None,

    /// <summary>By a value of the answer, in a parameter.</summary>
    Cursor,

    /// <summary>By the number of items before it, in a parameter.</summary>
    Offset,

    /// <summary>By its number, in a parameter.</summary>
    Page,

    /// <summary>By a URL in the answer's body.</summary>
    Link,

    /// <summary>By the URL in the answer's header <c>Link</c> whose relation is <c>next</c> (RFC 8288).</summary>
    LinkHeader,
}

/// <summary>What a document says of the pages of an operation.</summary>
/// <param name="Pointer">Where it says so.</param>
/// <param name="Word">The field that says it: <c>x-paging</c>.</param>
/// <param name="Kind">How the next page is asked for.</param>
internal sealed record Paging(string Pointer, string Word, PagingKind Kind)
{
    /// <summary>Whether it is a link of OpenAPI's, which may mean something else.</summary>
    public bool IsOfOpenApi { get; init; }

    /// <summary>The properties that lead from the answer's body to its items; none where the body's shape tells them.</summary>
    public EquatableArray<string> Items { get; init; }

    /// <summary>The parameter that takes the cursor, the offset or the number; null for links.</summary>
    public string? Parameter { get; init; }

    /// <summary>The properties that lead from the answer's body to the cursor or the link.</summary>
    public EquatableArray<string> Next { get; init; }

    /// <summary>The number of the first page.</summary>
    public int First { get; init; } = 1;
}
