using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// Represents a value of one of several types that cannot be distinguished. It keeps its JSON, which can be read as
/// each of them.
/// </summary>
/// <typeparam name="TSelf">The type of the union.</typeparam>
/// <remarks>Two instances are equal if their JSON is equal, regardless of the order of properties.</remarks>
[DebuggerDisplay("{Json}")]
public abstract class RawUnion<TSelf> : IEquatable<TSelf>
    where TSelf : RawUnion<TSelf>
{
    /// <summary>Initializes a new instance of the <see cref="RawUnion{TSelf}"/> class with JSON.</summary>
    /// <param name="json">Any JSON. It is copied, so that its document can be disposed.</param>
    /// <exception cref="ArgumentException"><paramref name="json"/> contains no JSON, not even null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected RawUnion(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Undefined)
        {
            throw new ArgumentException("The element contains no JSON.", nameof(json));
        }

        Json = json.Clone();
    }

    /// <summary>Gets the JSON as received.</summary>
    public JsonElement Json { get; }

    /// <summary>Determines whether two unions contain equal JSON.</summary>
    /// <param name="left">The first union, or <see langword="null"/>.</param>
    /// <param name="right">The second union, or <see langword="null"/>.</param>
    /// <returns>
    /// <see langword="true"/> if both are <see langword="null"/> or contain equal JSON; otherwise,
    /// <see langword="false"/>.
    /// </returns>
    public static bool operator ==(RawUnion<TSelf>? left, RawUnion<TSelf>? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && ValueEquality.Equal(left.Json, right.Json));

    /// <summary>Determines whether two unions contain different JSON.</summary>
    /// <param name="left">The first union, or <see langword="null"/>.</param>
    /// <param name="right">The second union, or <see langword="null"/>.</param>
    /// <returns>
    /// <see langword="false"/> if both are <see langword="null"/> or contain equal JSON; otherwise,
    /// <see langword="true"/>.
    /// </returns>
    public static bool operator !=(RawUnion<TSelf>? left, RawUnion<TSelf>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(TSelf? other) => this == other;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is TSelf other && this == other;

    /// <inheritdoc/>
    public sealed override int GetHashCode() => ValueEquality.Hash(Json);

    /// <summary>Returns the JSON as text.</summary>
    /// <returns>The JSON as received.</returns>
    public sealed override string ToString() => Json.GetRawText();

    /// <summary>Returns the JSON of a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">The delegate that writes the value.</param>
    /// <returns>The JSON of the value.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static JsonElement ToJson<T>(T value, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(write);
        return JsonOut.ElementOf(value, write);
    }

    /// <summary>Reads the JSON as one of the types.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="read">The delegate that reads the value.</param>
    /// <param name="value">When this method returns, the value if the JSON is of this type.</param>
    /// <returns>
    /// <see langword="true"/> if the JSON can be read as this type; otherwise, <see langword="false"/>.
    /// </returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool TryRead<T>(JsonRead<T> read, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(read);
        return ObjectMatch.TryRead(Json, read, out value);
    }
}
