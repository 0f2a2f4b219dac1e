using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Acme.Warehouse;
using CampaignsGen;

namespace Worker;

/// <summary>Represents the result of the work, with the last event that it includes.</summary>
/// <param name="Last">The number of that event, or 0 before the first one.</param>
/// <param name="Handled">The number of events that were handled.</param>
/// <param name="Stock">The stock of each product.</param>
internal sealed record Checkpoint(long Last, long Handled, ImmutableSortedDictionary<string, long> Stock)
{
    public static Checkpoint Start { get; } = new(0, 0, ImmutableSortedDictionary<string, long>.Empty);

    /// <summary>Gets the ID after which to continue, or <see langword="null"/> at the start.</summary>
    [JsonIgnore]
    public string? LastEventId => Last == 0 ? null : Last.ToString(CultureInfo.InvariantCulture);

    /// <summary>Applies an event. An event that was already handled changes nothing.</summary>
    /// <exception cref="InvalidDataException">An event is missing, or the event is unknown to this program.</exception>
    public Checkpoint With(ServerEvent<WarehouseEvent> sent)
    {
        if (
            !long.TryParse(sent.Id, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            || number > Last + 1
        )
        {
            throw new InvalidDataException($"Event '{sent.Id}' does not follow event {Last}.");
        }

        return number <= Last
            ? this
            : sent.Data.Match(
                received => Moved(number, received.Product, received.Pieces),
                shipped => Moved(number, shipped.Product, -shipped.Pieces),
                other => throw new InvalidDataException($"Event {number} is unknown to this program: {other}")
            );
    }

    private Checkpoint Moved(long number, string product, int pieces) =>
        new(number, Handled + 1, Stock.SetItem(product, Stock.GetValueOrDefault(product) + pieces));
}

[JsonSerializable(typeof(Checkpoint))]
internal sealed partial class CheckpointJson : JsonSerializerContext;
