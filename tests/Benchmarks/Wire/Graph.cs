using System.Collections.ObjectModel;
using Acme.Campaigns;

namespace Benchmarks.Wire;

/// <summary>Copies of what was read, made without reading: the objects, their lists and their strings.</summary>
internal static class Graph
{
    public static Campaign Of(Campaign campaign) =>
        campaign with
        {
            TenantId = Copy(campaign.TenantId),
            IntegrationType = Copy(campaign.IntegrationType),
            RecordCounts = List(campaign.RecordCounts!, static count => count with { }),
        };

    public static AddRecordsResponse Of(AddRecordsResponse response) =>
        new()
        {
            Records = List(response.Records, static record => record with { CrmRecordId = Copy(record.CrmRecordId)! }),
        };

    private static string? Copy(string? text) => text is null ? null : new string(text.AsSpan());

    private static ReadOnlyCollection<T> List<T>(IReadOnlyList<T> items, Func<T, T> copy)
    {
        var copies = new T[items.Count];
        for (int i = 0; i < copies.Length; i++)
        {
            copies[i] = copy(items[i]);
        }

        return new ReadOnlyCollection<T>(copies);
    }
}
