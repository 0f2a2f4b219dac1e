using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>Names operations: by their operationId, else by method and path.</summary>
internal sealed class OperationNames(PlanningContext context)
{
    private readonly NameScope identifiers = new([], StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> ids = [];

    /// <summary>The id that messages and exceptions use.</summary>
    public static string IdOf(Operation operation) =>
        string.IsNullOrWhiteSpace(operation.Id) ? Identifier.Camel(ByPath(operation), "operation") : operation.Id!;

    /// <summary>What the emitted methods of <paramref name="operation"/> begin with.</summary>
    public string Take(Operation operation)
    {
        string id = IdOf(operation);
        string preferred = WithoutAsync(Identifier.Pascal(id, "Operation"));
        string identifier = identifiers.Take(preferred, Members);
        if (!ids.Add(id) && operation.Id is not null)
        {
            context.Diagnostics.Add(operation.Pointer, PlanningDiagnostics.DuplicateOperationId, id, identifier);
        }

        return identifier;
    }

    private static IReadOnlyList<string> Members(string name) =>
        [name + "Async", name + "WithResponseAsync", "Create" + name + "Request", name + "Operation"];

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
