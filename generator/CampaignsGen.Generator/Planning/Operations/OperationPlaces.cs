using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Represents the place of an operation's methods.</summary>
/// <param name="Group">The nested client, or null for the client itself.</param>
/// <param name="Identifier">The prefix of the operation's types, which is unique in the document.</param>
/// <param name="Method">The prefix of the operation's methods, which is unique in the client.</param>
/// <param name="Members">The names of the members of the client.</param>
internal sealed record OperationPlace(GroupPlan? Group, string Identifier, string Method, NameScope Members);

/// <summary>Assigns the operations to the client and its nested clients, and names their methods.</summary>
internal sealed class OperationPlaces
{
    private readonly PlanningContext context;
    private readonly OperationPlace[] places;

    /// <summary>All members of the client's class: the predefined ones, the properties for nested clients, and the methods.</summary>
    private readonly NameScope members;

    /// <param name="context">The document.</param>
    /// <param name="grouping">The assignment of operations to nested clients.</param>
    public OperationPlaces(PlanningContext context, Grouping grouping)
    {
        this.context = context;
        members = new(ReservedNames.ClientMembers.Append(context.Names.Client), StringComparer.OrdinalIgnoreCase);
        IReadOnlyList<NamedOperation> named = new OperationNames(context).TakeAll();
        places = new OperationPlace[named.Count];
        ILookup<string, int> byGroup = Enumerable
            .Range(0, named.Count)
            .ToLookup(index => grouping.GroupOf(named[index].Operation), StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, int> group in byGroup.Where(static group => group.Key.Length > 0))
        {
            string text = grouping.TextOf(named[group.First()].Operation)!;
            Place([.. group], named, group.Key, Group(group.Key, text));
        }

        foreach (int index in byGroup[""].OrderBy(index => OwnName(named[index], grouping) is null ? 0 : 1))
        {
            NamedOperation operation = named[index];
            string? own = OwnName(operation, grouping);
            string method =
                (own is null ? null : members.TryTake(own, OperationNames.Members))
                ?? members.Take(operation.Identifier, OperationNames.Members);
            places[index] = new(null, operation.Identifier, method, members);
        }
    }

    /// <summary>Returns the place of the operation with the index in the document.</summary>
    public OperationPlace this[int index] => places[index];

    /// <summary>
    /// Returns the name without the controller of the id, if the controller corresponds to the whole client; otherwise,
    /// null.
    /// </summary>
    private static string? OwnName(NamedOperation operation, Grouping grouping) =>
        grouping.OnlyTagOf(operation.Operation) is { } said ? operation.WithoutOwner(said) : null;

    private GroupPlan Group(string name, string text)
    {
        Tag? tag = context.Model.Tags.FirstOrDefault(tag =>
            string.Equals(Grouping.NameOf(tag.Name), name, StringComparison.OrdinalIgnoreCase)
        );
        string given = tag?.GivenName is { } other ? Identifier.Given(other, name) : name;
        return new GroupPlan(
            members.Take(HidesType(given) ? given + "Group" : given),
            ClientOf(given),
            DocPlanner.Of(tag?.Description ?? $"The operations of {text}.")
        );
    }

    /// <summary>Determines whether a property of the name would hide a type that the client's code uses: <c>PetJson</c>.</summary>
    private static bool HidesType(string name) =>
        name.EndsWith("Json", StringComparison.Ordinal) || name.EndsWith("Multipart", StringComparison.Ordinal);

    private string ClientOf(string name)
    {
        static IReadOnlyList<string> Types(string client) => [client, "I" + client];

        return context.TypeNames.TryTake(name + "Client", Types) ?? context.TypeNames.Take(name + "GroupClient", Types);
    }

    private void Place(IReadOnlyList<int> indexes, IReadOnlyList<NamedOperation> named, string name, GroupPlan group)
    {
        NameScope scope = new(ReservedNames.ClientMembers.Append(group.Client), StringComparer.OrdinalIgnoreCase);
        IReadOnlyList<string> methods = ShortNames.Take([.. indexes.Select(index => named[index])], name, scope);
        for (int i = 0; i < indexes.Count; i++)
        {
            places[indexes[i]] = new(group, named[indexes[i]].Identifier, methods[i], scope);
        }
    }
}
