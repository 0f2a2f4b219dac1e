using System.Text.Json;
using System.Text.Json.Serialization;

namespace Benchmarks.Wire.Models;

// What a good engineer writes by hand today, for System.Text.Json with a source-generated context.

internal sealed class HandModify
{
    public HandAction Action { get; set; }
    public bool? Enabled { get; set; }
    public bool? BuildOnStart { get; set; }
}

internal sealed class HandCampaign
{
    public Guid Id { get; set; }
    public string? TenantId { get; set; }
    public string? IntegrationType { get; set; }
    public DateTimeOffset? StartTime { get; set; }
    public DateTimeOffset? EndTime { get; set; }
    public HandState State { get; set; }
    public HandDisplayStatus? DisplayStatus { get; set; }
    public long? RecordCount { get; set; }
    public List<HandRecordCount>? RecordCounts { get; set; }
    public DateTimeOffset? LastBuildTime { get; set; }
    public DateTimeOffset? LastPurgedTime { get; set; }
    public DateTimeOffset? StartedTime { get; set; }
    public DateTimeOffset? CompletedTime { get; set; }
}

internal sealed class HandRecordCount
{
    public HandRecordType? Type { get; set; }
    public HandRecordState? State { get; set; }
    public HandRecordResult? Result { get; set; }
    public long Count { get; set; }
}

internal sealed class HandAddRecords
{
    public List<HandAddRecord> Records { get; set; } = null!;
}

internal sealed class HandAddRecord
{
    public string CrmRecordId { get; set; } = null!;
    public DateTimeOffset? ScheduleAt { get; set; }
    public HandPriority? Priority { get; set; }
    public double? Rank { get; set; }
}

internal sealed class HandAddRecordsResponse
{
    public List<HandRecord> Records { get; set; } = null!;
}

internal sealed class HandRecord
{
    public Guid Id { get; set; }
    public HandRecordType? Type { get; set; }
    public string CrmRecordId { get; set; } = null!;
    public HandPriority? Priority { get; set; }
    public double? Rank { get; set; }
    public DateTimeOffset? NextAttemptAfter { get; set; }
    public int? RetryCount { get; set; }
    public HandRecordState State { get; set; }
    public string? StateReason { get; set; }
    public HandRecordResult? Result { get; set; }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(HandModify))]
[JsonSerializable(typeof(HandCampaign))]
[JsonSerializable(typeof(HandAddRecords))]
[JsonSerializable(typeof(HandAddRecordsResponse))]
internal sealed partial class HandContext : JsonSerializerContext;
