using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignsGen;
using CampaignsGen.Runtime;

namespace Runtime.Tests.Json;

/// <summary>A model as the generator emits it, with a property of every kind.</summary>
[JsonConverter(typeof(ParcelConverter))]
public sealed partial record Parcel
{
    public required string Code { get; init; }
    public required Guid Id { get; init; }
    public required long Grams { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public ParcelState? State { get; init; }
    public IReadOnlyList<Stop>? Stops { get; init; }
    public IReadOnlyList<IReadOnlyList<int>>? Grid { get; init; }
    public IReadOnlyDictionary<string, string>? Labels { get; init; }
    public byte[]? Seal { get; init; }
    public JsonElement? Extra { get; init; }
    public Optional<string?> Note { get; init; }
    public Optional<Guid?> Batch { get; init; }
    public Optional<DateTimeOffset?> DueAt { get; init; }
    public Optional<Stop?> Depot { get; init; }
    public Optional<ParcelState?> LastState { get; init; }
    public Optional<IReadOnlyList<Stop>?> Detours { get; init; }
    public Optional<int?> Floor { get; init; }
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } =
        ReadOnlyDictionary<string, JsonElement>.Empty;

    public bool Equals(Parcel? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && ValueEquality.Equal(Code, other.Code)
            && ValueEquality.Equal(Id, other.Id)
            && ValueEquality.Equal(Grams, other.Grams)
            && ValueEquality.Equal(SentAt, other.SentAt)
            && ValueEquality.Equal(State, other.State)
            && ValueEquality.Equal(Stops, other.Stops)
            && ValueEquality.Equal(Grid, other.Grid)
            && ValueEquality.Equal(Labels, other.Labels)
            && ValueEquality.Equal(Seal, other.Seal)
            && ValueEquality.Equal(Extra, other.Extra)
            && ValueEquality.Equal(Note, other.Note)
            && ValueEquality.Equal(Batch, other.Batch)
            && ValueEquality.Equal(DueAt, other.DueAt)
            && ValueEquality.Equal(Depot, other.Depot)
            && ValueEquality.Equal(LastState, other.LastState)
            && ValueEquality.Equal(Detours, other.Detours)
            && ValueEquality.Equal(Floor, other.Floor)
            && ValueEquality.Equal(AdditionalProperties, other.AdditionalProperties)
        );

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Code);
        hash.Add(ValueEquality.Hash(Id));
        hash.Add(ValueEquality.Hash(SentAt));
        hash.Add(ValueEquality.Hash(State));
        hash.Add(ValueEquality.Hash(Stops));
        hash.Add(ValueEquality.Hash(Grid));
        hash.Add(ValueEquality.Hash(Labels));
        hash.Add(ValueEquality.Hash(Seal));
        hash.Add(ValueEquality.Hash(Extra));
        hash.Add(ValueEquality.Hash(Note));
        hash.Add(ValueEquality.Hash(Depot));
        hash.Add(ValueEquality.Hash(Detours));
        hash.Add(ValueEquality.Hash(AdditionalProperties));
        return hash.ToHashCode();
    }
}
