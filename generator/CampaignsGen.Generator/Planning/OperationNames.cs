using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>Names operations: by the name that an extension gives, their operationId, else by method and path.</summary>
internal sealed class OperationNames(PlanningContext context)
{
    private readonly NameScope identifiers = new([], StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that are taken.</summary>
    public NameScope Scope => identifiers;

    /// <summary>The id that messages and exceptions use.</summary>
    public static string IdOf(Operation operation) =>
        string.IsNullOrWhiteSpace(operation.Id) ? Identifier.Camel(ByPath(operation), "operation") : operation.Id!;

    /// <summary>The members that an operation of that name brings along.</summary>
    public static IReadOnlyList<string> Members(string name) =>
        [
            name + "Async",
            name + "WithResponseAsync",
            name + "WithRawResponseAsync",
            "Create" + name + "Request",
            name + "Operation",
        ];

    /// <summary>
    /// What the types and methods of each operation begin with, in the order of the document. Where two would have one name
    /// it goes to the one that has it most of right, wherever they stand, and another is named as if it had no id: so an
    /// operation that is added renames no other.
    /// </summary>
    public IReadOnlyList<string> TakeAll()
    {
        EquatableArray<Operation> operations = context.Model.Operations;
        string[] names = new string[operations.Count];
        foreach (int index in Enumerable.Range(0, operations.Count).OrderBy(index => Claim(operations[index])))
        {
            names[index] =
                identifiers.TryTake(Preferred(operations[index]), Members)
                ?? identifiers.Take(Identifier.Pascal(ByPath(operations[index]), "Operation"), Members);
        }

        ReportDuplicates(names);
        return names;
    }

    /// <summary>A name that was given comes first, then an id that says it as it is, any other id, and what is only made of the path.</summary>
    private static int Claim(Operation operation)
    {
        if (operation.GivenName is not null)
        {
            return 0;
        }

        string preferred = Preferred(operation);
        return string.IsNullOrWhiteSpace(operation.Id) ? 3
            : operation.Id == preferred || operation.Id == Identifier.Camel(preferred, preferred) ? 1
            : 2;
    }

    private static string Preferred(Operation operation) =>
        WithoutAsync(
            operation.GivenName is { } given
                ? Identifier.Given(given, "Operation")
                : Identifier.Pascal(IdOf(operation), "Operation")
        );

    private void ReportDuplicates(string[] names)
    {
        HashSet<string> ids = [];
        for (int index = 0; index < names.Length; index++)
        {
            Operation operation = context.Model.Operations[index];
            string id = IdOf(operation);
            if (!ids.Add(id) && operation.Id is not null)
            {
                context.Diagnostics.Report(
                    PlanningDiagnostics.DuplicateOperationId,
                    JsonPointer.Append(operation.Pointer, "operationId"),
                    id,
                    names[index]
                );
            }
        }
    }

    private static string WithoutAsync(string name) =>
        name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name;

    /// <summary><c>GET /pets/{petId}</c> is <c>get pets by petId</c>.</summary>
    private static string ByPath(Operation operation)
    {
        List<string> words = [operation.Method.ToLowerInvariant()];
        foreach (string segment in operation.Path.Split('/'))
        {
            words.Add(segment.StartsWith("{", StringComparison.Ordinal) ? "by " + segment : segment);
        }

        string name = string.Join(" ", words);
        return operation.Path.Trim('/').Length == 0 ? name + " root" : name;
    }
}
