using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using Benchmarks.Wire.Models;

namespace Benchmarks.Wire;

/// <summary>What a good engineer writes by hand today, and the least that a call by <see cref="HttpClient"/> can cost.</summary>
internal static class HandClient
{
    private const string MediaType = "application/vnd.campaigns.v1+json";

    /// <summary>Of the form that the document asks for, and good for nothing.</summary>
    public static string Key { get; } = $"eght_{Guid.NewGuid():N}";

    private static readonly MediaTypeHeaderValue ContentType = new(MediaType);

    public static Task<HandCampaign> ModifyAsync(
        HttpClient httpClient,
        string url,
        HandModify body,
        CancellationToken token = default
    ) =>
        SendAsync(
            httpClient,
            HttpMethod.Patch,
            url,
            body,
            HandContext.Default.HandModify,
            HandContext.Default.HandCampaign,
            token
        );

    public static Task<HandAddRecordsResponse> AddRecordsAsync(
        HttpClient httpClient,
        string url,
        HandAddRecords body,
        CancellationToken token = default
    ) =>
        SendAsync(
            httpClient,
            HttpMethod.Post,
            url,
            body,
            HandContext.Default.HandAddRecords,
            HandContext.Default.HandAddRecordsResponse,
            token
        );

    /// <summary>Sends bytes that are there, and does not look at those that come.</summary>
    public static async Task<int> SendBytesAsync(
        HttpClient httpClient,
        HttpMethod method,
        string url,
        byte[] body,
        byte[] received,
        CancellationToken token
    )
    {
        using var request = new HttpRequestMessage(method, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        AddHeaders(request);
        using HttpResponseMessage response = await httpClient.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            token
        );
        using Stream stream = await response.Content.ReadAsStreamAsync(token);
        int length = 0;
        while (await stream.ReadAsync(received.AsMemory(length), token) is > 0 and var count)
        {
            length += count;
        }

        return length;
    }

    private static async Task<TAnswer> SendAsync<TBody, TAnswer>(
        HttpClient httpClient,
        HttpMethod method,
        string url,
        TBody body,
        JsonTypeInfo<TBody> bodyInfo,
        JsonTypeInfo<TAnswer> answerInfo,
        CancellationToken token
    )
    {
        using var request = new HttpRequestMessage(method, url)
        {
            Content = JsonContent.Create(body, bodyInfo, ContentType),
        };
        AddHeaders(request);
        using HttpResponseMessage response = await httpClient.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            token
        );
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(answerInfo, token))!;
    }

    private static void AddHeaders(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("User-Agent", "Benchmarks/1.0");
        request.Headers.TryAddWithoutValidation("Accept", MediaType);
        request.Headers.TryAddWithoutValidation("X-API-Key", Key);
        request.Headers.TryAddWithoutValidation("X-8x8-Tenant", "acme");
    }
}
