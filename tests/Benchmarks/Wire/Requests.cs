using System.Text.Json;
using Acme.Campaigns;
using Benchmarks.Wire.Models;

namespace Benchmarks.Wire;

/// <summary>A request of 100 records, for each rival in its own types.</summary>
internal static class Requests
{
    private const int Count = 100;

    public static HandAddRecords Hand { get; } =
        new()
        {
            Records =
            [
                .. Enumerable
                    .Range(0, Count)
                    .Select(static i => new HandAddRecord
                    {
                        CrmRecordId = $"C-{10000 + i}",
                        ScheduleAt = At(i),
                        Priority = HandPriority.MEDIUM,
                        Rank = 1 + (i / 4.0),
                    }),
            ],
        };

    public static AddRecordsRequest Ours { get; } =
        new()
        {
            Records =
            [
                .. Enumerable
                    .Range(0, Count)
                    .Select(static i => new AddRecordRequest
                    {
                        CrmRecordId = $"C-{10000 + i}",
                        ScheduleAt = At(i),
                        Priority = RecordPriority.Medium,
                        Rank = 1 + (i / 4.0),
                    }),
            ],
        };

    public static byte[] HandBytes() => JsonSerializer.SerializeToUtf8Bytes(Hand, HandContext.Default.HandAddRecords);

    private static DateTimeOffset At(int i) =>
        new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).AddSeconds(i * 61);
}
