using System.Globalization;
using Acme.Campaigns;
using Attacks.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace Attacks.Tests.Load;

/// <summary>
/// Many calls against a server that fails as it likes, with the retries that docs/openapi/retries.md advises. The environment
/// variable CAMPAIGNSGEN_LOAD_CALLS says how many; 20,000 unless set.
/// </summary>
[Collection(nameof(Alone))]
public sealed class LoadTests
{
    private const int AtATime = 16;
    private static readonly Guid Campaign = new("123e4567-e89b-12d3-a456-426614174000");

    private static readonly int Calls = int.TryParse(
        Environment.GetEnvironmentVariable("CAMPAIGNSGEN_LOAD_CALLS"),
        CultureInfo.InvariantCulture,
        out int calls
    )
        ? calls
        : 20_000;

    [Fact]
    public async Task Every_outcome_is_known_and_nothing_is_added_twice()
    {
        await using FaultyCampaigns server = await FaultyCampaigns.StartAsync();
        await using ServiceProvider provider = Register(server.Address, mayOpenCircuit: false);
        ICampaignsClient campaigns = provider.GetRequiredService<ICampaignsClient>();

        Journal journal = await AddAllAsync(campaigns, Calls);
        Dictionary<string, int> arrivals = new(server.Arrivals);
        Journal resolved = await ResolveAsync(campaigns, journal.Of(Knowledge.Unknown));

        Assert.Equal(Calls, journal.Count);
        Assert.All(arrivals, static record => Assert.True(record.Value == 1, $"{record.Key} came twice."));
        Assert.Empty(journal.Of(Knowledge.WasThere));
        Assert.NotEmpty(journal.Of(Knowledge.NotAdded));
        Assert.NotEmpty(resolved.Of(Knowledge.WasThere));
        Assert.NotEmpty(resolved.Of(Knowledge.Added));
        Assert.Equal(
            [.. server.Added.Order(StringComparer.Ordinal)],
            (IEnumerable<string>)
                [
                    .. journal
                        .Of(Knowledge.Added)
                        .Concat(resolved.Of(Knowledge.Added))
                        .Concat(resolved.Of(Knowledge.WasThere))
                        .Order(StringComparer.Ordinal),
                ]
        );
    }

    /// <summary>Where a tenth of the calls fail, the handler sends nothing for a while, and says so by an exception of its own.</summary>
    [Fact]
    public async Task An_open_circuit_sends_nothing()
    {
        const int Few = 2000;
        await using FaultyCampaigns server = await FaultyCampaigns.StartAsync();
        await using ServiceProvider provider = Register(server.Address, mayOpenCircuit: true);

        Journal journal = await AddAllAsync(provider.GetRequiredService<ICampaignsClient>(), Few);

        Assert.Equal(Few, journal.Count);
        Assert.NotInRange(server.Arrivals.Count, Few, int.MaxValue);
        Assert.All(server.Arrivals, static record => Assert.Equal(1, record.Value));
        Assert.Empty(journal.Of(Knowledge.NotAdded).Intersect(server.Added));
        Assert.Empty(journal.Of(Knowledge.Added).Except(server.Added));
    }

    private static async Task<Journal> AddAllAsync(ICampaignsClient campaigns, int calls)
    {
        var journal = new Journal();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, calls),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime },
            async (number, cancellationToken) =>
            {
                string id = string.Create(CultureInfo.InvariantCulture, $"R-{number}");
                journal.Enter(id, await AddAsync(campaigns, id, cancellationToken));
            }
        );
        return journal;
    }

    /// <summary>Asks again, as often as it takes: that the record is there already says that the first call added it.</summary>
    private static async Task<Journal> ResolveAsync(ICampaignsClient campaigns, HashSet<string> unknown)
    {
        var journal = new Journal();
        ICampaignsClient repeating = campaigns.With(new() { MayBeRetried = true });
        await Parallel.ForEachAsync(
            unknown,
            new ParallelOptions { MaxDegreeOfParallelism = AtATime },
            async (id, cancellationToken) =>
            {
                Knowledge knowledge;
                do
                {
                    knowledge = await AddAsync(repeating, id, cancellationToken);
                } while (knowledge is Knowledge.Unknown or Knowledge.NotAdded);

                journal.Enter(id, knowledge);
            }
        );
        return journal;
    }

    private static async Task<Knowledge> AddAsync(
        ICampaignsClient campaigns,
        string id,
        CancellationToken cancellationToken
    )
    {
        try
        {
            AddRecordsResponse answer = await campaigns.AddRecordsAsync(
                Campaign,
                new AddRecordsRequest { Records = [new AddRecordRequest { CrmRecordId = id }] },
                cancellationToken
            );
            Assert.Equal(id, Assert.Single(answer.Records).CrmRecordId);
            return Knowledge.Added;
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            return Journal.Read(exception);
        }
    }

    private static ServiceProvider Register(Uri address, bool mayOpenCircuit)
    {
        var services = new ServiceCollection();
        services
            .AddCampaignsClient(options =>
            {
                options.ApiKey = "eght_load";
                options.Tenant = "acme";
                options.BaseAddress = address;
                options.Timeout = TimeSpan.FromSeconds(1);
            })
            .AddStandardResilienceHandler(options =>
            {
                options.Retry.DisableForUnsafeOperations();
                options.Retry.Delay = TimeSpan.FromMilliseconds(1);
                if (!mayOpenCircuit)
                {
                    options.CircuitBreaker.MinimumThroughput = int.MaxValue;
                }
            });
        return services.BuildServiceProvider();
    }
}
