using Acme.Azure;

namespace PublicApis;

/// <summary>Adds up what each service of a subscription costs in the current billing period, over all pages.</summary>
internal sealed class AzureCosts(IAzureClient azure) : IApiTask
{
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        Dictionary<string, decimal> costs = [];
        await foreach (
            UsageDetail usage in azure.UsageDetails.ListAllAsync(
                $"subscriptions/{arguments[0]}",
                apiVersion: "2019-05-01-preview",
                top: 1000,
                cancellationToken: cancellationToken
            )
        )
        {
            string service = usage.Properties?.ConsumedService ?? "other";
            costs[service] = costs.GetValueOrDefault(service) + (usage.Properties?.Cost ?? 0);
        }

        foreach ((string service, decimal cost) in costs.OrderByDescending(static entry => entry.Value))
        {
            Console.WriteLine($"{cost:F2}  {service}");
        }

        return 0;
    }
}

internal static partial class ApiTasks
{
    static partial void AddAzure(ICollection<ApiTask> tasks) =>
        tasks.Add(
            new(
                "azure",
                ["SUBSCRIPTION"],
                static (services, section) =>
                {
                    services.AddAzureClient(section);
                    services.AddSingleton<IApiTask, AzureCosts>();
                }
            )
        );
}
