using Acme.Campaigns;
using Microsoft.Extensions.Configuration;

namespace RecordsImporter.Settings;

/// <summary>Reads the options of the client from the command line, <c>appsettings.json</c>, user secrets and the environment.</summary>
internal sealed class ServiceSettings(IConfiguration settingsFile, IConfiguration configuration)
{
    /// <summary>The environment variable that contains the API key. Other users could read a key on the command line.</summary>
    internal const string KeyVariable = "CAMPAIGNS_API_KEY";

    private const string KeySetting = "Campaigns:ApiKey";

    /// <summary>Reads the settings of the user. The file is in the current folder.</summary>
    internal static ServiceSettings Load()
    {
        var file = new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .Build();
        var all = new ConfigurationBuilder()
            .AddConfiguration(file)
            .AddUserSecrets(typeof(ServiceSettings).Assembly, optional: true)
            .AddEnvironmentVariables()
            .Build();
        return new ServiceSettings(file, all);
    }

    /// <exception cref="StopException">A setting is missing or invalid. The message lists all of them.</exception>
    internal CampaignsClientOptions For(ImportOptions options)
    {
        if (settingsFile[KeySetting] is not null)
        {
            throw new StopException(
                ExitCode.NotUsable,
                $"appsettings.json holds an API key, which does not belong in a file. To fix this, move it to {KeyVariable} or to user secrets."
            );
        }

        var client = new CampaignsClientOptions
        {
            ApiKey = configuration[KeyVariable] ?? configuration[KeySetting],
            Tenant = options.Tenant ?? configuration["Campaigns:Tenant"],
            CustomerSite = options.Site ?? configuration["Campaigns:CustomerSite"],
            BaseAddress = ReadAddress(options.BaseAddress ?? configuration["Campaigns:BaseAddress"]),
            Timeout = options.Timeout,
            UserAgent = "RecordsImporter/1.0",
        };
        return client.Validate() is { Count: > 0 } faults
            ? throw new StopException(
                ExitCode.NotUsable,
                $"{string.Join('\n', faults)}\nThe key is read from {KeyVariable}, or from user secrets as {KeySetting}."
            )
            : client;
    }

    private static Uri? ReadAddress(string? text) =>
        text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) ? address
        : throw new StopException(ExitCode.NotUsable, $"The base address '{text}' is not an absolute URL.");
}
