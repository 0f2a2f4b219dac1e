namespace CampaignsGen.Generator.Model;

/// <summary>Specifies how the next page of a response is requested.</summary>
internal enum PagingKind
{
    /// <summary>There is no paging: the document excludes it.</summary>
    None,

    /// <summary>With a value of the response, in a parameter.</summary>
    Cursor,

    /// <summary>With the number of items before it, in a parameter.</summary>
    Offset,

    /// <summary>With its number, in a parameter.</summary>
    Page,

    /// <summary>With a URL in the response body.</summary>
    Link,

    /// <summary>With the URL in the <c>Link</c> header of the response whose relation is <c>next</c> (RFC 8288).</summary>
    LinkHeader,
}

/// <summary>Represents the paging of an operation as the document describes it.</summary>
/// <param name="Pointer">The place of the description.</param>
/// <param name="Word">The field with the description: <c>x-paging</c>.</param>
/// <param name="Kind">How the next page is requested.</param>
internal sealed record Paging(string Pointer, string Word, PagingKind Kind)
{
    /// <summary>Whether the description is an OpenAPI link, which can have another meaning.</summary>
    public bool IsOfOpenApi { get; init; }

    /// <summary>The path of properties from the response body to its items; empty if the shape of the body determines them.</summary>
    public EquatableArray<string> Items { get; init; }

    /// <summary>The parameter for the cursor, the offset or the number, or null for links.</summary>
    public string? Parameter { get; init; }

    /// <summary>The path of properties from the response body to the cursor or the link.</summary>
    public EquatableArray<string> Next { get; init; }

    /// <summary>The number of the first page.</summary>
    public int First { get; init; } = 1;
}
