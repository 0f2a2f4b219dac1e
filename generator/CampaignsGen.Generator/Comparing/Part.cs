namespace CampaignsGen.Generator.Comparing;

/// <summary>A part of the document that is compared once, and the parts that use it: up to the operations that reach it.</summary>
/// <param name="operation">The operation that the part is; null for a schema.</param>
internal sealed class Part(string? operation = null)
{
    private readonly HashSet<Part> users = [];

    public string? Operation { get; } = operation;

    public IEnumerable<Part> Users => users;

    public void AddUser(Part user) => users.Add(user);
}
