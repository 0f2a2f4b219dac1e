using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignsGen;

namespace Producers.Tests.Calling;

/// <summary>What a client read, written again as JSON, so that it can be compared with what the server sent.</summary>
internal static class ReadAnswer
{
    /// <summary>The JSON of a value, of every item of a stream, or the octets of a binary answer in base64.</summary>
    public static async Task<JsonNode?> AsJsonAsync(object? answer, JsonSerializerOptions json)
    {
        switch (answer)
        {
            case null:
                return null;
            case Stream octets:
                return await OctetsAsync(octets);
            case ApiResponse response:
                return await AsJsonAsync(BodyOf(response), json);
        }

        return answer.GetType().GetInterface("IAsyncEnumerable`1") is { } items
            ? await (Task<JsonArray>)
                typeof(ReadAnswer)
                    .GetMethod(nameof(ItemsAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(items.GetGenericArguments())
                    .Invoke(null, [answer, json])!
            : JsonSerializer.SerializeToNode(answer, answer.GetType(), json);
    }

    private static async Task<JsonNode> OctetsAsync(Stream octets)
    {
        using MemoryStream copy = new();
        await using (octets)
        {
            await octets.CopyToAsync(copy);
        }

        return JsonValue.Create(Convert.ToBase64String(copy.ToArray()));
    }

    private static async Task<JsonArray> ItemsAsync<T>(IAsyncEnumerable<T> items, JsonSerializerOptions json)
    {
        JsonArray read = [];
        await foreach (T item in items)
        {
            read.Add(IsEvent(item) ? Event(item!, json) : JsonSerializer.SerializeToNode(item, json));
        }

        return read;
    }

    private static bool IsEvent(object? item) =>
        item?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ServerEvent<>);

    private static JsonObject Event(object item, JsonSerializerOptions json)
    {
        JsonObject read = [];
        foreach (string name in (string[])["Event", "Id", "Data"])
        {
            PropertyInfo property = item.GetType().GetProperty(name)!;
            read[name.ToLowerInvariant()] = JsonSerializer.SerializeToNode(
                property.GetValue(item),
                property.PropertyType,
                json
            );
        }

        return read;
    }

    /// <summary>The body of a response that may have one of several types: the one that is there.</summary>
    private static object? BodyOf(ApiResponse response) =>
        typeof(ApiResponse).GetProperty("Body", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(response);
}
