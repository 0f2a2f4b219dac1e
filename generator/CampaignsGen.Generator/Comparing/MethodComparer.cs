using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Planning;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Compares how code calls an operation: the method's name, its nested client and the additional methods.</summary>
/// <param name="comparison">The shared state.</param>
/// <param name="groupBy">The GroupBy value of the client's item.</param>
internal sealed class MethodComparer(Comparison comparison, string? groupBy)
{
    private readonly Grouping oldGroups = Grouping.Of(groupBy, comparison.Old.Model);
    private readonly Grouping groups = Grouping.Of(groupBy, comparison.New.Model);

    public void Compare(Operation old, Operation current)
    {
        CompareNames(old, current);
        CompareGroups(old, current);
        foreach (string method in MethodsOf(old).Except(MethodsOf(current)))
        {
            comparison.Findings.Add(
                null,
                current.Pointer,
                ContractDiagnostics.MethodRemoved,
                OperationKey.Show(current),
                method
            );
        }
    }

    private void CompareNames(Operation old, Operation current)
    {
        string? oldName = old.GivenName ?? old.Id;
        string? name = current.GivenName ?? current.Id;
        if (oldName != name)
        {
            Report(ContractDiagnostics.MethodRenamed, current, "operationId", Called(oldName), Called(name));
        }
    }

    private void CompareGroups(Operation old, Operation current)
    {
        string oldGroup = oldGroups.GroupOf(old);
        string group = groups.GroupOf(current);
        if (oldGroup != group)
        {
            Report(ContractDiagnostics.MethodMoved, current, "tags", ClientOf(oldGroup), ClientOf(group));
        }
    }

    private void Report(
        DiagnosticDescriptor descriptor,
        Operation current,
        string field,
        string before,
        string after
    ) =>
        comparison.Findings.Add(
            null,
            JsonPointer.Append(current.Pointer, field),
            descriptor,
            OperationKey.Show(current),
            before,
            after
        );

    /// <summary>Returns what the additional methods of an operation do, for messages.</summary>
    private static IEnumerable<string> MethodsOf(Operation operation)
    {
        if (operation.Paging is not null)
        {
            yield return "gets the items of all pages";
        }

        foreach (Wait wait in operation.Waits)
        {
            yield return wait.Kind == WaitKind.NotYet ? "waits until it can be done"
            : wait.Name is { } name ? $"waits for {Words.Quote(name)}"
            : "waits until it is done";
        }
    }

    private static string Called(string? name) =>
        string.IsNullOrWhiteSpace(name) ? "the name derived from its method and path" : Words.Quote(name!);

    private static string ClientOf(string group) =>
        group.Length == 0 ? "the client itself" : $"the nested client {Words.Quote(group)}";
}
