using System.ComponentModel;
using System.Diagnostics;

namespace CampaignsGen;

/// <summary>
/// A set of values that may grow: the known ones have a shared instance each, and a value that is not known yet is kept as it
/// came and sent back unchanged.
/// </summary>
/// <typeparam name="TSelf">The enum itself.</typeparam>
/// <remarks>Two of them are equal when their values are, compared ordinally.</remarks>
[DebuggerDisplay("{DebuggerText,nq}")]
public abstract class OpenEnum<TSelf> : IEquatable<TSelf>
    where TSelf : OpenEnum<TSelf>, IOpenEnum<TSelf>
{
    /// <summary>Makes an instance of a value.</summary>
    /// <param name="value">The value as it stands in JSON.</param>
    /// <param name="isKnown">Whether the API's description lists it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected OpenEnum(string value, bool isKnown)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        IsKnown = isKnown;
    }

    /// <summary>The value as it stands in JSON.</summary>
    public string Value { get; }

    /// <summary>Whether the API's description lists this value.</summary>
    public bool IsKnown { get; }

    /// <summary>The shared instance of a known value; a new one of any other, which is kept and sent as it is.</summary>
    /// <param name="value">The value as it stands in JSON.</param>
    /// <returns>The instance.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static TSelf FromValue(string value) => TSelf.Known.FromValue(value);

    /// <summary>Whether two values are the same.</summary>
    /// <param name="left">One value, or null.</param>
    /// <param name="right">The other value, or null.</param>
    /// <returns>True if both are null or have the same <see cref="Value"/>.</returns>
    public static bool operator ==(OpenEnum<TSelf>? left, OpenEnum<TSelf>? right) =>
        string.Equals(left?.Value, right?.Value, StringComparison.Ordinal);

    /// <summary>Whether two values differ.</summary>
    /// <param name="left">One value, or null.</param>
    /// <param name="right">The other value, or null.</param>
    /// <returns>True unless both are null or have the same <see cref="Value"/>.</returns>
    public static bool operator !=(OpenEnum<TSelf>? left, OpenEnum<TSelf>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(TSelf? other) => this == other;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is TSelf other && this == other;

    /// <inheritdoc/>
    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value as it stands in JSON.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public sealed override string ToString() => Value;

    private string DebuggerText => IsKnown ? ToString() : ToString() + " (not known)";
}
