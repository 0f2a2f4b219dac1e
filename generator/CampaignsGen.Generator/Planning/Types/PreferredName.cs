namespace CampaignsGen.Generator.Planning;

/// <summary>Represents the preferred name of a type that is generated for a schema.</summary>
/// <param name="Text">The identifier.</param>
internal readonly record struct PreferredName(string Text)
{
    /// <summary>
    /// Whether the document specifies the name for the schema, which then has its own type even if another schema is equal.
    /// </summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether the description of the schema is shown at its place of use, so that its type does not need it.</summary>
    public bool IsDescribed { get; init; }

    public static implicit operator PreferredName(string text) => new(text);
}
