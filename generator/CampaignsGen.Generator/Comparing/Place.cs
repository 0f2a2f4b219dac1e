namespace CampaignsGen.Generator.Comparing;

/// <summary>Where a comparison of two schemas is: what is being compared, as messages call it.</summary>
/// <param name="Part">The part of the document, which knows the operations that reach it.</param>
/// <param name="Direction">Which way its values go.</param>
/// <param name="Owner">What the path begins at: <c>'Pet'</c>, <c>the body</c>.</param>
/// <param name="Path">The properties that lead to it: <c>owner.names[]</c>; empty for the owner itself.</param>
internal sealed record Place(Part Part, Direction Direction, string Owner, string Path = "")
{
    public string Text => Path.Length == 0 ? Owner : $"{Words.Quote(Path)} of {Owner}";

    /// <summary>The same at the beginning of a sentence.</summary>
    public string Start => Words.Capital(Text);

    public Place Property(string name) => this with { Path = Path.Length == 0 ? name : Path + "." + name };

    public Place Item() =>
        Path.Length == 0 ? this with { Owner = "an item of " + Owner } : this with { Path = Path + "[]" };
}
