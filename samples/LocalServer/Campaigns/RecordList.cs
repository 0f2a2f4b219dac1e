using CampaignsGen.LocalServer.Answers;

namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Represents the work list of a campaign. Callers synchronize access.</summary>
internal sealed class RecordList
{
    private readonly List<Record> records = [];
    private readonly HashSet<string> crmRecordIds = new(StringComparer.Ordinal);
    private readonly int[] countByPriority = new int[Enum.GetValues<RecordPriority>().Length];

    internal long Count => records.Count;

    internal IReadOnlyList<string> CrmRecordIds => [.. records.Select(record => record.CrmRecordId)];

    /// <summary>Adds all of the records, or none.</summary>
    /// <exception cref="RefusedException">409: one of the records is already in the campaign.</exception>
    internal IReadOnlyList<Record> Add(IReadOnlyList<NewRecord> added, DateTimeOffset now)
    {
        if (added.FirstOrDefault(record => crmRecordIds.Contains(record.CrmRecordId)) is { } known)
        {
            throw new RefusedException(
                StatusCodes.Status409Conflict,
                $"The campaign already has a record with crmRecordId '{known.CrmRecordId}'. No record was added."
            );
        }

        return [.. added.Select(record => Append(record, RecordType.Dynamic, now))];
    }

    /// <summary>Replaces the records that an earlier build found with those of this one.</summary>
    internal void ReplaceQueried(int count, DateTimeOffset now)
    {
        records.Clear();
        crmRecordIds.Clear();
        Array.Clear(countByPriority);
        for (int number = 1; number <= count; number++)
        {
            Append(new NewRecord($"CRM-{number}"), RecordType.CrmQuery, now);
        }
    }

    /// <summary>Deletes the waiting records. They stay in the counts, and their identifiers stay in use.</summary>
    internal void ClearQueue()
    {
        for (int index = 0; index < records.Count; index++)
        {
            if (records[index].State == RecordState.Pending)
            {
                records[index] = records[index] with { State = RecordState.Deleted, StateReason = "Purged" };
            }
        }
    }

    internal IReadOnlyList<RecordCountAnswer> CountByTypeAndState() =>
        [
            .. records
                .GroupBy(record => (record.Type, record.State))
                .OrderBy(group => group.Key)
                .Select(group => new RecordCountAnswer(group.Key.Type, group.Key.State, group.Count())),
        ];

    private Record Append(NewRecord added, RecordType type, DateTimeOffset now)
    {
        var priority = added.Priority ?? RecordPriority.High;
        int place = ++countByPriority[(int)priority];
        var record = new Record
        {
            Id = Guid.NewGuid(),
            Type = type,
            CrmRecordId = added.CrmRecordId,
            Priority = priority,
            Rank = added.Rank ?? place,
            NextAttemptAfter = added.ScheduleAt ?? now,
        };
        records.Add(record);
        crmRecordIds.Add(record.CrmRecordId);
        return record;
    }
}
