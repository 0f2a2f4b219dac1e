using System.Collections;

namespace CampaignsGen.Generator;

/// <summary>Represents an immutable list with value equality, so that the compiler's incremental pipeline can cache it.</summary>
/// <remarks>The default value is an empty list.</remarks>
internal readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? items;

    private EquatableArray(T[] items) => this.items = items;

    public int Count => items?.Length ?? 0;

    public T this[int index] => (items ?? [])[index];

    /// <summary>Returns a copy of <paramref name="source"/>.</summary>
    public static EquatableArray<T> From(IEnumerable<T> source)
    {
        T[] copy = [.. source];
        return copy.Length == 0 ? default : new(copy);
    }

    public bool Equals(EquatableArray<T> other) => (items ?? []).AsSpan().SequenceEqual((other.items ?? []).AsSpan());

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        int hash = 17;
        foreach (T item in items ?? [])
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    /// <summary>Determines whether any item satisfies the condition, without the allocation that LINQ would need.</summary>
    public bool Any(Func<T, bool> predicate)
    {
        foreach (T item in items ?? [])
        {
            if (predicate(item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether all items satisfy the condition.</summary>
    public bool All(Func<T, bool> predicate)
    {
        foreach (T item in items ?? [])
        {
            if (!predicate(item))
            {
                return false;
            }
        }

        return true;
    }

    public Enumerator GetEnumerator() => new(items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (items ?? []).GetEnumerator();

    /// <summary>Enumerates the items without boxing in a <c>foreach</c>.</summary>
    internal struct Enumerator(T[] items)
    {
        private int index = -1;

        public readonly T Current => items[index];

        public bool MoveNext() => ++index < items.Length;
    }
}

internal static class EquatableArray
{
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> source)
        where T : IEquatable<T> => EquatableArray<T>.From(source);
}
