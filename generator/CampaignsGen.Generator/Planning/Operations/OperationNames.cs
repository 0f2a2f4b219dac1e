using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>Names operations: by the name that an extension gives, their operationId, else by method and path.</summary>
internal sealed class OperationNames(PlanningContext context)
{
    private readonly NameScope identifiers = new([], StringComparer.OrdinalIgnoreCase);

    /// <summary>The id that messages and exceptions use.</summary>
    public static string IdOf(Operation operation) =>
        string.IsNullOrWhiteSpace(operation.Id)
            ? Identifier.Camel(OperationName.ByWholePath(operation), "operation")
            : operation.Id!;

    /// <summary>The members that an operation of that name brings along.</summary>
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
    /// Each operation's name and identifier, in the order of the document. Where two would have one identifier it goes to the
    /// one that has it most of right, wherever they stand, and the other gets the next of its own names: so an operation that
    /// is added renames no other.
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

    /// <summary>Of two with the same claim, the one with the shorter path comes first: it is the more general one.</summary>
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
/// <param name="Name">What it would be called if it were the only one.</param>
/// <param name="Identifier">What types are called that belong to it: unique in the document.</param>
internal sealed record NamedOperation(Operation Operation, OperationName Name, string Identifier)
{
    /// <summary>What the id calls the operation behind a controller that the group says: <c>GetItem</c> of <c>Items_GetItem</c>; else null.</summary>
    public string? WithoutOwner(string group) =>
        Name.OwnedId is { } id
        && FrameworkIds.Behind(id, owner => Nouns.AreSame(Grouping.NameOf(owner), group)) is { } rest
        && ShortNames.CanBegin(Words.Of(rest))
            ? Naming.Identifier.Pascal(rest, Name.Plain)
            : null;
}
