using System.Globalization;
using Acme.Campaigns;

namespace RecordsImporter.Reading;

/// <summary>Represents the fields of a row as strings. An empty or missing field is <see langword="null"/>.</summary>
internal readonly record struct RecordFields(string? Id, string? ScheduleAt, string? Priority, string? Rank)
{
    internal const string IdName = "crmRecordId";
    internal const string ScheduleAtName = "scheduleAt";
    internal const string PriorityName = "priority";
    internal const string RankName = "rank";

    private const int LongestId = 32;
    private const char Replacement = '\uFFFD';

    private static readonly string[] Times =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    /// <summary>Validates the fields by the rules of the API, so that an invalid row does not cause its request to be rejected.</summary>
    internal Row ToRow(long number, long line)
    {
        var (scheduleAt, scheduleFault) = ReadTime(ScheduleAt);
        var (priority, priorityFault) = ReadPriority(Priority);
        var (rank, rankFault) = ReadRank(Rank);
        if ((IdFault(Id) ?? scheduleFault ?? priorityFault ?? rankFault) is { } fault)
        {
            return new Row(number, line, Id, Record: null, fault);
        }

        var record = new AddRecordRequest
        {
            CrmRecordId = Id!,
            ScheduleAt = scheduleAt,
            Priority = priority,
            Rank = rank,
        };
        return new Row(number, line, Id, record, Reason: null);
    }

    private static string? IdFault(string? id) =>
        id switch
        {
            _ when string.IsNullOrWhiteSpace(id) => $"{IdName} is missing or blank",
            { Length: > LongestId } => $"{IdName} has {id.Length} characters; at most {LongestId} are permitted",
            _ when id.Contains(Replacement, StringComparison.Ordinal) => $"{IdName} is not valid UTF-8",
            _ => null,
        };

    private static (DateTimeOffset? Value, string? Fault) ReadTime(string? text) =>
        text switch
        {
            null => default,
            _ when DateTimeOffset.TryParseExact(
                    text,
                    Times,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var time
                ) => (time, null),
            _ => (null, $"{ScheduleAtName} '{Shorten(text)}' is not an ISO 8601 time with an offset"),
        };

    private static (RecordPriority? Value, string? Fault) ReadPriority(string? text) =>
        text is null ? default
        : RecordPriority.FromValue(text) is { IsKnown: true } known ? (known, null)
        : (null, $"{PriorityName} '{Shorten(text)}' is not HIGH, MEDIUM or LOW");

    private static (double? Value, string? Fault) ReadRank(string? text) =>
        text is null ? default
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double rank)
        && double.IsFinite(rank)
            ? (rank, null)
        : (null, $"{RankName} '{Shorten(text)}' is not a number");

    private static string Shorten(string text) => text.Length <= LongestId ? text : $"{text[..LongestId]}…";
}
