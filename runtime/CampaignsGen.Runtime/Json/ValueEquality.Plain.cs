namespace CampaignsGen.Runtime;

// For values with their own Equals method, which are all except lists, maps, bytes and raw JSON. An ahead-of-time compiled
// program whose models contain nothing else does not contain the code for those, and classes need no comparers.
public static partial class ValueEquality
{
    /// <summary>Determines whether two values are equal by their own <c>Equals</c> method.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="left">The first value, or <see langword="null"/>.</param>
    /// <param name="right">The second value, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> if they are equal; otherwise, <see langword="false"/>.</returns>
    public static bool EqualPlain<T>(T left, T right) =>
        typeof(T).IsValueType ? EqualityComparer<T>.Default.Equals(left, right) : Equals(left, right);

    /// <summary>
    /// Determines whether two lists have equal items in the same order, if the items have their own <c>Equals</c>
    /// method.
    /// </summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="left">The first value, or <see langword="null"/>.</param>
    /// <param name="right">The second value, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> if they are equal; otherwise, <see langword="false"/>.</returns>
    public static bool EqualPlain<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (left is null || right is null || left.Count != right.Count)
        {
            return ReferenceEquals(left, right);
        }

        for (int i = 0; i < left.Count; i++)
        {
            if (!EqualPlain(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns a hash code that is the same for equal lists, if the items have their own hash code.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list, or <see langword="null"/>.</param>
    /// <returns>The hash code.</returns>
    public static int HashPlain<T>(IReadOnlyList<T>? items)
    {
        if (items is null)
        {
            return 0;
        }

        var hash = new HashCode();
        for (int i = 0; i < items.Count; i++)
        {
            hash.Add(items[i]);
        }

        return hash.ToHashCode();
    }
}
