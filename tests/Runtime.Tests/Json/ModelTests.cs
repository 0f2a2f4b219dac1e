using System.Text;
using System.Text.Json;
using CampaignsGen;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>A whole model through the emitted code, by itself and through <see cref="JsonSerializer"/>.</summary>
public sealed class ModelTests
{
    private const string Full =
        """{"code":"c","id":"123e4567-e89b-12d3-a456-426614174000","grams":12,"sentAt":"2030-05-01T10:00:00Z","state":"SENT","stops":[{"town":"a","km":1.5},{"town":"b"}],"grid":[[1,2],[]],"labels":{"x":"y"},"seal":"AAEC","extra":{"a":[1.00]},"note":null,"batch":null,"dueAt":"2030-05-02T10:00:00+02:00","lastState":"LOST","floor":3,"depot":{"town":"d"},"detours":[{"town":"e"}],"other":{"a":1},"more":2}""";

    private const string Small = """{"code":"c","id":"123e4567-e89b-12d3-a456-426614174000","grams":12}""";

    [Theory]
    [InlineData(Full)]
    [InlineData(Small)]
    public void WhatIsReadIsWrittenAlike(string json) =>
        Assert.Equal(json, Text.Write(Text.Read(json, ParcelJson.Read), ParcelJson.Write));

    [Fact]
    public void AbsentIsNotNull()
    {
        Parcel parcel = Text.Read(Small[..^1] + ",\"note\":null,\"detours\":null,\"stops\":null}", ParcelJson.Read);
        Assert.Equal(new Optional<string?>(null), parcel.Note);
        Assert.Equal(new Optional<IReadOnlyList<Stop>?>(null), parcel.Detours);
        Assert.Equal(default, parcel.Batch);
        Assert.Null(parcel.Stops);
    }

    [Fact]
    public void EqualityIsByValueAllTheWayDown()
    {
        Parcel left = Text.Read(Full, ParcelJson.Read);
        Parcel right = Text.Read(Full, ParcelJson.Read);
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, Text.Read(Full.Replace("[1,2]", "[1,3]", StringComparison.Ordinal), ParcelJson.Read));
        Assert.NotEqual(left, Text.Read(Full.Replace("1.00", "1.01", StringComparison.Ordinal), ParcelJson.Read));
        Assert.NotEqual(
            left,
            Text.Read(Full.Replace("\"more\":2", "\"more\":3", StringComparison.Ordinal), ParcelJson.Read)
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void TextInSegmentsReadsAlike(int length) =>
        Assert.Equal(Text.Read(Full, ParcelJson.Read), Text.ReadSegmented(Full, length, ParcelJson.Read));

    [Fact]
    public void TheSerializerUsesTheEmittedCode()
    {
        Parcel parcel = JsonSerializer.Deserialize<Parcel>(Full)!;
        Assert.Equal(Text.Read(Full, ParcelJson.Read), parcel);
        Assert.Equal(Full, JsonSerializer.Serialize(parcel));
        Assert.Null(JsonSerializer.Deserialize<Parcel>("null"));
        Assert.Collection(
            JsonSerializer.Deserialize<Stop?[]>("[null,{\"town\":\"a\"}]")!,
            Assert.Null,
            static stop => Assert.Equal(new Stop { Town = "a" }, stop)
        );
    }

    [Fact]
    public async Task TheSerializerReadsFromAStreamInPieces()
    {
        string json = $"[{string.Join(",", Enumerable.Repeat(Full, 200))}]";
        var options = new JsonSerializerOptions { DefaultBufferSize = 16 };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        List<Parcel>? parcels = await JsonSerializer.DeserializeAsync<List<Parcel>>(stream, options);
        Parcel expected = Text.Read(Full, ParcelJson.Read);
        Assert.Equal(200, parcels?.Count);
        Assert.All(parcels!, parcel => Assert.Equal(expected, parcel));
    }

    [Fact]
    public void TheResolverKnowsModelsAndTheirLists()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = ParcelConverter.Resolver };
        Stop[] stops = [new Stop { Town = "a" }];
        const string Json = """[{"town":"a"}]""";

        Assert.Equal(Json, JsonSerializer.Serialize(stops, options));
        Assert.Equal(Json, JsonSerializer.Serialize<IReadOnlyList<Stop>>(stops, options));
        Assert.Equal(Json, JsonSerializer.Serialize(stops.ToList(), options));
        Assert.Equal(stops, JsonSerializer.Deserialize<Stop[]>(Json, options));
        Assert.Equal(stops, JsonSerializer.Deserialize<List<Stop>>(Json, options));
        Assert.Equal(stops, JsonSerializer.Deserialize<IReadOnlyList<Stop>>(Json, options));
        Assert.Equal(stops[0], JsonSerializer.Deserialize<Stop>("""{"town":"a"}""", options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(1, options));
    }

    [Fact]
    public void AUsersOwnWriterDecidesHowItLooks()
    {
        var options = new JsonSerializerOptions { WriteIndented = true };
        Assert.Equal(
            "{\n  \"town\": \"\\u003Ca\\u003E\"\n}",
            JsonSerializer.Serialize(new Stop { Town = "<a>" }, options).ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public void NothingToReadOrWriteWithIsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new ModelResolver().Add<Stop>(null!, StopJson.Write));
        Assert.Throws<ArgumentNullException>(() => new ModelResolver().Add<Stop>(StopJson.Read, null!));
    }

    [Fact]
    public void TheResolverKnowsNothingElse()
    {
        var options = new JsonSerializerOptions();
        Assert.All(
            [typeof(int), typeof(int[]), typeof(Stop[,]), typeof(HashSet<Stop>), typeof(Dictionary<Stop, Stop>)],
            type => Assert.Null(ParcelConverter.Resolver.GetTypeInfo(type, options))
        );
        Assert.False(new ParcelConverter().CanConvert(typeof(int)));
    }
}
