using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Where an operation's methods stand.</summary>
/// <param name="Group">The nested client; null for the client itself.</param>
/// <param name="Identifier">What types are called that belong to the operation: unique in the document.</param>
/// <param name="Method">What its methods begin with: unique where they stand.</param>
/// <param name="Members">The methods' names there.</param>
internal sealed record OperationPlace(GroupPlan? Group, string Identifier, string Method, NameScope Members);

/// <summary>Divides the operations among the client and its nested clients, and names their methods.</summary>
internal sealed class OperationPlaces
{
    private readonly PlanningContext context;
    private readonly IReadOnlyList<string> identifiers;
    private readonly Dictionary<string, GroupPlan> groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly OperationPlace[] places;

    /// <param name="context">The document.</param>
    /// <param name="byTag">Whether operations with a tag go into nested clients.</param>
    public OperationPlaces(PlanningContext context, bool byTag)
    {
        this.context = context;
        OperationNames names = new(context);
        identifiers = names.TakeAll();
        places = new OperationPlace[identifiers.Count];
        ILookup<string, int> byGroup = Enumerable
            .Range(0, identifiers.Count)
            .ToLookup(index => byTag ? GroupOf(context.Model.Operations[index]) : "", StringComparer.OrdinalIgnoreCase);
        foreach (int index in byGroup[""])
        {
            places[index] = new OperationPlace(null, identifiers[index], identifiers[index], names.Scope);
        }

        NameScope properties = new(ReservedNames.ClientMembers.Append(context.Names.Client));
        foreach (IGrouping<string, int> group in byGroup.Where(static group => group.Key.Length > 0))
        {
            Place(group, Group(group.Key, TagOf(context.Model.Operations[group.First()])!, properties));
        }
    }

    /// <summary>The place of the operation with that number in the document.</summary>
    public OperationPlace this[int index] => places[index];

    /// <summary>The identifier of the first tag; nothing for an operation without one.</summary>
    private static string GroupOf(Operation operation) =>
        TagOf(operation) is { } tag ? Identifier.Pascal(tag, "Operations") : "";

    private static string? TagOf(Operation operation) =>
        operation.Tags.FirstOrDefault(static tag => !string.IsNullOrWhiteSpace(tag));

    private GroupPlan Group(string name, string text, NameScope properties)
    {
        Tag? tag = context.Model.Tags.FirstOrDefault(tag =>
            string.Equals(Identifier.Pascal(tag.Name, "Operations"), name, StringComparison.OrdinalIgnoreCase)
        );
        string given = tag?.GivenName is { } other ? Identifier.Given(other, name) : name;
        return new GroupPlan(
            properties.Take(given),
            ClientOf(given),
            DocPlanner.Of(tag?.Description, $"The operations of {text}.")
        );
    }

    private string ClientOf(string name)
    {
        static IReadOnlyList<string> Types(string client) => [client, "I" + client];

        return context.TypeNames.TryTake(name + "Client", Types) ?? context.TypeNames.Take(name + "GroupClient", Types);
    }

    private void Place(IGrouping<string, int> operations, GroupPlan group)
    {
        NameScope members = new([], StringComparer.OrdinalIgnoreCase);
        List<string> whole = [.. operations.Select(index => identifiers[index])];
        IReadOnlyList<string> methods = ShortNames.Take(whole, operations.Key, members);
        foreach ((int index, string method) in operations.Zip(methods, static (index, method) => (index, method)))
        {
            places[index] = new OperationPlace(group, identifiers[index], method, members);
        }
    }
}
