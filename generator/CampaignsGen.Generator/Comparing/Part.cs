namespace CampaignsGen.Generator.Comparing;

/// <summary>Represents a part of the document that is compared once, and the parts that use it, up to the operations.</summary>
/// <param name="operation">The operation that this part is, or null for a schema.</param>
internal sealed class Part(string? operation = null)
{
    private readonly HashSet<Part> users = [];

    public string? Operation { get; } = operation;

    public IEnumerable<Part> Users => users;

    public void AddUser(Part user) => users.Add(user);
}
