using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Compares operations: which were removed or added, and what changed in the others.</summary>
/// <param name="comparison">The shared state.</param>
/// <param name="groupBy">The GroupBy value of the client's item.</param>
internal sealed class OperationComparer(Comparison comparison, string? groupBy)
{
    private readonly MethodComparer methods = new(comparison, groupBy);
    private readonly ParameterComparer parameters = new(comparison);
    private readonly BodyComparer bodies = new(comparison);
    private readonly ResponseComparer answers = new(comparison);
    private readonly RequirementComparer requirements = new(comparison);

    public void CompareAll()
    {
        EquatableArray<Operation> current = comparison.New.Model.Operations;
        ILookup<string, Operation> byKey = current.ToLookup(OperationKey.Of, StringComparer.Ordinal);
        HashSet<string> met = new(StringComparer.Ordinal);
        foreach (Operation old in comparison.Old.Model.Operations)
        {
            comparison.CancellationToken.ThrowIfCancellationRequested();
            List<Operation> same = [.. byKey[OperationKey.Of(old)].Where(other => !met.Contains(other.Pointer))];
            Operation? found = same.FirstOrDefault(other => other.Path == old.Path) ?? same.FirstOrDefault();
            if (found is null)
            {
                comparison.Findings.Add(
                    null,
                    ParentOf(old, current),
                    ContractDiagnostics.OperationRemoved,
                    OperationKey.Show(old)
                );
            }
            else
            {
                met.Add(found.Pointer);
                Compare(old, found);
            }
        }

        foreach (Operation added in current.Where(operation => !met.Contains(operation.Pointer)))
        {
            comparison.Findings.Add(
                null,
                added.Pointer,
                ContractDiagnostics.Added,
                $"Operation {OperationKey.Show(added)}"
            );
        }
    }

    private void Compare(Operation old, Operation current)
    {
        Part part = new(OperationKey.Show(current));
        methods.Compare(old, current);
        if (current.Deprecated && !old.Deprecated)
        {
            comparison.Findings.Add(
                null,
                JsonPointer.Append(current.Pointer, "deprecated"),
                ContractDiagnostics.Deprecated,
                $"Operation {OperationKey.Show(current)}"
            );
        }

        parameters.Compare(old, current, part);
        bodies.Compare(old.RequestBody, current.RequestBody, current, part);
        answers.Compare(old, current, part);
        requirements.Compare(old, current, part);
        if (old.Servers.Count > 0 || current.Servers.Count > 0)
        {
            new ServerComparer(comparison).Compare(old.Servers, current.Servers, current.Pointer, part);
        }

        comparison.Schemas.CompareWaiting();
    }

    /// <summary>Returns the pointer of the path item if another operation of the path still exists, or that of all paths.</summary>
    private static string ParentOf(Operation old, EquatableArray<Operation> current)
    {
        string path = PathOf(OperationKey.Of(old));
        Operation? sibling = current.FirstOrDefault(other => PathOf(OperationKey.Of(other)) == path);
        return sibling is null
            ? JsonPointer.Append(JsonPointer.Root, "paths")
            : sibling.Pointer[..sibling.Pointer.LastIndexOf('/')];
    }

    private static string PathOf(string key) => key[(key.IndexOf(' ') + 1)..];
}
