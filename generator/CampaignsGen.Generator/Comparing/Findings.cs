using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Comparing;

/// <summary>
/// Collects the changes. Each change is reported once, regardless of the number of operations that it affects and of the
/// direction.
/// </summary>
internal sealed class Findings(IEnumerable<Operation> operations)
{
    /// <summary>The weight of changes that are always reported. A lighter change is omitted if its place has a heavier one.</summary>
    private const int Most = 2;

    private readonly Dictionary<string, int> order = Order(operations);
    private readonly Dictionary<SpecDiagnostic, List<Part>> parts = [];
    private readonly List<SpecDiagnostic> found = [];
    private readonly Dictionary<string, int> weights = new(StringComparer.Ordinal);

    /// <param name="part">The part in which the change is, or null if the message already names it.</param>
    /// <param name="pointer">The place of the change in the new document.</param>
    /// <param name="descriptor">The type of the change.</param>
    /// <param name="arguments">The arguments of the message except the last, which names the affected operations.</param>
    public void Add(Part? part, string pointer, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        SpecDiagnostic diagnostic = SpecDiagnostic.At(pointer, descriptor, arguments);
        if (!parts.TryGetValue(diagnostic, out List<Part>? met))
        {
            parts[diagnostic] = met = [];
            found.Add(diagnostic);
        }

        if (part is not null && !met.Contains(part))
        {
            met.Add(part);
        }

        bool isKnown = weights.TryGetValue(pointer, out int weight);
        weights[pointer] = isKnown ? Math.Max(weight, WeightOf(descriptor)) : WeightOf(descriptor);
    }

    /// <summary>Adds a change of the values that a schema allows if fewer values can be sent or more can be received.</summary>
    public void AddShift(Shift shift, string pointer, Place place, string change)
    {
        bool isSent = place.Direction == Direction.Sent;
        if (shift.HasFlag(isSent ? Shift.Narrower : Shift.Wider))
        {
            Add(
                place.Part,
                pointer,
                isSent ? ContractDiagnostics.ValuesChanged : ContractDiagnostics.ResponseWider,
                place.Start,
                change
            );
        }
    }

    /// <summary>Returns all changes, without the additions at places that have another change.</summary>
    public EquatableArray<SpecDiagnostic> ToEquatableArray() =>
        found
            .Where(diagnostic =>
                WeightOf(diagnostic.Descriptor) is Most
                || WeightOf(diagnostic.Descriptor) == weights[diagnostic.Pointer]
            )
            .Select(diagnostic =>
                diagnostic with
                {
                    Arguments = diagnostic.Arguments.Append(ReachOf(parts[diagnostic])).ToEquatableArray(),
                }
            )
            .ToEquatableArray();

    private static int WeightOf(DiagnosticDescriptor descriptor) =>
        descriptor == ContractDiagnostics.Added ? 0
        : descriptor == ContractDiagnostics.ResponseAdded ? 1
        : Most;

    private string ReachOf(List<Part> met)
    {
        HashSet<Part> seen = [.. met];
        Queue<Part> waiting = new(met);
        List<string> reached = [];
        while (waiting.Count > 0)
        {
            Part part = waiting.Dequeue();
            if (part.Operation is { } operation)
            {
                reached.Add(operation);
            }

            foreach (Part user in part.Users.Where(seen.Add))
            {
                waiting.Enqueue(user);
            }
        }

        if (reached.Count == 0)
        {
            return "";
        }

        string first = reached.OrderBy(PlaceOf).First();
        return reached.Count == 1 ? $" (in {first})" : $" (in {first} and {reached.Count - 1} more)";
    }

    /// <summary>Returns the position of the operation in the document. Webhooks and callbacks follow the operations.</summary>
    private int PlaceOf(string operation) => order.TryGetValue(operation, out int place) ? place : order.Count;

    private static Dictionary<string, int> Order(IEnumerable<Operation> operations)
    {
        Dictionary<string, int> order = new(StringComparer.Ordinal);
        foreach (Operation operation in operations)
        {
            order[OperationKey.Show(operation)] = order.Count;
        }

        return order;
    }
}
