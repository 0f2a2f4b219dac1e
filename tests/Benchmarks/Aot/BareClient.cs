namespace Benchmarks.Aot;

/// <summary>Sends bytes that are there and gives those that come: the least that a call by <see cref="HttpClient"/> can be.</summary>
internal static class BareClient
{
    public static Task<byte[]> ModifyAsync(HttpClient httpClient) =>
        SendAsync(
            httpClient,
            HttpMethod.Patch,
            $"{StubHandler.BaseUrl}/{StubHandler.Id}",
            """{"action":"START","buildOnStart":true}"""u8.ToArray()
        );

    public static Task<byte[]> AddRecordsAsync(HttpClient httpClient) =>
        SendAsync(
            httpClient,
            HttpMethod.Post,
            $"{StubHandler.BaseUrl}/{StubHandler.Id}/records",
            """{"records":[{"crmRecordId":"C-1","priority":"LOW"}]}"""u8.ToArray()
        );

    private static async Task<byte[]> SendAsync(HttpClient httpClient, HttpMethod method, string url, byte[] body)
    {
        using var request = new HttpRequestMessage(method, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", StubHandler.MediaType);
        request.Headers.TryAddWithoutValidation("User-Agent", "Benchmarks/1.0");
        request.Headers.TryAddWithoutValidation("Accept", StubHandler.MediaType);
        request.Headers.TryAddWithoutValidation("X-API-Key", StubHandler.Key);
        request.Headers.TryAddWithoutValidation("X-8x8-Tenant", "acme");
        using HttpResponseMessage response = await httpClient.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead
        );
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }
}
