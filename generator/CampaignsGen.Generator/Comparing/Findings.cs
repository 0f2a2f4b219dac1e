using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Collects what changed: each change once, however many operations it reaches and whichever way they use it.</summary>
internal sealed class Findings(IEnumerable<Operation> operations)
{
    /// <summary>What weighs less goes without saying beside what weighs more.</summary>
    private const int Most = 2;

    private readonly Dictionary<string, int> order = Order(operations);
    private readonly Dictionary<SpecDiagnostic, List<Part>> parts = [];
    private readonly List<SpecDiagnostic> found = [];
    private readonly Dictionary<string, int> weights = new(StringComparer.Ordinal);

    /// <param name="part">Where it was met; null where the message says it already.</param>
    /// <param name="pointer">Its place in the new document.</param>
    /// <param name="descriptor">What changed.</param>
    /// <param name="arguments">All of the message's but the last, which says what it reaches.</param>
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

    /// <summary>Adds a change of the values that a schema allows: if fewer can be sent, or if more can be received.</summary>
    public void AddShift(Shift shift, string pointer, Place place, string change)
    {
        bool isSent = place.Direction == Direction.Sent;
        if (shift.HasFlag(isSent ? Shift.Narrower : Shift.Wider))
        {
            Add(
                place.Part,
                pointer,
                isSent ? ContractDiagnostics.ValuesChanged : ContractDiagnostics.AnswerWider,
                place.Start,
                change
            );
        }
    }

    /// <summary>All of them; what is new at a place of which something else is said goes without saying.</summary>
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
        : descriptor == ContractDiagnostics.AnswerAdded ? 1
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

    /// <summary>What arrives of its own comes after the operations.</summary>
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
