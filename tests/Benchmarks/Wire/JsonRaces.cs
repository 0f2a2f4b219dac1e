using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Acme.Campaigns;
using Acme.Wide;
using Benchmarks.Measuring;
using Benchmarks.Wire.Models;
using CampaignsGen.Runtime;

namespace Benchmarks.Wire;

/// <summary>Emitted JSON code against System.Text.Json with a source-generated context, which is 1.00.</summary>
internal static class JsonRaces
{
    private static readonly JsonSerializerOptions Reflection = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Campaign Campaign = Parse(Bytes.Campaign, CampaignJson.Read);
    private static readonly AddRecordsResponse Records = Parse(Bytes.Records, AddRecordsResponseJson.Read);

    /// <summary>Makes the objects that reading a campaign makes, and does nothing else.</summary>
    public static void CampaignGraph() => GC.KeepAlive(Graph.Of(Campaign));

    /// <inheritdoc cref="CampaignGraph"/>
    public static void RecordsGraph() => GC.KeepAlive(Graph.Of(Records));

    public static IEnumerable<RaceResult> Run() => All().Select(static race => race.Run());

    /// <summary>What reading allocates beside the object graph.</summary>
    public static IEnumerable<(string Read, long Bytes)> OwnBytes() =>
        [
            (
                "Campaign",
                Allocated.By(static () => Parse(Bytes.Campaign, CampaignJson.Read)) - Allocated.By(CampaignGraph)
            ),
            (
                "100 records",
                Allocated.By(static () => Parse(Bytes.Records, AddRecordsResponseJson.Read))
                    - Allocated.By(RecordsGraph)
            ),
            ("Writing 100 records", Write().Bytes("CampaignsGen")),
        ];

    private static IEnumerable<Race> All() =>
        [
            Read("Campaign", Bytes.Campaign, HandContext.Default.HandCampaign, CampaignJson.Read)
                .Add("floor: the objects alone", CampaignGraph),
            Read("100 records", Bytes.Records, HandContext.Default.HandAddRecordsResponse, AddRecordsResponseJson.Read)
                .Add("floor: the objects alone", RecordsGraph),
            Read(
                "100 records, properties by the alphabet",
                Bytes.Sorted,
                HandContext.Default.HandAddRecordsResponse,
                AddRecordsResponseJson.Read
            ),
            Read(
                "100 records, each in an order of its own",
                Bytes.Shuffled,
                HandContext.Default.HandAddRecordsResponse,
                AddRecordsResponseJson.Read
            ),
            Read("1,000 objects of 25 properties", Bytes.Page, HandPageContext.Default.HandPage, WidePageJson.Read),
            Write(),
        ];

    private static Race Read<THand, TOurs>(string what, byte[] utf8, JsonTypeInfo<THand> hand, JsonRead<TOurs> read) =>
        new Race($"Read {what} ({utf8.Length:N0} bytes)")
            .Add("System.Text.Json, source-generated", () => JsonSerializer.Deserialize(utf8, hand))
            .Add("System.Text.Json, reflection", () => JsonSerializer.Deserialize<THand>(utf8, Reflection))
            .Add("floor: Utf8JsonReader, tokens only", () => Tokens(utf8))
            .Add("CampaignsGen", () => Parse(utf8, read));

    private static Race Write()
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        var writer = new Utf8JsonWriter(buffer);
        var json = new JsonOut(buffer);
        return new Race("Write 100 records into a buffer that is used again")
            .Add(
                "System.Text.Json, source-generated",
                () =>
                {
                    buffer.ResetWrittenCount();
                    writer.Reset();
                    JsonSerializer.Serialize(writer, Requests.Hand, HandContext.Default.HandAddRecords);
                }
            )
            .Add(
                "CampaignsGen",
                () =>
                {
                    buffer.ResetWrittenCount();
                    json.Reset(buffer);
                    AddRecordsRequestJson.Write(json, Requests.Ours);
                    json.Flush();
                }
            );
    }

    private static T Parse<T>(byte[] utf8, JsonRead<T> read)
    {
        var json = new JsonIn(utf8);
        T value = read(ref json);
        json.End();
        return value;
    }

    private static void Tokens(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read()) { }
    }
}
