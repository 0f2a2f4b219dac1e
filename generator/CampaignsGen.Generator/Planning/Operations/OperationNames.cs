using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>Names operations after the name of an extension, their operationId, or their method and path.</summary>
internal sealed class OperationNames(PlanningContext context)
{
    private readonly NameScope identifiers = new([], StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the id for messages and exceptions.</summary>
    public static string IdOf(Operation operation) =>
        string.IsNullOrWhiteSpace(operation.Id)
            ? Identifier.Camel(OperationName.ByWholePath(operation), "operation")
            : operation.Id!;

    /// <summary>Returns the members that are generated for an operation of the name.</summary>
    public static IReadOnlyList<string> Members(string name) =>
        [
            name + "Async",
            name + "WithResponseAsync",
            name + "WithRawResponseAsync",
            "Create" + name + "Request",
            name + "Operation",
            name + "OperationKept",
            name + "Encodings",
        ];

    /// <summary>
    /// Returns the name and identifier of each operation, in the order of the document. If two operations have the same
    /// identifier, the one with the higher claim gets it, regardless of the order, and the other one gets the next of its
    /// alternatives. So an added operation does not rename others.
    /// </summary>
    public IReadOnlyList<NamedOperation> TakeAll()
    {
        EquatableArray<Operation> operations = context.Model.Operations;
        NamedOperation[] named = new NamedOperation[operations.Count];
        List<OperationName> names =
        [
            .. operations.Select(operation => OperationName.Of(operation, context.Model.Title)),
        ];
        foreach (int index in InOrderOfClaims(names))
        {
            named[index] = new NamedOperation(operations[index], names[index], Take(names[index]));
        }

        ReportDuplicates(named);
        return named;
    }

    private string Take(OperationName name) =>
        name.Others.Prepend(name.Plain).Select(one => identifiers.TryTake(one, Members)).FirstOrDefault(Is)
        ?? identifiers.Take(name.Others[name.Others.Count - 1], Members);

    private static bool Is(string? name) => name is not null;

    /// <summary>
    /// Returns the operations in the order of their claims. If these are equal, the one with the shorter path is first,
    /// because it is more general.
    /// </summary>
    private IEnumerable<int> InOrderOfClaims(List<OperationName> names)
    {
        EquatableArray<Operation> operations = context.Model.Operations;
        return Enumerable
            .Range(0, names.Count)
            .OrderBy(index => names[index].Claim)
            .ThenBy(index => OperationPath.AllSegments(operations[index].Path).Count)
            .ThenBy(index => operations[index].Path.Length)
            .ThenBy(index => operations[index].Path, StringComparer.Ordinal)
            .ThenBy(index => operations[index].Method, StringComparer.Ordinal);
    }

    private void ReportDuplicates(NamedOperation[] named)
    {
        HashSet<string> ids = [];
        foreach ((Operation operation, _, string identifier) in named)
        {
            string id = IdOf(operation);
            if (!ids.Add(id) && operation.Id is not null)
            {
                context.Diagnostics.Report(
                    PlanningDiagnostics.DuplicateOperationId,
                    JsonPointer.Append(operation.Pointer, "operationId"),
                    id,
                    identifier
                );
            }
        }
    }
}

/// <param name="Operation">The operation.</param>
/// <param name="Name">The name without considering other operations.</param>
/// <param name="Identifier">The prefix of the operation's types, which is unique in the document.</param>
internal sealed record NamedOperation(Operation Operation, OperationName Name, string Identifier)
{
    /// <summary>
    /// Returns the name after a controller in the id that corresponds to the group: <c>GetItem</c> of <c>Items_GetItem</c>;
    /// otherwise, null.
    /// </summary>
    public string? WithoutOwner(string group) =>
        Name.OwnedId is { } id
        && FrameworkIds.Behind(id, owner => Nouns.AreSame(Grouping.NameOf(owner), group)) is { } rest
        && ShortNames.CanBegin(Words.Of(rest))
            ? Naming.Identifier.Pascal(rest, Name.Plain)
            : null;
}
