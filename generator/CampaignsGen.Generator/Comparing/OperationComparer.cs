using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Which operations are gone, new or called otherwise, and what the others changed.</summary>
internal sealed class OperationComparer(Comparison comparison)
{
    private readonly ParameterComparer parameters = new(comparison);
    private readonly BodyComparer bodies = new(comparison);
    private readonly AnswerComparer answers = new(comparison);
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
        CompareNames(old, current);
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

    private void CompareNames(Operation old, Operation current)
    {
        string? oldName = old.GivenName ?? old.Id;
        string? name = current.GivenName ?? current.Id;
        if (oldName != name)
        {
            comparison.Findings.Add(
                null,
                JsonPointer.Append(current.Pointer, "operationId"),
                ContractDiagnostics.MethodRenamed,
                OperationKey.Show(current),
                Called(oldName),
                Called(name)
            );
        }
    }

    private static string Called(string? name) =>
        string.IsNullOrWhiteSpace(name) ? "by its method and path" : Words.Quote(name!);

    /// <summary>The path, where another of its operations is still there; else all paths.</summary>
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
