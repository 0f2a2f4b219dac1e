using CampaignsGen.LocalServer.Answers;
using CampaignsGen.LocalServer.Page.Views;

namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>
/// Represents a campaign. It has no timer: each access first performs the transitions that are due, each with its own time, so that a
/// test that advances the clock gets the same results as a caller that waits.
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

    /// <exception cref="RefusedException">409: the state of the campaign does not permit the action, or the campaign is disabled.</exception>
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
    /// 400: the campaign is not dynamic. 409: the state does not accept records, or a record already exists. Nothing was added.
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

    /// <exception cref="RefusedException">409: the event does not occur in the state of the campaign.</exception>
    internal void Happen(CampaignEvent happening)
    {
        lock (gate)
        {
            CatchUp();
            FollowBuilds(() => life.Happen(happening));
        }
    }

    /// <summary>Returns the campaign as it is now, with its last records, newest first.</summary>
    internal CampaignView View(int lastRecords)
    {
        lock (gate)
        {
            CatchUp();
            return new CampaignView
            {
                Id = Id,
                Name = options.Name,
                Dynamic = options.Dynamic,
                Enabled = life.Enabled,
                State = life.State,
                DisplayStatus = life.DisplayStatus,
                StartTime = life.StartTime,
                EndTime = life.EndTime,
                Due = life.Due is var (at, happening) ? new DueView(at, happening) : null,
                Actions = Transitions<CampaignAction>(life.After),
                Events = Transitions<CampaignEvent>(life.After),
                RecordCount = records.Count,
                RecordCounts = records.CountByTypeAndState(),
                Records = records.Last(lastRecords),
            };
        }
    }

    private static IReadOnlyList<TransitionView<T>> Transitions<T>(Func<T, CampaignState?> after)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>()
                .Select(by => (By: by, To: after(by)))
                .Where(transition => transition.To is not null)
                .Select(transition => new TransitionView<T>(transition.By, transition.To!.Value)),
        ];

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

    private void CatchUp() => FollowBuilds(life.CatchUp);

    private void FollowBuilds(Action progress)
    {
        int builds = life.Builds;
        progress();
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
