using System.Buffers;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CampaignsGen.Runtime;

/// <summary>
/// Collects an unknown number of items in a pooled array, so that only the resulting list is allocated.
/// </summary>
/// <remarks>
/// Objects of all types share one pool. A pool for each model would increase the size of ahead-of-time compiled
/// programs.
/// </remarks>
internal ref struct ListBuilder<T>()
{
    private const int FirstLength = 16;

    private Array? pooled;
    private Span<T> items;
    private int count;

    internal void Add(T item)
    {
        if (count == items.Length)
        {
            Grow();
        }

        items[count++] = item;
    }

    internal readonly IReadOnlyList<T> ToList() =>
        count == 0 ? ReadOnlyCollection<T>.Empty : new ReadOnlyCollection<T>(items[..count].ToArray());

    /// <summary>Returns the array to the pool. This must also be called after an exception.</summary>
    internal void Dispose()
    {
        items = default;
        if (pooled is not null)
        {
            if (typeof(T).IsValueType)
            {
                ArrayPool<T>.Shared.Return((T[])pooled, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
            }
            else
            {
                ArrayPool<object?>.Shared.Return((object?[])pooled, clearArray: true);
            }

            pooled = null;
        }
    }

    private void Grow()
    {
        Array longer;
        Span<T> room;
        int length = Math.Max(FirstLength, count * 2);
        if (typeof(T).IsValueType)
        {
            T[] values = ArrayPool<T>.Shared.Rent(length);
            longer = values;
            room = values;
        }
        else
        {
            // An array of objects can contain a T in each element, and only this builder accesses it.
            object?[] objects = ArrayPool<object?>.Shared.Rent(length);
            ref T first = ref Unsafe.As<object?, T>(ref MemoryMarshal.GetArrayDataReference(objects));
            longer = objects;
            room = MemoryMarshal.CreateSpan(ref first, objects.Length);
        }

        items[..count].CopyTo(room);
        Dispose();
        pooled = longer;
        items = room;
    }
}
