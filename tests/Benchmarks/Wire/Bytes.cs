using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Benchmarks.Wire;

/// <summary>The texts that all rivals read: the same bytes for each.</summary>
internal static class Bytes
{
    private static readonly string[] States = ["PENDING", "QUEUED", "COMPLETE", "AGENT_ACCEPTED"];
    private static readonly string[] Priorities = ["HIGH", "MEDIUM", "LOW"];
    private static readonly string[] Kinds = ["SMALL", "MEDIUM", "LARGE", "HUGE"];

    public static byte[] Campaign { get; } = Utf8(CampaignObject());

    public static byte[] Records { get; } = Utf8(new JsonObject { ["records"] = Items(100, RecordObject) });

    /// <summary>As a service does that writes its properties by the alphabet.</summary>
    public static byte[] Sorted { get; } = Utf8(new JsonObject { ["records"] = Items(100, Sort) });

    /// <summary>As no service does: each object in an order of its own.</summary>
    public static byte[] Shuffled { get; } =
        Utf8(new JsonObject { ["records"] = Items(100, static i => Shuffle(RecordObject(i), i)) });

    public static byte[] Page { get; } = Utf8(new JsonObject { ["items"] = Items(1000, ItemObject) });

    private static JsonObject CampaignObject() =>
        new()
        {
            ["id"] = Id(1),
            ["tenantId"] = "acme",
            ["integrationType"] = "contactual",
            ["startTime"] = Time(1),
            ["endTime"] = Time(2),
            ["state"] = "RUNNING",
            ["displayStatus"] = "RUNNING",
            ["recordCount"] = 1250,
            ["recordCounts"] = Items(
                5,
                static i => new JsonObject
                {
                    ["type"] = "DYNAMIC",
                    ["state"] = States[i % States.Length],
                    ["result"] = "SUCCESS",
                    ["count"] = i * 50,
                }
            ),
            ["lastBuildTime"] = Time(3),
            ["lastPurgedTime"] = Time(4),
            ["startedTime"] = Time(5),
            ["completedTime"] = Time(6),
        };

    private static JsonObject RecordObject(int i) =>
        new()
        {
            ["id"] = Id(i),
            ["type"] = "DYNAMIC",
            ["crmRecordId"] = string.Create(CultureInfo.InvariantCulture, $"C-{10000 + i}"),
            ["priority"] = Priorities[i % Priorities.Length],
            ["rank"] = 1 + (i / 4.0),
            ["nextAttemptAfter"] = Time(i),
            ["retryCount"] = i % 7,
            ["state"] = States[i % States.Length],
        };

    private static JsonObject ItemObject(int i) =>
        new()
        {
            ["id"] = Id(i),
            ["name"] = $"Item number {i}",
            ["description"] =
                $"What people say about the item of number {i}: that it is as good as the others, and not too dear.",
            ["kind"] = Kinds[i % Kinds.Length],
            ["createdAt"] = Time(i),
            ["updatedAt"] = Time(i + 7),
            ["count"] = i * 3,
            ["total"] = 10_000_000_000L + i,
            ["price"] = i + 0.99,
            ["weight"] = i * 0.125,
            ["isActive"] = i % 2 == 0,
            ["isPublic"] = i % 3 == 0,
            ["street"] = $"{i} Example Street",
            ["city"] = "Zürich",
            ["postalCode"] = "8001",
            ["country"] = "Switzerland",
            ["latitude"] = 47.37 + (i / 10000.0),
            ["longitude"] = 8.54 + (i / 10000.0),
            ["email"] = $"item{i}@example.com",
            ["phone"] = "+41 44 000 00 00",
            ["tags"] = Items(3, j => JsonValue.Create($"tag-{i}-{j}")),
            ["score"] = i % 100,
            ["rank"] = i,
            ["comment"] =
                $"A comment with a quotation mark \" in it, for item {i}; nothing more than that, to be sure.",
            ["owner"] = $"owner-{i % 10}",
        };

    private static JsonObject Sort(int i) =>
        Object(RecordObject(i).OrderBy(static property => property.Key, StringComparer.Ordinal));

    private static JsonObject Shuffle(JsonObject from, int seed)
    {
        KeyValuePair<string, JsonNode?>[] properties = [.. from];
        new Random(seed).Shuffle(properties);
        return Object(properties);
    }

    private static JsonObject Object(IEnumerable<KeyValuePair<string, JsonNode?>> properties) =>
        new(properties.Select(static property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));

    private static JsonArray Items(int count, Func<int, JsonNode?> item) =>
        [.. Enumerable.Range(0, count).Select(item)];

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"123e4567-e89b-12d3-a456-{i:D12}");

    private static string Time(int i) =>
        new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc)
            .AddSeconds(i * 61)
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static byte[] Utf8(JsonNode node) =>
        Encoding.UTF8.GetBytes(
            node.ToJsonString(
                new JsonSerializerOptions
                {
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        );
}
