namespace CampaignsGen.Generator.Comparing;

/// <summary>What became of the values that something allows.</summary>
[Flags]
internal enum Shift
{
    /// <summary>They are the same.</summary>
    None = 0,

    /// <summary>Some that were allowed are not any more.</summary>
    Narrower = 1,

    /// <summary>Some are allowed that were not.</summary>
    Wider = 2,

    /// <summary>Both, or it cannot be told which.</summary>
    Unknown = Narrower | Wider,
}

/// <summary>Finds what became of values.</summary>
internal static class Shifts
{
    /// <summary>What becomes of the values that are refused where the others are allowed.</summary>
    public static Shift Reversed(this Shift shift) =>
        shift switch
        {
            Shift.Narrower => Shift.Wider,
            Shift.Wider => Shift.Narrower,
            _ => shift,
        };

    /// <summary>By the items that are asked for, or allowed, and were not, and the other way round.</summary>
    /// <param name="added">What more items do.</param>
    /// <param name="old">The items before; null where there is no such keyword.</param>
    /// <param name="current">The items now; null where there is no such keyword.</param>
    public static Shift OfItems<T>(Shift added, IReadOnlyCollection<T>? old, IReadOnlyCollection<T>? current)
    {
        if (old is null || current is null)
        {
            return OfPresence(old, current);
        }

        Shift more = current.Except(old).Any() ? added : Shift.None;
        return old.Except(current).Any() ? more | added.Reversed() : more;
    }

    /// <summary>A condition that is new narrows, one that is gone widens.</summary>
    public static Shift OfPresence(object? old, object? current) =>
        old is null == current is null ? Shift.None
        : old is null ? Shift.Narrower
        : Shift.Wider;

    /// <summary>A limit that is higher widens where it is an upper one.</summary>
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
