using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator;

/// <summary>All values of a step together: equal to those of the last run where each of them is.</summary>
/// <remarks>
/// A class, as everything that goes through the pipeline: the compiler's generic code is shared by all classes, and compiled
/// just in time once more for each kind of struct, which is most of what a first small build would wait for.
/// </remarks>
internal sealed record Collected<T>(EquatableArray<T> Items)
    where T : class, IEquatable<T>;

internal static class Collected
{
    public static IncrementalValueProvider<Collected<T>> Together<T>(this IncrementalValuesProvider<T> values)
        where T : class, IEquatable<T> =>
        values.Collect().Select(static (all, _) => new Collected<T>(all.ToEquatableArray()));

    /// <summary>The values of two steps, those of <paramref name="first"/> before the others.</summary>
    public static IncrementalValueProvider<Collected<T>> And<T>(
        this IncrementalValueProvider<Collected<T>> first,
        IncrementalValueProvider<Collected<T>> second
    )
        where T : class, IEquatable<T> =>
        first
            .Combine(second)
            .Select(static (pair, _) => new Collected<T>(pair.Left.Items.Concat(pair.Right.Items).ToEquatableArray()));
}
