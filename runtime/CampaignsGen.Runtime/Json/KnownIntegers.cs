using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Represents the values of an open enum of integers that its schema lists, in its order, each with one shared
/// instance.
/// </summary>
/// <typeparam name="T">The type of the open enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KnownIntegers<T> : KnownList<T>
    where T : OpenIntegerEnum<T>, IOpenIntegerEnum<T>
{
    private readonly Func<long, bool, T> create;
    private readonly Dictionary<long, T> byValue = [];

    /// <summary>
    /// Initializes a new instance of the <see cref="KnownIntegers{T}"/> class with an instance of each value.
    /// </summary>
    /// <param name="create">
    /// The delegate that creates an instance from a value and a flag that indicates whether the value is known.
    /// </param>
    /// <param name="values">The values, without duplicates.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public KnownIntegers(Func<long, bool, T> create, params long[] values)
        : base(All(create, values))
    {
        this.create = create;
        foreach (T instance in this)
        {
            byValue.TryAdd(instance.Value, instance);
        }
    }

    /// <summary>Returns the shared instance of a value.</summary>
    /// <param name="value">The value as it appears in JSON.</param>
    /// <returns>The instance, or <see langword="null"/> if the schema does not list the value.</returns>
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
