using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>The values of an open enum of texts that its schema lists, in its order, each with its one shared instance.</summary>
/// <typeparam name="T">The open enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KnownValues<T> : KnownList<T>
    where T : OpenEnum<T>, IOpenEnum<T>
{
    private readonly Func<string, bool, T> create;
    private readonly Utf8Table table;

    /// <summary>Makes an instance of each value.</summary>
    /// <param name="create">Makes an instance of a value that is known, or is not.</param>
    /// <param name="values">The values, none of them twice.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public KnownValues(Func<string, bool, T> create, params string[] values)
        : base(All(create, values))
    {
        this.create = create;
        table = new Utf8Table(values);
    }

    /// <summary>Finds the shared instance of a value.</summary>
    /// <param name="value">The value as it stands in JSON.</param>
    /// <returns>The instance, or null for a value that the schema does not list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
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
