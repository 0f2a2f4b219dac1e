using System.Reflection;
using System.Text.Json.Nodes;
using CampaignsGen;

namespace Conformance.Tests.Calling;

/// <summary>What a client made of an answer, as JSON, text or octets.</summary>
internal static class ReadAnswer
{
    /// <summary>The body that an answer or an error has; the value itself where it is none of them.</summary>
    public static object? BodyOf(object? answer) =>
        answer is ApiResponse
            ? typeof(ApiResponse).GetProperty("Body", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(answer)
            : answer;

    /// <summary>Reads a stream to its end.</summary>
    public static async Task<byte[]> OctetsAsync(Stream stream)
    {
        await using (stream)
        {
            MemoryStream copy = new();
            await stream.CopyToAsync(copy);
            return copy.ToArray();
        }
    }

    /// <summary>The items of an answer that come as they arrive; null where it is none of those.</summary>
    public static async Task<JsonArray?> ItemsAsync(object answer, TypedValue values)
    {
        if (answer.GetType().GetInterface("IAsyncEnumerable`1") is not { } items)
        {
            return null;
        }

        MethodInfo read = typeof(ReadAnswer)
            .GetMethod(nameof(ReadItemsAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(items.GetGenericArguments());
        return await (Task<JsonArray>)read.Invoke(null, [answer, values])!;
    }

    private static async Task<JsonArray> ReadItemsAsync<T>(IAsyncEnumerable<T> items, TypedValue values)
    {
        JsonArray written = [];
        await foreach (T item in items)
        {
            JsonNode? value = Item(item, values);
            if ((value as JsonObject)?["data"]?.ToString() != ExpectedItems.End)
            {
                written.Add(value);
            }
        }

        return written;
    }

    /// <summary>An event as what its lines say, any other item as its value.</summary>
    private static JsonNode? Item(object? item, TypedValue values)
    {
        if (
            item?.GetType() is not { IsGenericType: true } type
            || type.GetGenericTypeDefinition() != typeof(ServerEvent<>)
        )
        {
            return values.Write(item);
        }

        object? data = type.GetProperty("Data")!.GetValue(item);
        return new JsonObject
        {
            ["event"] = (string)type.GetProperty("Event")!.GetValue(item)!,
            ["data"] = values.Write(data),
        };
    }
}
