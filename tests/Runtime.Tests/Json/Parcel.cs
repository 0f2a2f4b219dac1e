using System.Collections.ObjectModel;
using System.Text;
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
        var hash = new ValueHash();
        hash.Add(Code).Add(Id).Add(SentAt).Add(State).Add(Stops).Add(Grid).Add(Labels).Add(Seal);
        hash.Add(Extra).Add(Note).Add(Depot).Add(Detours).Add(AdditionalProperties);
        return hash.ToHashCode();
    }

    private bool PrintMembers(StringBuilder builder) =>
        new MemberPrinter(builder)
            .Add(Code)
            .AddPlain(Stops)
            .AddDeep(Grid)
            .AddDeep(Labels)
            .AddDeep(Seal)
            .Add(Note)
            .Add(Detours)
            .IsAny;
}
