using CampaignsGen.LocalServer.Answers;

namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Represents the work list of a campaign. Callers synchronize access.</summary>
internal sealed class RecordList
{
    private readonly List<Record> records = [];
    private readonly HashSet<string> crmRecordIds = new(StringComparer.Ordinal);
    private readonly int[] countByPriority = new int[Enum.GetValues<RecordPriority>().Length];

    private readonly SortedDictionary<(RecordType, RecordState), int> counts = [];

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
        counts.Clear();
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
                Tally(records[index], -1);
                records[index] = records[index] with { State = RecordState.Deleted, StateReason = "Purged" };
                Tally(records[index], 1);
            }
        }
    }

    internal IReadOnlyList<RecordCountAnswer> CountByTypeAndState() =>
        [
            .. counts
                .Where(pair => pair.Value > 0)
                .Select(pair => new RecordCountAnswer(pair.Key.Item1, pair.Key.Item2, pair.Value)),
        ];

    /// <summary>Returns the records that were added last, newest first.</summary>
    internal IReadOnlyList<Record> Last(int most) => [.. records.Skip(records.Count - most).Reverse()];

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
        Tally(record, 1);
        crmRecordIds.Add(record.CrmRecordId);
        return record;
    }

    private void Tally(Record record, int change)
    {
        counts.TryGetValue((record.Type, record.State), out int count);
        counts[(record.Type, record.State)] = count + change;
    }
}
