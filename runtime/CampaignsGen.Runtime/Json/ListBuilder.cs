using System.Buffers;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace CampaignsGen.Runtime;

/// <summary>Gathers items whose number is not known yet in a pooled array, so that only the finished list is allocated.</summary>
internal ref struct ListBuilder<T>()
{
    private const int FirstLength = 16;

    private T[] items = [];
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
        count == 0 ? ReadOnlyCollection<T>.Empty : new ReadOnlyCollection<T>(items.AsSpan(0, count).ToArray());

    /// <summary>Gives the pooled array back; to be called on faults too.</summary>
    internal void Dispose()
    {
        if (items.Length > 0)
        {
            ArrayPool<T>.Shared.Return(items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
            items = [];
        }
    }

    private void Grow()
    {
        T[] longer = ArrayPool<T>.Shared.Rent(Math.Max(FirstLength, count * 2));
        items.AsSpan(0, count).CopyTo(longer);
        Dispose();
        items = longer;
    }
}
