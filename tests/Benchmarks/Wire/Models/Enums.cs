using System.Text.Json.Serialization;

namespace Benchmarks.Wire.Models;

internal enum HandAction
{
    BUILD,
    RESET,
    START,
    PAUSE,
    RESUME,
    RETRY,
    CANCEL,
    PURGE,
}

internal enum HandState
{
    CREATED,
    BUILDING,
    READY,
    PENDING,
    STARTING,
    RUNNING,
    PAUSED,
    COMPLETE,

    [JsonStringEnumMemberName("BUILD_ERROR")]
    BuildError,

    [JsonStringEnumMemberName("RUN_ERROR")]
    RunError,
    DELETED,
}

internal enum HandDisplayStatus
{
    NEW,
    BUILDING,

    [JsonStringEnumMemberName("BUILD_FAILED")]
    BuildFailed,

    [JsonStringEnumMemberName("READY_TO_RUN")]
    ReadyToRun,
    SCHEDULED,
    RUNNING,
    PAUSED,
    PURGED,
    ERROR,

    [JsonStringEnumMemberName("ERROR_PURGED")]
    ErrorPurged,
    COMPLETED,
    STOPPED,
    DISABLED,
}

internal enum HandRecordType
{
    [JsonStringEnumMemberName("CRM_QUERY")]
    CrmQuery,
    DYNAMIC,
}

internal enum HandRecordState
{
    PENDING,
    REQUESTED,
    QUEUED,

    [JsonStringEnumMemberName("CANCEL_REQUESTED")]
    CancelRequested,

    [JsonStringEnumMemberName("AGENT_ACCEPTED")]
    AgentAccepted,
    COMPLETE,
    REJECTED,
    DELETED,
    ERROR,
}

internal enum HandRecordResult
{
    SUCCESS,

    [JsonStringEnumMemberName("NO_VALID_NUMBER")]
    NoValidNumber,

    [JsonStringEnumMemberName("SCHEDULE_COMPLETE")]
    ScheduleComplete,

    [JsonStringEnumMemberName("INTERACTION_FAILED")]
    InteractionFailed,

    [JsonStringEnumMemberName("MAX_ATTEMPTS_REACHED")]
    MaxAttemptsReached,

    [JsonStringEnumMemberName("INTERACTION_SKIPPED")]
    InteractionSkipped,

    [JsonStringEnumMemberName("CALLBACK_SCHEDULED")]
    CallbackScheduled,
}

internal enum HandPriority
{
    HIGH,
    MEDIUM,
    LOW,
}

internal enum HandKind
{
    SMALL,
    MEDIUM,
    LARGE,
    HUGE,
}
