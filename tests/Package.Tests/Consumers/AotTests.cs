using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>A program that is compiled ahead of time, trimmed or one file talks to the local server over a real socket.</summary>
public partial class AotTests
{
    private const string Program = """
        using System.Text.Json;
        using System.Text.Json.Serialization.Metadata;
        using Acme.Campaigns;
        using CampaignsGen;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        var campaignId = Guid.Parse(args[1]);

        // By dependency injection, from configuration.
        var configuration = new ConfigurationManager
        {
            ["Campaigns:BaseAddress"] = args[0],
            ["Campaigns:Tenant"] = args[2],
            ["Campaigns:ApiKey"] = Environment.GetEnvironmentVariable("CAMPAIGNS_KEY"),
        };
        var services = new ServiceCollection();
        services.AddCampaignsClient(configuration.GetSection("Campaigns"));
        using var provider = services.BuildServiceProvider();
        var campaigns = provider.GetRequiredService<ICampaignsClient>();

        var campaign = await campaigns.ModifyCampaignAsync(
            campaignId,
            new ModifyCampaignRequest { Action = CampaignAction.Start, BuildOnStart = true }
        );
        Console.WriteLine($"state {campaign.State.Value}");

        // The state refuses records while the campaign is built and started.
        AddRecordsResponse? added = null;
        for (int attempt = 0; added is null && attempt < 100; attempt++)
        {
            try
            {
                added = await campaigns.AddRecordsAsync(
                    campaignId,
                    new AddRecordsRequest
                    {
                        Records = [new AddRecordRequest { CrmRecordId = "C-1" }, new AddRecordRequest { CrmRecordId = "C-2", Priority = RecordPriority.Low }],
                    }
                );
            }
            catch (ConflictException)
            {
                await Task.Delay(100);
            }
        }

        Console.WriteLine($"added {added?.Records.Count} {added?.Records[1].Priority?.Value}");

        try
        {
            await campaigns.AddRecordsAsync(campaignId, new AddRecordsRequest { Records = [new AddRecordRequest { CrmRecordId = "C-1" }] });
        }
        catch (ConflictException exception)
        {
            Console.WriteLine($"refused {(int)exception.StatusCode}");
        }

        // By System.Text.Json in the user's own options, without reflection.
        var options = new JsonSerializerOptions { TypeInfoResolver = CampaignsClientJson.Resolver };
        var typeInfo = (JsonTypeInfo<Record>)options.GetTypeInfo(typeof(Record));
        string json = JsonSerializer.Serialize(added!.Records[0], typeInfo);
        Console.WriteLine($"equal {JsonSerializer.Deserialize(json, typeInfo) == added.Records[0]}");
        """;

    /// <summary>How programs are published: with the target framework, and what the project says.</summary>
    public static TheoryData<string, string, string[]> Ways =>
        new()
        {
            { "AotConsole", "net10.0", ["PublishAot"] },
            { "AotNet8", "net8.0", ["PublishAot"] },
            { "TrimmedNet8", "net8.0", ["SelfContained", "PublishTrimmed", "PublishSingleFile"] },
            { "ReadyNet10", "net10.0", ["SelfContained", "PublishReadyToRun", "PublishSingleFile"] },
        };

    [NativeTheory]
    [MemberData(nameof(Ways))]
    public async Task It_publishes_without_a_warning_and_does_its_work(
        string name,
        string framework,
        string[] properties
    )
    {
        ConsumerProject project = await ConsumerProject.CreateAsync(name, framework);
        project
            .WithClient()
            .WithProperty("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier)
            .WithFile("Program.cs", Program);
        foreach (string property in properties)
        {
            project.WithProperty(property, "true");
        }

        ProcessResult publish = (await project.PublishAsync("--output", "published")).ShouldSucceed();
        Assert.DoesNotMatch(Warning(), publish.Output);

        await using LocalServerProcess server = await LocalServerProcess.StartAsync();
        ProcessResult run = await Processes.RunAsync(
            Path.Combine(project.Folder, "published", name),
            project.Folder,
            new Dictionary<string, string> { ["CAMPAIGNS_KEY"] = server.Key },
            server.Address,
            server.Campaign,
            server.Tenant
        );

        run.ShouldSucceed();
        Assert.Matches("state (BUILDING|STARTING)", run.Output);
        Assert.Contains("added 2 LOW", run.Output);
        Assert.Contains("refused 409", run.Output);
        Assert.Contains("equal True", run.Output);
        Assert.DoesNotContain(server.Key, run.Output);
    }

    [GeneratedRegex(@"\b(warning|IL[23]\d{3})\b")]
    private static partial Regex Warning();
}
