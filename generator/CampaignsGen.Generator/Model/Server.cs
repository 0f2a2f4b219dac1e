namespace CampaignsGen.Generator.Model;

/// <summary>Represents a server of the API; <see cref="Url"/> can contain <c>{variables}</c> and can be relative.</summary>
internal sealed record Server(string Pointer, string Url)
{
    /// <summary>The place of the field with the URL.</summary>
    public string UrlPointer { get; init; } = Pointer;

    /// <summary>The name in the document, since OpenAPI 3.2.</summary>
    public string? Name { get; init; }
    public string? Description { get; init; }
    public EquatableArray<ServerVariable> Variables { get; init; }
}

/// <summary>Represents a variable part of a server's URL.</summary>
/// <param name="Pointer">The place of the variable, or of its server if it is not declared.</param>
/// <param name="Name">The name in the URL.</param>
/// <param name="Default">The default, or null if the document has none, so that the caller must set a value.</param>
internal sealed record ServerVariable(string Pointer, string Name, string? Default)
{
    public string? Description { get; init; }

    /// <summary>The only allowed values; empty if any string is allowed.</summary>
    public EquatableArray<string> Enum { get; init; }
}
