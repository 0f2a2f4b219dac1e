using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>The values of an open enum of whole numbers that its schema lists, in its order, each with its one shared instance.</summary>
/// <typeparam name="T">The open enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KnownIntegers<T> : KnownList<T>
    where T : OpenIntegerEnum<T>, IOpenIntegerEnum<T>
{
    private readonly Func<long, bool, T> create;
    private readonly Dictionary<long, T> byValue = [];

    /// <summary>Makes an instance of each value.</summary>
    /// <param name="create">Makes an instance of a value that is known, or is not.</param>
    /// <param name="values">The values, none of them twice.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public KnownIntegers(Func<long, bool, T> create, params long[] values)
        : base(All(create, values))
    {
        this.create = create;
        foreach (T instance in this)
        {
            byValue.TryAdd(instance.Value, instance);
        }
    }

    /// <summary>Finds the shared instance of a value.</summary>
    /// <param name="value">The value as it stands in JSON.</param>
    /// <returns>The instance, or null for a value that the schema does not list.</returns>
    public T? Find(long value) => byValue.GetValueOrDefault(value);

    /// <inheritdoc cref="OpenIntegerEnum{TSelf}.FromValue"/>
    internal T FromValue(long value) => Find(value) ?? create(value, false);

    private static object[] All(Func<long, bool, T> create, long[] values)
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(values);
        return Array.ConvertAll(values, value => (object)create(value, true));
    }
}
