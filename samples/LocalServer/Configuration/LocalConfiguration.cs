namespace CampaignsGen.LocalServer;

/// <summary>Reads the options: the sample in the assembly first, then the environment, then the command line.</summary>
internal static class LocalConfiguration
{
    private const string Section = "Campaigns";

    /// <summary>The sample alone. Neither the environment nor any file changes what a hosting program gets.</summary>
    internal static IConfiguration Read() => Sample().Build();

    /// <summary>The sample, with what the environment and the command line say on top.</summary>
    internal static IConfiguration Read(string[] arguments) =>
        Sample().AddEnvironmentVariables().AddCommandLine(arguments).Build();

    internal static LocalCampaignsOptions Bind(IConfiguration configuration)
    {
        var options = new LocalCampaignsOptions();
        configuration.GetSection(Section).Bind(options);
        options.Urls = configuration["urls"] ?? options.Urls;
        return options;
    }

    private static IConfigurationBuilder Sample()
    {
        var sample = typeof(LocalConfiguration).Assembly.GetManifestResourceStream("appsettings.json");
        return new ConfigurationBuilder().AddJsonStream(sample!);
    }
}
