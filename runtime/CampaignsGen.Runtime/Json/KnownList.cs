using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CampaignsGen.Runtime;

/// <summary>
/// Represents the values of an open enum that its schema lists, in its order, each with one shared instance.
/// </summary>
/// <typeparam name="T">The type of the open enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerDisplay("Count = {Count}")]
public abstract class KnownList<T> : IReadOnlyList<T>
    where T : class
{
    // All instances are of type T. An array type for each enum would make a program larger.
    private readonly object[] instances;

    private protected KnownList(object[] instances) => this.instances = instances;

    /// <summary>
    /// Gets a value indicating whether a value can have another type in JSON: a number can be a string, and a string
    /// can be a number or Boolean.
    /// </summary>
    public bool IsLenient { get; init; }

    /// <inheritdoc/>
    public int Count => instances.Length;

    /// <inheritdoc/>
    public T this[int index] => Unsafe.As<T>(instances[index]);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        foreach (object instance in instances)
        {
            yield return Unsafe.As<T>(instance);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
