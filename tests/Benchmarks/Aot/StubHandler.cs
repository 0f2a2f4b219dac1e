using System.Net;

namespace Benchmarks.Aot;

/// <summary>
/// Answers at once, so that a whole call stays on one thread; it reads the body as a connection would. Without an answer that it
/// is given, it has those of Campaigns and of the large API. It is of .NET's own kind, as the innermost handler of nearly every client
/// is: another is told of which call a request is.
/// </summary>
internal sealed class StubHandler(byte[]? answer = null) : HttpClientHandler
{
    public const string MediaType = "application/vnd.campaigns.v1+json";

    public const string BaseUrl = "https://api.8x8.com/cc/US1/campaigns/v1";

    /// <summary>Of the form that the document asks for, and good for nothing.</summary>
    public static string Key { get; } = $"eght_{Guid.NewGuid():N}";

    public static Guid Id { get; } = new("123e4567-e89b-12d3-a456-426614174000");

    private static ReadOnlySpan<byte> Campaign =>
        """
            {
              "id": "123e4567-e89b-12d3-a456-426614174000", "tenantId": "acme", "integrationType": "contactual",
              "startTime": "2026-03-02T09:00:00Z", "endTime": "2026-03-02T19:30:00Z", "state": "RUNNING",
              "displayStatus": "RUNNING", "recordCount": 1250,
              "recordCounts": [{ "type": "DYNAMIC", "state": "COMPLETE", "result": "SUCCESS", "count": 50 }],
              "lastBuildTime": "2026-03-01T09:00:00Z", "startedTime": "2026-03-02T09:00:01Z"
            }
            """u8;

    private static ReadOnlySpan<byte> Records =>
        """
            {
              "records": [
                {
                  "id": "123e4567-e89b-12d3-a456-426614174001", "type": "DYNAMIC", "crmRecordId": "C-1", "priority": "LOW",
                  "rank": 1.25, "nextAttemptAfter": "2026-03-02T09:00:00Z", "retryCount": 0, "state": "PENDING"
                }
              ]
            }
            """u8;

    private static ReadOnlySpan<byte> Thing =>
        """
            {
              "id": "123e4567-e89b-12d3-a456-426614174002", "name": "thing", "kind": "LARGE", "count": 7, "price": 1.25,
              "isActive": true, "createdAt": "2026-03-02T09:00:00Z", "tags": ["a", "b"]
            }
            """u8;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.Content is { } content)
        {
            await content.CopyToAsync(Stream.Null, cancellationToken);
        }

        var response = new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new ByteArrayContent(answer ?? AnswerTo(request.Method).ToArray()),
            RequestMessage = request,
        };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        return response;
    }

    private static ReadOnlySpan<byte> AnswerTo(HttpMethod method) =>
        method == HttpMethod.Patch ? Campaign
        : method == HttpMethod.Post ? Records
        : Thing;
}
