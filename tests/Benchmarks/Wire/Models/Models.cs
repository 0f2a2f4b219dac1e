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

internal sealed class HandPage
{
    public List<HandItem> Items { get; set; } = null!;
}

internal sealed class HandItem
{
    public Guid Id { get; set; }
    public string Name { get; set; } = null!;
    public string? Description { get; set; }
    public HandKind? Kind { get; set; }
    public DateTimeOffset? CreatedAt { get; set; }
    public DateTimeOffset? UpdatedAt { get; set; }
    public int? Count { get; set; }
    public long? Total { get; set; }
    public double? Price { get; set; }
    public double? Weight { get; set; }
    public bool? IsActive { get; set; }
    public bool? IsPublic { get; set; }
    public string? Street { get; set; }
    public string? City { get; set; }
    public string? PostalCode { get; set; }
    public string? Country { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public List<string>? Tags { get; set; }
    public int? Score { get; set; }
    public int? Rank { get; set; }
    public string? Comment { get; set; }
    public string? Owner { get; set; }
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
[JsonSerializable(typeof(HandPage))]
internal sealed partial class HandContext : JsonSerializerContext;
