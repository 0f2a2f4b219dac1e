using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>The values of an open enum of whole numbers that its schema lists, in its order, each with its one shared instance.</summary>
/// <typeparam name="T">The open enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KnownIntegers<T> : KnownList<T>
    where T : OpenIntegerEnum<T>
{
    private readonly Dictionary<long, T> byValue = [];

    /// <summary>Makes an instance of each value.</summary>
    /// <param name="create">Makes an instance.</param>
    /// <param name="values">The values, none of them twice.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public KnownIntegers(Func<long, T> create, params long[] values)
        : base(All(create, values))
    {
        foreach (T instance in this)
        {
            byValue.TryAdd(instance.Value, instance);
        }
    }

    /// <summary>Finds the shared instance of a value.</summary>
    /// <param name="value">The value as it stands in JSON.</param>
    /// <returns>The instance, or null for a value that the schema does not list.</returns>
    public T? Find(long value) => byValue.GetValueOrDefault(value);

    private static object[] All(Func<long, T> create, long[] values)
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(values);
        return Array.ConvertAll(values, value => (object)create(value));
    }
}
