using System.Text.Json;
using CampaignsGen.LocalServer.Recording;

namespace Importer.Tests;

/// <summary>What stands in the body of a request that adds records.</summary>
internal static class Bodies
{
    internal static IEnumerable<string> Ids(RecordedRequest request) => Ids(request.Body);

    internal static IEnumerable<string> Ids(ReadOnlyMemory<byte> body) =>
        JsonElement
            .Parse(body.Span)
            .GetProperty("records")
            .EnumerateArray()
            .Select(record => record.GetProperty("crmRecordId").GetString()!);
}
