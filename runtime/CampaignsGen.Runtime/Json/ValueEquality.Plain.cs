namespace CampaignsGen.Runtime;

// Of values that have an Equals of their own, as all but lists, maps, bytes and raw JSON have. A program whose models hold
// nothing else is compiled ahead of time without what compares those, and classes need no comparer for each.
public static partial class ValueEquality
{
    /// <summary>Whether two values are equal by their own <c>Equals</c>.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="left">The one, or null.</param>
    /// <param name="right">The other, or null.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool EqualPlain<T>(T left, T right) =>
        typeof(T).IsValueType ? EqualityComparer<T>.Default.Equals(left, right) : Equals(left, right);

    /// <summary>Whether two lists of values that have an <c>Equals</c> of their own have equal items in the same order.</summary>
    /// <typeparam name="T">The type of their items.</typeparam>
    /// <param name="left">The one, or null.</param>
    /// <param name="right">The other, or null.</param>
    /// <returns>Whether they are equal.</returns>
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

    /// <summary>A hash that equal lists share whose items have a hash of their own.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list, or null.</param>
    /// <returns>The hash.</returns>
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
