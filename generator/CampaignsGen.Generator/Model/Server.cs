namespace CampaignsGen.Generator.Model;

/// <summary>Where the API is served; <see cref="Url"/> may hold <c>{variables}</c> and may be relative.</summary>
internal sealed record Server(string Pointer, string Url)
{
    /// <summary>The place of what says the URL.</summary>
    public string UrlPointer { get; init; } = Pointer;

    /// <summary>What the document calls it, since OpenAPI 3.2.</summary>
    public string? Name { get; init; }
    public string? Description { get; init; }
    public EquatableArray<ServerVariable> Variables { get; init; }
}

/// <summary>A part of a server's URL that the caller chooses.</summary>
/// <param name="Pointer">Where it stands; of one that is not declared, its server.</param>
/// <param name="Name">The name in the URL.</param>
/// <param name="Default">Null where the document gives none, so that the caller has to.</param>
internal sealed record ServerVariable(string Pointer, string Name, string? Default)
{
    public string? Description { get; init; }

    /// <summary>The only values allowed; empty where any text is.</summary>
    public EquatableArray<string> Enum { get; init; }
}
