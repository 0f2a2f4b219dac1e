using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Represents the values of an open enum of strings that its schema lists, in its order, each with one shared instance.
/// </summary>
/// <typeparam name="T">The type of the open enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KnownValues<T> : KnownList<T>
    where T : OpenEnum<T>, IOpenEnum<T>
{
    private readonly Func<string, bool, T> create;
    private readonly Utf8Table table;

    /// <summary>
    /// Initializes a new instance of the <see cref="KnownValues{T}"/> class with an instance of each value.
    /// </summary>
    /// <param name="create">
    /// The delegate that creates an instance from a value and a flag that indicates whether the value is known.
    /// </param>
    /// <param name="values">The values, without duplicates.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public KnownValues(Func<string, bool, T> create, params string[] values)
        : base(All(create, values))
    {
        this.create = create;
        table = new Utf8Table(values);
    }

    /// <summary>Returns the shared instance of a value.</summary>
    /// <param name="value">The value as it appears in JSON.</param>
    /// <returns>The instance, or <see langword="null"/> if the schema does not list the value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public T? Find(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return table.Find(value) is >= 0 and int index && this[index].Value == value ? this[index] : null;
    }

    /// <inheritdoc cref="Find(string)"/>
    internal T? Find(ReadOnlySpan<byte> utf8)
    {
        int index = table.Find(utf8);
        return index < 0 ? null : this[index];
    }

    /// <inheritdoc cref="OpenEnum{TSelf}.FromValue"/>
    internal T FromValue(string value) => Find(value) ?? create(value, false);

    private static object[] All(Func<string, bool, T> create, string[] values)
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(values);
        var instances = new object[values.Length];
        for (int i = 0; i < instances.Length; i++)
        {
            instances[i] = create(values[i], true);
        }

        return instances;
    }
}
