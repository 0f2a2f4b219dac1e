using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace CampaignsGen;

/// <summary>
/// A set of whole numbers that may grow: the known ones have a shared instance each, and a number that is not known yet is kept
/// as it came and sent back unchanged.
/// </summary>
/// <typeparam name="TSelf">The enum itself.</typeparam>
/// <remarks>Two of them are equal when their values are.</remarks>
[DebuggerDisplay("{DebuggerText,nq}")]
public abstract class OpenIntegerEnum<TSelf> : IEquatable<TSelf>
    where TSelf : OpenIntegerEnum<TSelf>, IOpenIntegerEnum<TSelf>
{
    /// <summary>Makes an instance of a value.</summary>
    /// <param name="value">The value as it stands in JSON.</param>
    /// <param name="isKnown">Whether the API's description lists it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected OpenIntegerEnum(long value, bool isKnown)
    {
        Value = value;
        IsKnown = isKnown;
    }

    /// <summary>The value as it stands in JSON.</summary>
    public long Value { get; }

    /// <summary>Whether the API's description lists this value.</summary>
    public bool IsKnown { get; }

    /// <summary>The shared instance of a known value; a new one of any other, which is kept and sent as it is.</summary>
    /// <param name="value">The value as it stands in JSON.</param>
    /// <returns>The instance.</returns>
    public static TSelf FromValue(long value) => TSelf.Known.FromValue(value);

    /// <summary>Whether two values are the same.</summary>
    /// <param name="left">One value, or null.</param>
    /// <param name="right">The other value, or null.</param>
    /// <returns>True if both are null or have the same <see cref="Value"/>.</returns>
    public static bool operator ==(OpenIntegerEnum<TSelf>? left, OpenIntegerEnum<TSelf>? right) =>
        left?.Value == right?.Value;

    /// <summary>Whether two values differ.</summary>
    /// <param name="left">One value, or null.</param>
    /// <param name="right">The other value, or null.</param>
    /// <returns>True unless both are null or have the same <see cref="Value"/>.</returns>
    public static bool operator !=(OpenIntegerEnum<TSelf>? left, OpenIntegerEnum<TSelf>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(TSelf? other) => this == other;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is TSelf other && this == other;

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Value.GetHashCode();

    /// <summary>The value as it stands in JSON.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public sealed override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    private string DebuggerText => IsKnown ? ToString() : ToString() + " (not known)";
}
