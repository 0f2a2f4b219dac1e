using Microsoft.CodeAnalysis;

// Types that the compiler needs for ^1 and 1..2, which netstandard2.0 does not have.
namespace System;

/// <summary>Represents a position that is counted from the start or from the end.</summary>
[Embedded]
internal readonly struct Index(int value, bool fromEnd = false) : IEquatable<Index>
{
    // A position from the end is stored as its complement, which is also negative for 0.
    private readonly int position = fromEnd ? ~value : value;

    public static Index Start => new(0);

    public static Index End => new(0, fromEnd: true);

    public bool IsFromEnd => position < 0;

    public int Value => IsFromEnd ? ~position : position;

    public static implicit operator Index(int value) => new(value);

    /// <summary>Returns the position from the start in a sequence of the specified length.</summary>
    public int GetOffset(int length) => IsFromEnd ? length - Value : position;

    public bool Equals(Index other) => position == other.position;

    public override bool Equals(object? obj) => obj is Index other && Equals(other);

    public override int GetHashCode() => position;
}

/// <summary>Represents a range from a position to another, exclusive one.</summary>
[Embedded]
internal readonly struct Range(Index start, Index end) : IEquatable<Range>
{
    public Index Start { get; } = start;

    public Index End { get; } = end;

    public static Range All => new(Index.Start, Index.End);

    public static Range StartAt(Index start) => new(start, Index.End);

    public static Range EndAt(Index end) => new(Index.Start, end);

    public bool Equals(Range other) => Start.Equals(other.Start) && End.Equals(other.End);

    public override bool Equals(object? obj) => obj is Range other && Equals(other);

    public override int GetHashCode() => (Start.GetHashCode() * 31) + End.GetHashCode();
}
