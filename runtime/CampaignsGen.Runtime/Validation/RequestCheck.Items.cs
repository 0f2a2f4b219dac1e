using System.Text.Json;

namespace CampaignsGen.Runtime;

// Lists and maps.
public sealed partial class RequestCheck
{
    /// <summary>Checks the number of items in a list.</summary>
    /// <param name="count">The count. <see langword="null"/> is valid.</param>
    /// <param name="least">The minimum.</param>
    /// <param name="most">The maximum.</param>
    /// <returns>This instance.</returns>
    public RequestCheck Items(int? count, int least = 0, int most = int.MaxValue) =>
        InRange(count, least, most, new("minItems", "maxItems", "item", "items"));

    /// <summary>Checks the number of properties of an object.</summary>
    /// <param name="count">The count. <see langword="null"/> is valid.</param>
    /// <param name="least">The minimum.</param>
    /// <param name="most">The maximum.</param>
    /// <returns>This instance.</returns>
    public RequestCheck Properties(int? count, int least = 0, int most = int.MaxValue) =>
        InRange(count, least, most, new("minProperties", "maxProperties", "property", "properties"));

    /// <summary>Checks each model in a list.</summary>
    /// <param name="items">
    /// The list. <see langword="null"/> is valid, but an item that is <see langword="null"/> is not.
    /// </param>
    /// <returns>This instance.</returns>
    public RequestCheck Models(IReadOnlyList<IApiValidatable?>? items) =>
        Each(items, static (check, item) => check.Required(item).Model(item));

    /// <summary>Checks each item in a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list. <see langword="null"/> is valid.</param>
    /// <param name="check">The delegate that checks an item.</param>
    /// <returns>This instance.</returns>
    public RequestCheck Each<T>(IReadOnlyList<T>? items, Action<RequestCheck, T> check)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (items is null or { Count: 0 } || !Enter())
        {
            return this;
        }

        for (int i = 0; i < items.Count && !IsFull; i++)
        {
            steps.Last.Set(i);
            check(this, items[i]);
        }

        steps.Leave();
        return this;
    }

    /// <summary>Checks each value in a map.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="entries">The map. <see langword="null"/> is valid.</param>
    /// <param name="check">The delegate that checks a value.</param>
    /// <returns>This instance.</returns>
    public RequestCheck Each<T>(IReadOnlyDictionary<string, T>? entries, Action<RequestCheck, T> check)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (entries is null or { Count: 0 } || !Enter())
        {
            return this;
        }

        foreach ((string key, T value) in entries)
        {
            steps.Last.Set(key);
            check(this, value);
        }

        steps.Leave();
        return this;
    }

    /// <summary>Checks that the items of a list are unique. Items are equal if their JSON is equal.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list. <see langword="null"/> is valid.</param>
    /// <returns>This instance.</returns>
    public RequestCheck Unique<T>(IReadOnlyList<T>? items) => Unique(items, static item => item);

    /// <summary>Checks that the items of a list are unique, by the JSON of the items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list. <see langword="null"/> is valid.</param>
    /// <param name="write">The delegate that writes an item.</param>
    /// <returns>This instance.</returns>
    public RequestCheck Unique<T>(IReadOnlyList<T>? items, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return Unique(items, item => item is null ? null : new WrittenValue(JsonOut.ElementOf(item, write)));
    }

    private RequestCheck Unique<T, TKey>(IReadOnlyList<T>? items, Func<T, TKey> keyOf)
    {
        if (items is null or { Count: < 2 })
        {
            return this;
        }

        // In a tuple, because dictionary keys cannot be null.
        var seen = new Dictionary<ValueTuple<TKey>, int>(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            var key = new ValueTuple<TKey>(keyOf(items[i]));
            if (!seen.TryAdd(key, i))
            {
                return Add("uniqueItems", null, $"has equal items at {CountText.Of(seen[key])} and {CountText.Of(i)}");
            }
        }

        return this;
    }

    private RequestCheck InRange(int? count, int least, int most, CountedUnit unit) =>
        count < least ? AddCount(count.Value, least, "at least", unit.Least, unit)
        : count > most ? AddCount(count.Value, most, "at most", unit.Most, unit)
        : this;

    private RequestCheck AddCount(int count, int limit, string relation, string keyword, CountedUnit unit)
    {
        string has = count == 0 ? "is empty" : "has " + CountText.Of(count, unit.One, unit.Several);
        return Add(keyword, CountText.Of(limit), $"{has}; the document requires {relation} {CountText.Of(limit)}");
    }

    /// <param name="Least">The keyword of the lower limit.</param>
    /// <param name="Most">The keyword of the upper limit.</param>
    /// <param name="One">The singular of the unit.</param>
    /// <param name="Several">The plural of the unit.</param>
    private readonly record struct CountedUnit(string Least, string Most, string One, string Several);

    /// <summary>Represents the JSON of an item, which is equal to JSON with the same meaning.</summary>
    private sealed class WrittenValue(JsonElement json) : IEquatable<WrittenValue>
    {
        private readonly JsonElement json = json;

        public bool Equals(WrittenValue? other) => other is not null && JsonElementEquality.Equal(json, other.json);

        public override bool Equals(object? obj) => obj is WrittenValue other && Equals(other);

        public override int GetHashCode() => JsonElementEquality.Hash(json);
    }
}
