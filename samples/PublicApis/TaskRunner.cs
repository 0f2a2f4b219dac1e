using CampaignsGen;
using Microsoft.Extensions.Options;

namespace PublicApis;

/// <summary>Runs a task in a host, with the options from the environment.</summary>
internal static class TaskRunner
{
    /// <param name="task">The task.</param>
    /// <param name="arguments">A value for each of its parameters.</param>
    /// <param name="settings">Settings that replace those of the environment.</param>
    /// <returns>0 if it was carried out; otherwise, 1.</returns>
    public static async Task<int> RunAsync(
        ApiTask task,
        string[] arguments,
        params KeyValuePair<string, string?>[] settings
    )
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        task.Register(builder.Services, builder.Configuration.GetSection(task.Name));
        using IHost host = builder.Build();
        try
        {
            await host.StartAsync();
            CancellationToken stopping = host
                .Services.GetRequiredService<IHostApplicationLifetime>()
                .ApplicationStopping;
            return await host.Services.GetRequiredService<IApiTask>().RunAsync(arguments, stopping);
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static bool IsExpected(Exception exception) =>
        exception
            is ApiException
                or ApiTimeoutException
                or ApiOptionsException
                or FormatException
                or HttpRequestException
                or IOException
                or OptionsValidationException
                or OperationCanceledException;
}
