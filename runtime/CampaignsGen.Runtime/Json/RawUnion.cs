using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// A value of one of several types that nothing tells apart: it keeps its JSON, which can be read as each of them.
/// </summary>
/// <typeparam name="TSelf">The union itself.</typeparam>
/// <remarks>Two of them are equal when their JSON is, whatever the order of properties.</remarks>
[DebuggerDisplay("{Json}")]
public abstract class RawUnion<TSelf> : IEquatable<TSelf>
    where TSelf : RawUnion<TSelf>
{
    /// <summary>Makes a union that holds JSON.</summary>
    /// <param name="json">Any JSON; it is copied, so that its document may be disposed.</param>
    /// <exception cref="ArgumentException">The element holds nothing at all, not even null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected RawUnion(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Undefined)
        {
            throw new ArgumentException("The element holds no JSON.", nameof(json));
        }

        Json = json.Clone();
    }

    /// <summary>The JSON as it came.</summary>
    public JsonElement Json { get; }

    /// <summary>Whether two unions hold equal JSON.</summary>
    /// <param name="left">One union, or null.</param>
    /// <param name="right">The other union, or null.</param>
    /// <returns>True if both are null or hold equal JSON.</returns>
    public static bool operator ==(RawUnion<TSelf>? left, RawUnion<TSelf>? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && ValueEquality.Equal(left.Json, right.Json));

    /// <summary>Whether two unions hold different JSON.</summary>
    /// <param name="left">One union, or null.</param>
    /// <param name="right">The other union, or null.</param>
    /// <returns>True unless both are null or hold equal JSON.</returns>
    public static bool operator !=(RawUnion<TSelf>? left, RawUnion<TSelf>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(TSelf? other) => this == other;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is TSelf other && this == other;

    /// <inheritdoc/>
    public sealed override int GetHashCode() => ValueEquality.Hash(Json);

    /// <summary>The JSON as text.</summary>
    /// <returns>The JSON as it came.</returns>
    public sealed override string ToString() => Json.GetRawText();

    /// <summary>The JSON of a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    /// <returns>Its JSON.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static JsonElement ToJson<T>(T value, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(write);
        return JsonOut.ElementOf(value, write);
    }

    /// <summary>Reads the JSON as one of the types.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <param name="value">The value, where the JSON is one of this type.</param>
    /// <returns>Whether the JSON can be read as this type.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool TryRead<T>(JsonRead<T> read, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(read);
        return ObjectMatch.TryRead(Json, read, out value);
    }
}
