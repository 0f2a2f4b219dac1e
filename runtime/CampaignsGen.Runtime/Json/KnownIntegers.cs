using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>The values of an open enum of whole numbers that its schema lists, each with its one shared instance.</summary>
/// <typeparam name="T">The open enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KnownIntegers<T>
    where T : OpenIntegerEnum<T>
{
    private readonly Dictionary<long, T> byValue = [];

    /// <summary>Makes the set of the instances given.</summary>
    /// <param name="known">One instance for each value.</param>
    public KnownIntegers(IReadOnlyList<T> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        foreach (T instance in known)
        {
            byValue.TryAdd(instance.Value, instance);
        }
    }

    /// <summary>Finds the shared instance of a value.</summary>
    /// <param name="value">The value as it stands in JSON.</param>
    /// <returns>The instance, or null for a value that the schema does not list.</returns>
    public T? Find(long value) => byValue.GetValueOrDefault(value);
}
