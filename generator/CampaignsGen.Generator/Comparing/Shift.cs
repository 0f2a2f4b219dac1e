namespace CampaignsGen.Generator.Comparing;

/// <summary>Specifies how the set of allowed values changed.</summary>
[Flags]
internal enum Shift
{
    /// <summary>The set is the same.</summary>
    None = 0,

    /// <summary>Some values are no longer allowed.</summary>
    Narrower = 1,

    /// <summary>Some values are newly allowed.</summary>
    Wider = 2,

    /// <summary>Both, or the change cannot be determined.</summary>
    Unknown = Narrower | Wider,
}

/// <summary>Determines how sets of allowed values change.</summary>
internal static class Shifts
{
    /// <summary>Returns the change of the complement: of the values that are rejected.</summary>
    public static Shift Reversed(this Shift shift) =>
        shift switch
        {
            Shift.Narrower => Shift.Wider,
            Shift.Wider => Shift.Narrower,
            _ => shift,
        };

    /// <summary>
    /// Returns the change that follows from the items that were added to and removed from a list of required or allowed
    /// items.
    /// </summary>
    /// <param name="added">The effect of an added item.</param>
    /// <param name="old">The items before, or null if the keyword was absent.</param>
    /// <param name="current">The items now, or null if the keyword is absent.</param>
    public static Shift OfItems<T>(Shift added, IReadOnlyCollection<T>? old, IReadOnlyCollection<T>? current)
    {
        if (old is null || current is null)
        {
            return OfPresence(old, current);
        }

        Shift more = current.Except(old).Any() ? added : Shift.None;
        return old.Except(current).Any() ? more | added.Reversed() : more;
    }

    /// <summary>Returns the effect of a restriction that was added (narrower) or removed (wider).</summary>
    public static Shift OfPresence(object? old, object? current) =>
        old is null == current is null ? Shift.None
        : old is null ? Shift.Narrower
        : Shift.Wider;

    /// <summary>Returns the effect of a changed limit. A higher upper limit allows more values.</summary>
    public static Shift OfLimit(double? old, double? current, bool isUpper)
    {
        if (old is null || current is null)
        {
            return OfPresence(old, current);
        }

        int higher = current.Value.CompareTo(old.Value);
        return higher == 0 ? Shift.None
            : higher > 0 == isUpper ? Shift.Wider
            : Shift.Narrower;
    }
}
