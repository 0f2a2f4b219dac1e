using System.Collections.ObjectModel;
using System.Text.Json;
using CampaignsGen;
using CampaignsGen.Runtime;

namespace Runtime.Tests.Json;

internal static class ParcelJson
{
    private static readonly PropertyNames Names = new(
        "code",
        "id",
        "grams",
        "sentAt",
        "state",
        "stops",
        "grid",
        "labels",
        "seal",
        "extra",
        "note",
        "batch",
        "dueAt",
        "depot",
        "lastState",
        "detours",
        "floor"
    );

    internal static Parcel Read(ref JsonIn json)
    {
        string? code = null;
        Guid? id = null;
        long? grams = null;
        DateTimeOffset? sentAt = null;
        ParcelState? state = null;
        IReadOnlyList<Stop>? stops = null;
        IReadOnlyList<IReadOnlyList<int>>? grid = null;
        IReadOnlyDictionary<string, string>? labels = null;
        byte[]? seal = null;
        JsonElement? extra = null;
        Optional<string?> note = default;
        Optional<Guid?> batch = default;
        Optional<DateTimeOffset?> dueAt = default;
        Optional<Stop?> depot = default;
        Optional<ParcelState?> lastState = default;
        Optional<IReadOnlyList<Stop>?> detours = default;
        Optional<int?> floor = default;
        Dictionary<string, JsonElement>? additionalProperties = null;

        json.BeginObject();
        int property = PropertyNames.None;
        while (json.NextProperty(Names, ref property))
        {
            switch (property)
            {
                case 0:
                    code = json.ReadString();
                    break;
                case 1:
                    id = json.ReadGuid();
                    break;
                case 2:
                    grams = json.ReadInt64();
                    break;
                case 3:
                    sentAt = json.TryReadNull() ? null : json.ReadDateTimeOffset();
                    break;
                case 4:
                    state = json.TryReadNull() ? null : json.ReadEnum<ParcelState>();
                    break;
                case 5:
                    stops = json.TryReadNull() ? null : json.ReadList(StopJson.Read);
                    break;
                case 6:
                    grid = json.TryReadNull()
                        ? null
                        : json.ReadList(static (ref JsonIn json) => json.ReadList(JsonRead.Int32));
                    break;
                case 7:
                    labels = json.TryReadNull() ? null : json.ReadMap(JsonRead.String);
                    break;
                case 8:
                    seal = json.TryReadNull() ? null : json.ReadBytes();
                    break;
                case 9:
                    extra = json.ReadElement();
                    break;
                case 10:
                    note = json.TryReadNull() ? null : json.ReadString();
                    break;
                case 11:
                    batch = json.TryReadNull() ? null : json.ReadGuid();
                    break;
                case 12:
                    dueAt = json.TryReadNull() ? null : json.ReadDateTimeOffset();
                    break;
                case 13:
                    depot = json.TryReadNull() ? null : StopJson.Read(ref json);
                    break;
                case 14:
                    lastState = json.TryReadNull() ? null : json.ReadEnum<ParcelState>();
                    break;
                case 15:
                    detours = new(json.TryReadNull() ? null : json.ReadList(StopJson.Read));
                    break;
                case 16:
                    floor = json.TryReadNull() ? null : json.ReadInt32();
                    break;
                default:
                    additionalProperties = json.ReadEntry(additionalProperties, JsonRead.Element);
                    break;
            }
        }

        return new Parcel
        {
            Code = code ?? throw json.Missing("code"),
            Id = id ?? throw json.Missing("id"),
            Grams = grams ?? throw json.Missing("grams"),
            SentAt = sentAt,
            State = state,
            Stops = stops,
            Grid = grid,
            Labels = labels,
            Seal = seal,
            Extra = extra,
            Note = note,
            Batch = batch,
            DueAt = dueAt,
            Depot = depot,
            LastState = lastState,
            Detours = detours,
            Floor = floor,
            AdditionalProperties =
                (IReadOnlyDictionary<string, JsonElement>?)additionalProperties
                ?? ReadOnlyDictionary<string, JsonElement>.Empty,
        };
    }

    internal static void Write(JsonOut json, Parcel value)
    {
        json.BeginObject();
        json.Name("code"u8).Write(value.Code);
        json.Name("id"u8).Write(value.Id);
        json.Name("grams"u8).Write(value.Grams);
        if (value.SentAt is { } sentAt)
        {
            json.Name("sentAt"u8).Write(sentAt);
        }

        if (value.State is { } state)
        {
            json.Name("state"u8).Write(state.Value);
        }

        if (value.Stops is { } stops)
        {
            json.Name("stops"u8).WriteList(stops, StopJson.Write);
        }

        if (value.Grid is { } grid)
        {
            json.Name("grid"u8).WriteList(grid, static (json, row) => json.WriteList(row, JsonWrite.Int32));
        }

        if (value.Labels is { } labels)
        {
            json.Name("labels"u8).WriteMap(labels, JsonWrite.String);
        }

        if (value.Seal is { } seal)
        {
            json.Name("seal"u8).Write(seal);
        }

        if (value.Extra is { } extra)
        {
            json.Name("extra"u8).Write(extra);
        }

        WriteOptional(json, value);
        json.WriteEntries(value.AdditionalProperties, JsonWrite.Element);
        json.EndObject();
    }

    private static void WriteOptional(JsonOut json, Parcel value)
    {
        if (value.Note.HasValue)
        {
            json.Name("note"u8);
            if (value.Note.Value is { } note)
            {
                json.Write(note);
            }
            else
            {
                json.WriteNull();
            }
        }

        if (value.Batch.HasValue)
        {
            json.Name("batch"u8);
            if (value.Batch.Value is { } batch)
            {
                json.Write(batch);
            }
            else
            {
                json.WriteNull();
            }
        }

        if (value.DueAt.HasValue)
        {
            json.Name("dueAt"u8);
            if (value.DueAt.Value is { } dueAt)
            {
                json.Write(dueAt);
            }
            else
            {
                json.WriteNull();
            }
        }

        if (value.LastState.HasValue)
        {
            json.Name("lastState"u8);
            if (value.LastState.Value is { } lastState)
            {
                json.Write(lastState.Value);
            }
            else
            {
                json.WriteNull();
            }
        }

        if (value.Floor.HasValue)
        {
            json.Name("floor"u8);
            if (value.Floor.Value is { } floor)
            {
                json.Write(floor);
            }
            else
            {
                json.WriteNull();
            }
        }

        if (value.Depot.HasValue)
        {
            json.Name("depot"u8);
            if (value.Depot.Value is { } depot)
            {
                StopJson.Write(json, depot);
            }
            else
            {
                json.WriteNull();
            }
        }

        if (value.Detours.HasValue)
        {
            json.Name("detours"u8);
            if (value.Detours.Value is { } detours)
            {
                json.WriteList(detours, StopJson.Write);
            }
            else
            {
                json.WriteNull();
            }
        }
    }
}

internal sealed class ParcelConverter : ModelConverterFactory
{
    internal static ModelResolver Resolver { get; } =
        new ModelResolver().Add(ParcelJson.Read, ParcelJson.Write).Add(StopJson.Read, StopJson.Write);

    protected override ModelResolver Models => Resolver;
}
