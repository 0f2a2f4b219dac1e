namespace CampaignsGen.Generator.Comparing;

/// <summary>Represents the place of a comparison of two schemas, as messages name it.</summary>
/// <param name="Part">The part of the document, which knows the operations that use it.</param>
/// <param name="Direction">The direction in which the values are sent.</param>
/// <param name="Owner">The start of the path: <c>'Pet'</c>, <c>the body</c>.</param>
/// <param name="Path">The path of properties from the owner: <c>owner.names[]</c>; empty for the owner itself.</param>
internal sealed record Place(Part Part, Direction Direction, string Owner, string Path = "")
{
    public string Text => Path.Length == 0 ? Owner : $"{Words.Quote(Path)} of {Owner}";

    /// <summary>The text for the beginning of a sentence.</summary>
    public string Start => Words.Capital(Text);

    public Place Property(string name) => this with { Path = Path.Length == 0 ? name : Path + "." + name };

    public Place Item() =>
        Path.Length == 0 ? this with { Owner = "an item of " + Owner } : this with { Path = Path + "[]" };
}
