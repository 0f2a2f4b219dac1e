using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Compares webhooks and callbacks: which were removed or added, and what changed in the others.</summary>
internal sealed class WebhookComparer(Comparison comparison)
{
    private readonly ContentComparer contents = new(comparison);

    public void CompareAll()
    {
        EquatableArray<Webhook> current = comparison.New.Model.Webhooks;
        HashSet<string> met = new(StringComparer.Ordinal);
        foreach (Webhook old in comparison.Old.Model.Webhooks)
        {
            comparison.CancellationToken.ThrowIfCancellationRequested();
            Webhook? found = current.FirstOrDefault(other => IsSame(other, old) && !met.Contains(other.Pointer));
            if (found is null)
            {
                comparison.Findings.Add(null, JsonPointer.Root, ContractDiagnostics.OperationRemoved, Show(old));
            }
            else
            {
                met.Add(found.Pointer);
                Compare(old, found);
            }
        }

        foreach (Webhook added in current.Where(webhook => !met.Contains(webhook.Pointer)))
        {
            comparison.Findings.Add(null, added.Pointer, ContractDiagnostics.Added, $"Operation {Show(added)}");
        }
    }

    private void Compare(Webhook old, Webhook current)
    {
        if (current.Deprecated && !old.Deprecated)
        {
            comparison.Findings.Add(
                null,
                JsonPointer.Append(current.Pointer, "deprecated"),
                ContractDiagnostics.Deprecated,
                $"Operation {Show(current)}"
            );
        }

        contents.Compare(
            old.Body?.Content ?? default,
            current.Body?.Content ?? default,
            new Place(new Part(Show(current)), Direction.Read, "the body"),
            current.Body?.Pointer ?? current.Pointer
        );
        comparison.Schemas.CompareWaiting();
    }

    private static bool IsSame(Webhook first, Webhook second) =>
        (first.Name, first.Method, first.IsCallback) == (second.Name, second.Method, second.IsCallback)
        && first.Operation == second.Operation;

    private static string Show(Webhook webhook) => Words.Quote($"{webhook.Method} {webhook.Name}");
}
