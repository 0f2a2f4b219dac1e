using Benchmarks.Measuring;

namespace Benchmarks.Ide;

/// <summary>The runs of one edit: what they cost, and which steps they take.</summary>
/// <param name="name">What the table calls it.</param>
/// <param name="before">The project before the edit.</param>
/// <param name="edit">The edit.</param>
/// <param name="tracked">The same project with tracked steps; null where there are none of ours.</param>
internal sealed class EditRuns(string name, LargeClient before, Edit edit, LargeClient? tracked)
{
    private readonly List<Cost> costs = [];

    public void TakeTurn()
    {
        GC.Collect();
        before.After(edit, out Cost cost);
        costs.Add(cost);
    }

    /// <summary>Forgets what was measured so far.</summary>
    public void Forget() => costs.Clear();

    public TableRow ToRow()
    {
        Cost cost = Cost.Quartile(costs);
        StepRun[] steps = tracked is null ? [] : [.. tracked.After(edit).StepRuns.Where(static step => step.Ran > 0)];
        return new TableRow(
            name,
            Figure.Of(cost.Milliseconds),
            Figure.Of(cost.Bytes / 1024.0),
            List(steps, static step => step.Ran),
            List(steps, static step => step.New)
        );
    }

    private static string List(IEnumerable<StepRun> steps, Func<StepRun, int> count) =>
        string.Join(
            ", ",
            steps
                .Where(step => count(step) > 0)
                .Select(step => count(step) == 1 ? step.Name : $"{step.Name} {Figure.Whole(count(step))}")
        )
            is { Length: > 0 } list
            ? list
            : "none";
}
