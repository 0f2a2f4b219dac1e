using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator;

/// <summary>Represents all values of a step. Two instances are equal if all of their values are.</summary>
/// <remarks>
/// This is a class, like everything that goes through the pipeline: the compiler's generic code is shared by all classes,
/// but is JIT-compiled again for each struct, which would take most of the time of a first small build.
/// </remarks>
internal sealed record Collected<T>(EquatableArray<T> Items)
    where T : class, IEquatable<T>;

internal static class Collected
{
    public static IncrementalValueProvider<Collected<T>> Together<T>(this IncrementalValuesProvider<T> values)
        where T : class, IEquatable<T> =>
        values.Collect().Select(static (all, _) => new Collected<T>(all.ToEquatableArray()));

    /// <summary>Returns the values of two steps, those of <paramref name="first"/> first.</summary>
    public static IncrementalValueProvider<Collected<T>> And<T>(
        this IncrementalValueProvider<Collected<T>> first,
        IncrementalValueProvider<Collected<T>> second
    )
        where T : class, IEquatable<T> =>
        first
            .Combine(second)
            .Select(static (pair, _) => new Collected<T>(pair.Left.Items.Concat(pair.Right.Items).ToEquatableArray()));
}
