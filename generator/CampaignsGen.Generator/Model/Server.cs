namespace CampaignsGen.Generator.Model;

/// <summary>Where the API is served; <see cref="Url"/> may hold <c>{variables}</c> and may be relative.</summary>
internal sealed record Server(string Pointer, string Url)
{
    /// <summary>What the document calls it, since OpenAPI 3.2.</summary>
    public string? Name { get; init; }
    public string? Description { get; init; }
    public EquatableArray<ServerVariable> Variables { get; init; }
}

/// <summary>A part of a server's URL that the caller chooses.</summary>
internal sealed record ServerVariable(string Pointer, string Name, string Default)
{
    public string? Description { get; init; }

    /// <summary>The only values allowed; empty where any text is.</summary>
    public EquatableArray<string> Enum { get; init; }
}
