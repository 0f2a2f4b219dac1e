using CampaignsGen.LocalServer.Answers;

namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>
/// One campaign. It has no timer: whoever looks at it first lets pass what has become due since, each change at its own time,
/// so that a test that moves the clock sees what a patient caller would.
/// </summary>
internal sealed class Campaign(string tenant, CampaignOptions options, LocalCampaignsOptions server)
{
    private readonly Lock gate = new();
    private readonly RecordList records = new();
    private readonly CampaignLife life = new(options, server);

    internal Guid Id => options.Id;

    internal string Tenant => tenant;

    /// <summary>The customer's identifiers of the records, in the order in which they were added.</summary>
    internal IReadOnlyList<string> CrmRecordIds
    {
        get
        {
            lock (gate)
            {
                return records.CrmRecordIds;
            }
        }
    }

    /// <exception cref="RefusedException">409: the campaign's state, or its being disabled, does not permit the action.</exception>
    internal CampaignAnswer Modify(CampaignAction action, bool? enabled, bool buildOnStart)
    {
        lock (gate)
        {
            CatchUp();
            life.Take(action, enabled, buildOnStart);
            Follow(action);
            CatchUp();
            return Describe();
        }
    }

    /// <exception cref="RefusedException">
    /// 400: the campaign is not dynamic. 409: the state takes no records, or a record is already there. Nothing was added.
    /// </exception>
    internal IReadOnlyList<Record> Add(IReadOnlyList<NewRecord> added)
    {
        lock (gate)
        {
            CatchUp();
            RefuseRecords();
            return records.Add(added, server.TimeProvider.GetUtcNow());
        }
    }

    private void RefuseRecords()
    {
        if (!options.Dynamic)
        {
            throw new RefusedException(
                StatusCodes.Status400BadRequest,
                "The campaign is not dynamic; it takes no records."
            );
        }

        if (!StateMachine.TakesRecords(life.State))
        {
            throw new RefusedException(
                StatusCodes.Status409Conflict,
                $"The campaign takes no records while it is {Wire.Name(life.State)}."
            );
        }
    }

    private void CatchUp()
    {
        int builds = life.Builds;
        life.CatchUp();
        if (life.Builds > builds && !options.Dynamic)
        {
            records.ReplaceQueried(options.QueryRecords, life.LastBuildTime ?? default);
        }
    }

    private void Follow(CampaignAction action)
    {
        if (action == CampaignAction.Purge)
        {
            records.ClearQueue();
        }
    }

    private CampaignAnswer Describe() =>
        new()
        {
            Id = Id,
            TenantId = Tenant,
            IntegrationType = "contactual",
            StartTime = life.StartTime,
            EndTime = life.EndTime,
            State = life.State,
            DisplayStatus = life.DisplayStatus,
            RecordCount = records.Count,
            RecordCounts = records.CountByTypeAndState(),
            LastBuildTime = life.LastBuildTime,
            LastPurgedTime = life.LastPurgedTime,
            StartedTime = life.StartedTime,
            CompletedTime = life.CompletedTime,
        };
}
