using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignsGen;
using TestKit.Samples;

namespace Compile.Tests.Executing;

/// <summary>Holds what a client read against what it was sent.</summary>
internal static class AnswerJudge
{
    /// <summary>What is lost or different; null where nothing is.</summary>
    public static async Task<string?> JudgeAsync(object? answer, MadeAnswer sent, JsonSerializerOptions json)
    {
        object? value = answer is ApiResponse response ? BodyOf(response) : answer;
        if (sent.MediaType is null)
        {
            return null;
        }

        if (value is null)
        {
            return sent.Json is null || sent.Json.GetValueKind() == JsonValueKind.Null ? null : "the body was not read";
        }

        string text = Encoding.UTF8.GetString(sent.Bytes);
        switch (value)
        {
            case Stream stream:
                await using (stream)
                {
                    return await TextOf(stream) == text ? null : "the octets differ";
                }

            case string read when sent.Json is null || !MadeAnswer.IsJson(sent.MediaType):
                return read == text ? null : $"'{text}' was read as '{read}'";
            default:
                object? single = value.GetType().GetInterface("IAsyncEnumerable`1") is { } items
                    ? await FirstAsync(value, items.GetGenericArguments()[0])
                    : value;
                return Difference(sent.Json, DataOf(single), json);
        }
    }

    /// <summary>What an event carries; anything else is itself.</summary>
    private static object? DataOf(object? item) =>
        item?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ServerEvent<>)
            ? type.GetProperty(nameof(ServerEvent<>.Data))!.GetValue(item)
            : item;

    private static string? Difference(JsonNode? expected, object? value, JsonSerializerOptions json)
    {
        if (value is string text && expected?.GetValueKind() != JsonValueKind.String)
        {
            return JsonEquality.Difference(expected, JsonNode.Parse(text));
        }

        JsonNode? actual =
            value is TimeSpan span ? System.Xml.XmlConvert.ToString(span)
            : value is null ? null
            : JsonSerializer.SerializeToNode(value, value.GetType(), json);
        return JsonEquality.Difference(WithoutNulls(expected), WithoutNulls(actual));
    }

    /// <summary>A model that is only ever answered does not tell a property that is null from one that is absent.</summary>
    private static JsonNode? WithoutNulls(JsonNode? value) =>
        value switch
        {
            JsonObject members => new JsonObject(
                members
                    .Where(static member => member.Value is not null)
                    .Select(static member => KeyValuePair.Create(member.Key, WithoutNulls(member.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(WithoutNulls)]),
            _ => value?.DeepClone(),
        };

    private static object? BodyOf(ApiResponse response) =>
        typeof(ApiResponse).GetProperty("Body", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(response);

    private static async Task<string> TextOf(Stream stream)
    {
        using StreamReader reader = new(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static Task<object?> FirstAsync(object items, Type item) =>
        (Task<object?>)
            typeof(AnswerJudge)
                .GetMethod(nameof(FirstOfAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(item)
                .Invoke(null, [items])!;

    private static async Task<object?> FirstOfAsync<T>(IAsyncEnumerable<T> items)
    {
        object? first = null;
        await foreach (T item in items)
        {
            first ??= item;
        }

        return first;
    }
}
