using System.Buffers;
using System.Text.Json;
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
    public static IEnumerable<RaceResult> Run()
    {
        yield return Read("Campaign", Bytes.Campaign, HandContext.Default.HandCampaign, CampaignJson.Read);
        yield return Read(
            "100 records",
            Bytes.Records,
            HandContext.Default.HandAddRecordsResponse,
            AddRecordsResponseJson.Read
        );
        yield return Read(
            "100 records, properties by the alphabet",
            Bytes.Sorted,
            HandContext.Default.HandAddRecordsResponse,
            AddRecordsResponseJson.Read
        );
        yield return Read(
            "100 records, each in an order of its own",
            Bytes.Shuffled,
            HandContext.Default.HandAddRecordsResponse,
            AddRecordsResponseJson.Read
        );
        yield return Read(
            "1,000 objects of 25 properties",
            Bytes.Page,
            HandContext.Default.HandPage,
            WidePageJson.Read
        );
        yield return Write();
    }

    private static RaceResult Read<THand, TOurs>(
        string what,
        byte[] utf8,
        JsonTypeInfo<THand> hand,
        JsonRead<TOurs> read
    )
    {
        var reflection = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
        };
        return new Race($"Read {what} ({utf8.Length:N0} bytes)")
            .Add("System.Text.Json, source-generated", () => JsonSerializer.Deserialize(utf8, hand))
            .Add("System.Text.Json, reflection", () => JsonSerializer.Deserialize<THand>(utf8, reflection))
            .Add("floor: Utf8JsonReader, tokens only", () => Tokens(utf8))
            .Add(
                "CampaignsGen",
                () =>
                {
                    var json = new JsonIn(utf8);
                    read(ref json);
                    json.End();
                }
            )
            .Run();
    }

    private static RaceResult Write()
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using var writer = new Utf8JsonWriter(buffer);
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
            )
            .Run();
    }

    private static void Tokens(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read()) { }
    }
}
