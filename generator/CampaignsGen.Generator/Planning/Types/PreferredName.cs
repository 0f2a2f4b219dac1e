namespace CampaignsGen.Generator.Planning;

/// <summary>What a type is to be called that has to be made for a schema.</summary>
/// <param name="Text">An identifier.</param>
internal readonly record struct PreferredName(string Text)
{
    /// <summary>Whether the document gives it to the schema, which then has a type of its own whatever else is equal.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether people read at the place of the schema what it says of itself, so that its type need not say it.</summary>
    public bool IsDescribed { get; init; }

    public static implicit operator PreferredName(string text) => new(text);
}
